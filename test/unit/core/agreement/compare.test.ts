/** Annotators compared on articles: what is one unit, boundaries and labels apart, by category, and what must hold of any annotations. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clustersOf } from '../../../../server/src/core/agreement/clusters.ts';
import { compareLayer, type AnnotatedArticle, type LayerAgreement } from '../../../../server/src/core/agreement/compare.ts';
import { disagreementsOf } from '../../../../server/src/core/agreement/disagreements.ts';
import type { Figure } from '../../../../server/src/core/agreement/figure.ts';
import { MENTIONS } from '../../../../server/src/core/agreement/from-sidecar.ts';
import { asksFor, figureNames, namedFigures } from '../../../../server/src/core/agreement/measures.ts';
import { matchUnits, type Unit } from '../../../../server/src/core/agreement/matching.ts';

const TEXT = 'President Ada Okoro met Tunde Bello of the Bank of Ostrand in Ostrand.';

/** Of TEXT, "Ada Okoro": person/ada-okoro. */
function mention(words: string, entity: string | undefined, type = entity?.split('/')[0]): Unit {
  const start = TEXT.indexOf(words);
  return { spans: [{ start, end: start + words.length }], labels: { type, entity } };
}

function unitAt(start: number, end: number): Unit {
  return { spans: [{ start, end }], labels: {} };
}

function article(...units: readonly (readonly Unit[] | undefined)[]): AnnotatedArticle {
  return { path: 'met.txt', text: TEXT, units };
}

describe('agreement: which unit is which', () => {
  it('takes the same boundaries before overlapping ones, each unit once', () => {
    const ones = [mention('Bank of Ostrand', 'organization/bank'), mention('Bank of Ostrand in Ostrand', 'organization/bank')];
    const others = [mention('Ostrand in Ostrand', 'place/ostrand'), mention('Bank of Ostrand', 'organization/bank')];
    assert.deepEqual(matches(ones, others), [[0, 1, true], [1, 0, false]]);
  });

  it('takes the pair that shares more, and joins nothing that only touches', () => {
    assert.deepEqual(matches([mention('Ada Okoro', 'person/a')], [mention('President Ada', 'person/a'), mention('Okoro', 'person/a')]), [[0, 1, false]]);
    assert.deepEqual(matches([mention('Ada', 'person/a')], [mention(' Okoro', 'person/a')]), []);
  });

  it('tells two units on the same words apart by their labels', () => {
    const [bank, city] = [mention('Ostrand', 'organization/bank'), mention('Ostrand', 'place/ostrand')];
    assert.deepEqual(matches([bank, city], [city, bank]), [[0, 1, true], [1, 0, true]]);
  });

  it('compares all parts of what is discontinuous', () => {
    const whole: Unit = { spans: [{ start: 0, end: 9 }, { start: 24, end: 35 }], labels: {} };
    const half: Unit = { spans: [{ start: 0, end: 9 }], labels: {} };
    assert.deepEqual(matches([whole], [half]), [[0, 0, false]]);
    assert.deepEqual(matches([whole], [whole]), [[0, 0, true]]);
    const cut: Unit = { spans: [{ start: 0, end: 4 }, { start: 4, end: 9 }], labels: {} };
    assert.deepEqual(matches([cut, half], [half]), [[1, 0, true]]); // the same words, but not the same boundaries
    assert.deepEqual(matches([whole], [{ spans: [{ start: 12, end: 20 }], labels: {} }]), []); // between the parts
  });
});

describe('agreement: units of three annotators', () => {
  it('hold one of each: where matches go in a circle, the second unit of an annotator is one of its own', () => {
    const clusters = clustersOf([[unitAt(0, 6), unitAt(6, 12)], [unitAt(0, 9)], [unitAt(3, 12)]]);
    assert.deepEqual(clusters.map(cluster => cluster.map(one => one?.spans[0]?.start)), [[0, 0, 3], [6, undefined, undefined]]);
  });
});

describe('agreement: two annotators', () => {
  const ada = [mention('Ada Okoro', 'person/ada-okoro'), mention('Tunde Bello', 'person/tunde-bello'), mention('Bank of Ostrand', 'organization/bank')];
  const ben = [mention('President Ada Okoro', 'person/ada-okoro'), mention('Tunde Bello', 'person/t-bello'), mention('Bank of Ostrand', 'place/bank'), mention('in Ostrand', 'place/ostrand')];
  const found = compareLayer(MENTIONS, [article(ada, ben)], 2);

  it('are compared on boundaries whatever the labels', () => {
    assert.deepEqual(found.units, [3, 4]);
    assert.equal(value(found.boundary.exactF1), 4 / 7);
    assert.equal(value(found.boundary.overlapF1), 6 / 7);
  });

  it('are compared on labels where both marked something, whatever the boundaries', () => {
    const [type, entity] = found.labels;
    assert.deepEqual([type?.units, type && value(type.percent)], [3, 2 / 3]);
    // p_o = 2/3; p_e = (2·2 + 1·0 + 0·1) / 9 = 4/9; kappa = (2/9) / (5/9).
    assert.ok(Math.abs((type ? value(type.kappa) : NaN) - 0.4) < 1e-12);
    assert.deepEqual(type?.confusions, [{ labels: ['organization', 'place'], count: 1 }]);
    assert.deepEqual([entity?.units, entity && value(entity.percent)], [3, 1 / 3]);
  });

  it('are compared by category: there a unit of another type is none', () => {
    assert.deepEqual(found.categories.map(({ category, units }) => [category, ...units]), [['organization', 1, 0], ['person', 2, 2], ['place', 0, 2]]);
    const person = found.categories.find(({ category }) => category === 'person');
    assert.deepEqual(person && [value(person.exactF1), value(person.overlapF1)], [0.5, 1]);
    assert.deepEqual(person?.labels.map(({ name, units, percent }) => [name, units, value(percent)]), [['entity', 2, 0.5]]);
  });

  it('differ at places that are told', () => {
    const told = disagreementsOf(MENTIONS, [article(ada, ben)]).map(({ about, span, values }) => [about, span.start, ...values.map(({ value: one }) => one)]);
    assert.deepEqual(told, [
      ['boundary', 10, 'Ada Okoro', 'President Ada Okoro'],
      ['entity', 24, 'person/tunde-bello', 'person/t-bello'],
      ['type', 43, 'organization', 'place'],
      ['entity', 43, 'organization/bank', 'place/bank'],
      ['missing', 59, undefined, 'in Ostrand'],
    ]);
    assert.deepEqual(disagreementsOf(MENTIONS, [article(ada, ada)]), []);
  });

  it('count code points, so that an emoji is one character', () => {
    assert.deepEqual(compareLayer(MENTIONS, [shifted(`🚢🚢${TEXT}`, ada, ben)], 2), compareLayer(MENTIONS, [shifted(`xy${TEXT}`, ada, ben)], 2));
  });

  it('an entity left open is no label, and nothing marked is no figure', () => {
    const open = compareLayer(MENTIONS, [article([mention('Ada Okoro', undefined, 'person')], ada)], 2);
    assert.deepEqual(open.labels.map(({ name, units }) => [name, units]), [['type', 1], ['entity', 0]]);
    const none = compareLayer(MENTIONS, [article([], [])], 2);
    assert.equal(none.boundary.exactF1.kind, 'undefined');
    assert.deepEqual(namedFigures(none).filter(({ figure }) => figure.kind === 'value'), []);
  });
});

describe('agreement: three annotators', () => {
  const ada = [mention('Ada Okoro', 'person/ada-okoro'), mention('Ostrand', 'place/ostrand')];
  const ben = [mention('Ada Okoro', 'person/ada-okoro')];

  it('are compared two by two, and an article that one of them lacks by the others', () => {
    const found = compareLayer(MENTIONS, [article(ada, ada, ben), article(ada, undefined, ada)], 3);
    assert.deepEqual(found.units, [4, 2, 3]);
    // First and second 2 · 2 / 4; first and third, in both articles, 2 · 3 / 7; second and third 2 · 1 / 3.
    assert.ok(Math.abs(value(found.boundary.exactF1) - (1 + 6 / 7 + 2 / 3) / 3) < 1e-12);
    assert.deepEqual(found.labels.map(({ units, percent }) => [units, value(percent)]), [[4, 1], [4, 1]]);
  });

  it('are asked about what one of them alone lacks', () => {
    const [missing, ...more] = disagreementsOf(MENTIONS, [article(ada, ada, ben)]);
    assert.deepEqual([missing?.about, missing?.values.map(({ value: one }) => one), more], ['missing', ['Ostrand', 'Ostrand', undefined], []]);
  });
});

describe('agreement: the names of figures', () => {
  it('ask for all that end like them, and for one category only by its name', () => {
    assert.ok(asksFor('alpha', 'mentions.entity.alpha'));
    assert.ok(asksFor('claims.alpha', 'claims.speaker.alpha'));
    assert.ok(asksFor('person.exact-f1', 'mentions.person.exact-f1'));
    assert.ok(!asksFor('exact-f1', 'mentions.person.exact-f1'));
    assert.ok(!asksFor('alpha', 'mentions.boundary.alpha-u'));
    assert.ok(!asksFor('alpha.type', 'mentions.type.alpha'));
  });

  it('are known before anything is compared', () => {
    const units = [mention('Ada Okoro', 'person/ada-okoro')];
    for (const { name } of namedFigures(compareLayer(MENTIONS, [article(units, units)], 2))) assert.ok(figureNames().includes(name), name);
  });
});

describe('agreement: what holds of any annotations', () => {
  const unit = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom('person', 'place'), fc.constantFrom('a', 'b', undefined))
    .map(([start, length, type, entity]): Unit => ({ spans: [{ start, end: start + length }], labels: { type, entity } }));
  const annotator = fc.uniqueArray(unit, { maxLength: 8, selector: ({ spans }) => `${spans[0]?.start}-${spans[0]?.end}` });
  const articles = fc.array(fc.tuple(annotator, annotator), { minLength: 1, maxLength: 4 });

  it('nothing depends on who is who, nor on the order of articles', () => {
    fc.assert(fc.property(articles, pairs => {
      const found = compareLayer(MENTIONS, pairs.map(([one, other]) => article(one, other)), 2);
      same(found, compareLayer(MENTIONS, pairs.map(([one, other]) => article(other, one)), 2));
      same(found, compareLayer(MENTIONS, pairs.map(([one, other]) => article(one, other)).toReversed(), 2));
    }));
  });

  it('who agrees with themselves agrees fully, and differs nowhere', () => {
    fc.assert(fc.property(articles, pairs => {
      const agreed = pairs.map(([one]) => article(one, one));
      for (const { name, figure } of namedFigures(compareLayer(MENTIONS, agreed, 2))) if (figure.kind === 'value') assert.ok(Math.abs(figure.value - 1) < 1e-9, `${name} is ${figure.value}`);
      assert.deepEqual(disagreementsOf(MENTIONS, agreed), []);
    }));
  });

  it('each unit is in one match at most, and exact matches are never missed', () => {
    fc.assert(fc.property(annotator, annotator, (ones, others) => {
      const found = matchUnits(ones, others);
      assert.equal(new Set(found.map(({ one }) => one)).size, found.length);
      assert.equal(new Set(found.map(({ other }) => other)).size, found.length);
      const shared = ones.filter(one => others.some(other => JSON.stringify(one.spans) === JSON.stringify(other.spans)));
      assert.equal(found.filter(({ exact }) => exact).length, shared.length);
    }));
  });
});

function value(figure: Figure): number {
  return figure.kind === 'value' ? figure.value : assert.fail(figure.why);
}

function matches(ones: readonly Unit[], others: readonly Unit[]) {
  return matchUnits(ones, others).map(({ one, other, exact }) => [one, other, exact]).toSorted();
}

/** The same units in a text that begins with something else. */
function shifted(text: string, ...annotators: readonly (readonly Unit[])[]): AnnotatedArticle {
  const by = text.indexOf(TEXT);
  return { path: 'met.txt', text, units: annotators.map(units => units.map(unit => ({ ...unit, spans: unit.spans.map(({ start, end }) => ({ start: start + by, end: end + by })) }))) };
}

function same(one: LayerAgreement, other: LayerAgreement): void {
  assert.deepEqual(rounded(one), rounded(other));
}

function rounded(found: LayerAgreement) {
  return namedFigures(found).map(({ name, figure }) => [name, figure.kind === 'value' ? figure.value.toFixed(9) : figure.why]);
}
