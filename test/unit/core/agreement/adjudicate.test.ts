/** Two sidecars merged, whatever they hold: nothing is lost, nothing stands that only one confirmed, and a second run leaves the file alone. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { adjudicate, type Adjudicated, type AdjudicatedSide } from '../../../../server/src/core/agreement/adjudicate.ts';
import { continued } from '../../../../server/src/core/agreement/decided.ts';
import { isMark } from '../../../../server/src/core/sidecar/marks.ts';
import type { ClaimData, MentionData } from '../../../../server/src/core/sidecar/entries.ts';
import type { SidecarClaim, SidecarMention } from '../../../../server/src/core/sidecar/model.ts';
import { newSidecar } from '../../../../server/src/core/sidecar/new-sidecar.ts';
import { parseSidecar } from '../../../../server/src/core/sidecar/parse-sidecar.ts';

const TEXT = 'President Ada Okoro met Tunde Bello of the Bank of Ostrand in Ostrand on Monday. “We stay out,” she said.';

const ARTICLE = { text: TEXT };

type Merged = Adjudicated & { readonly kind: 'merged' };

function sideOf(name: string, text: string): AdjudicatedSide {
  return { name, text, sidecar: parseSidecar(text).value };
}

function merged(one: string, other: string): Merged {
  const result = adjudicate(ARTICLE, sideOf('ada', one), sideOf('ben', other), { typeOf: () => undefined });
  return result.kind === 'merged' ? result : assert.fail(result.reason);
}

/** Words of TEXT, by index of the first and number of words. */
function passage(first: number, count: number) {
  const words = [...TEXT.matchAll(/[\p{L}]+/gu)];
  const start = words[first % words.length]?.index ?? 0;
  const last = words[Math.min(words.length - 1, (first % words.length) + count - 1)];
  const end = Math.max(start + 1, (last?.index ?? 0) + (last?.[0].length ?? 0));
  return { quote: TEXT.slice(start, end), at: [start, end] as const };
}

const status = fc.constantFrom('confirmed', 'confirmed', 'suggested', 'rejected');
const place = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 3 }));
const mention = fc.tuple(place, fc.constantFrom('person/a', 'place/b', 'organization/c'), status, fc.option(fc.constantFrom('sure', 'who?'), { nil: undefined }))
  .map(([[first, count], entity, decided, note]) => ({ entity, ...passage(first, count), status: decided, ...(note === undefined ? {} : { note }) }));
const claim = fc.tuple(place, fc.constantFrom('direct', 'mixed'), fc.constantFrom('person/a', undefined), status, fc.constantFrom(2, 3, undefined))
  .map(([[first, count], kind, speaker, decided, credibility]) => ({ kind, content: [passage(first, count)], status: decided, ...(speaker === undefined ? {} : { speaker }), ...(credibility === undefined ? {} : { credibility }) }));

/** Each passage once, as annotators write it: what two entries say of one place is another matter. */
const sidecar = fc.tuple(fc.uniqueArray(mention, { maxLength: 5, selector: ({ at }) => at.join() }), fc.uniqueArray(claim, { maxLength: 3, selector: ({ content }) => content[0]?.at.join() }), fc.nat(3)).map(([mentions, claims, offset]) => newSidecar({ text: 'a.txt' }, {
  mentions: mentions.map((data, index): MentionData => ({ id: `m${offset + index + 1}`, ...data } as MentionData)),
  claims: claims.map((data, index): ClaimData => ({ id: `c${offset + index + 1}`, ...data } as ClaimData)),
}));

describe('agreement: adjudication of any two sidecars', () => {
  it('of one with itself is that one', () => {
    fc.assert(fc.property(sidecar, text => {
      const result = merged(text, text);
      assert.deepEqual([result.text, result.conflicts], [text, []]);
    }));
  });

  it('is valid, and gives each entry an id of its own', () => {
    fc.assert(fc.property(sidecar, sidecar, (one, other) => {
      const { value, problems } = parseSidecar(merged(one, other).text);
      assert.deepEqual(problems, []);
      const ids = [...value.mentions, ...value.claims].map(({ id }) => id?.value);
      assert.equal(new Set(ids).size, ids.length);
    }));
  });

  it('lets stand only what both have, or what no one has said anything against', () => {
    fc.assert(fc.property(sidecar, sidecar, (one, other) => {
      const sides = [one, other].map(text => entriesOf(text));
      for (const entry of entriesOf(merged(one, other).text)) {
        if (entry.status !== 'confirmed') continue;
        const there = sides.map(entries => entries.some(own => own.status !== 'rejected' && placeOf(own) === placeOf(entry) && sayingOf(own) === sayingOf(entry)));
        const overlapped = sides.map(entries => entries.some(own => own.status === 'suggested' && overlaps(own, entry)));
        assert.ok(there.every(Boolean) || overlapped.some(Boolean), `${placeOf(entry)} is confirmed`);
      }
    }));
  });

  it('loses no decision: what a person confirmed or refused is there, as it was or to decide', () => {
    fc.assert(fc.property(sidecar, sidecar, (one, other) => {
      const found = entriesOf(merged(one, other).text);
      for (const own of [...entriesOf(one), ...entriesOf(other)]) {
        if (own.status === 'suggested') continue;
        assert.ok(found.some(entry => placeOf(entry) === placeOf(own) && (sayingOf(entry) === sayingOf(own) || isMark(entry.note))), `${own.status} ${placeOf(own)} is gone`);
      }
    }));
  });

  it('keeps both refusals of one passage where they refuse claims of two kinds', () => {
    const { text, conflicts } = merged(refusing('mixed'), refusing('direct'));
    assert.deepEqual([entriesOf(text).map(entry => [sayingOf(entry), entry.status]), conflicts], [[['["mixed","none"]', 'rejected'], ['["direct","none"]', 'rejected']], []]);
    assert.equal(entriesOf(merged(refusing('mixed'), refusing('mixed')).text).length, 1);
    // Held by one and refused by the other, whatever the kind: a person decides.
    assert.equal(merged(refusing('mixed').replace('rejected', 'confirmed'), refusing('direct')).conflicts.length, 1);
  });

  it('finds as many conflicts whoever comes first', () => {
    fc.assert(fc.property(sidecar, sidecar, (one, other) => assert.equal(merged(one, other).conflicts.length, merged(other, one).conflicts.length)));
  });

  it('run again, changes nothing and still knows what is to decide; decided, nothing is', () => {
    fc.assert(fc.property(sidecar, sidecar, (one, other) => {
      const draft = merged(one, other);
      const again = continued(ARTICLE, { ...draft, sidecar: parseSidecar(draft.text).value }, { text: draft.text, sidecar: parseSidecar(draft.text).value });
      assert.deepEqual(again.kind === 'merged' && [again.text, again.open, again.decided], [draft.text, draft.conflicts, 0]);
      const decided = draft.text.replaceAll(/status: suggested\n( +)note: .*/g, 'status: rejected\n$1by: cem').replaceAll(/candidates: \[([^,\]]+).*\]/g, 'entity: $1');
      const after = continued(ARTICLE, { ...draft, sidecar: parseSidecar(draft.text).value }, { text: decided, sidecar: parseSidecar(decided).value });
      assert.deepEqual(after.kind === 'merged' && [after.text, after.open, after.decided], [decided, [], draft.conflicts.length]);
    }));
  });
});

describe('agreement: adjudication into a file that is there', () => {
  it('leaves every entry of it as it is, byte for byte, whatever it holds', () => {
    fc.assert(fc.property(sidecar, sidecar, sidecar, (one, other, there) => {
      const draft = merged(one, other);
      const result = continued(ARTICLE, { ...draft, sidecar: parseSidecar(draft.text).value }, { text: there, sidecar: parseSidecar(there).value });
      assert.ok(result.kind === 'merged');
      const { value, problems } = parseSidecar(result.text);
      assert.deepEqual(problems, []);
      const after = new Map([...value.mentions, ...value.claims].map(entry => [entry.id?.value, result.text.slice(entry.start, entry.end)]));
      assert.equal(after.size, value.mentions.length + value.claims.length);
      for (const entry of entriesOf(there)) assert.equal(after.get(entry.id?.value), there.slice(entry.start, entry.end));
      for (const { ids } of result.open) for (const id of ids) assert.ok(after.has(id), `${id} is told and not there`);
    }));
  });

  it('adds nothing that stands: what is new is to decide, suggested or refused', () => {
    fc.assert(fc.property(sidecar, sidecar, sidecar, (one, other, there) => {
      const draft = merged(one, other);
      const result = continued(ARTICLE, { ...draft, sidecar: parseSidecar(draft.text).value }, { text: there, sidecar: parseSidecar(there).value });
      assert.ok(result.kind === 'merged');
      const known = new Set(entriesOf(there).map(({ id }) => id?.value));
      for (const entry of entriesOf(result.text)) if (!known.has(entry.id?.value)) assert.notEqual(entry.status, 'confirmed');
    }));
  });
});

describe('agreement: sidecars that are not what the schema allows', () => {
  const anything = fc.oneof(fc.constantFrom<unknown>(null, 5, true, '', 'x', 'Ada Okoro', [], {}, [10, 19], [19, 10], [-1, 1e9], ['a', 'b'], { quote: 'Ada Okoro', at: [10, 19] }, [{ quote: 'Ada', at: [10, 13] }], [{ type: 'x', to: 'c1' }], { text: 'A man' }, 'confirmed', 'suggested', 'rejected', 'person/a'));
  const entry = fc.dictionary(fc.constantFrom('id', 'entity', 'candidates', 'type', 'quote', 'at', 'status', 'by', 'note', 'kind', 'speaker', 'cue', 'about', 'values', 'relations', 'addressee', '__proto__', 'suppress'), anything, { maxKeys: 8 });
  const file = fc.record({ version: fc.constant(1), source: fc.oneof(anything, fc.constant({ text: 'a.txt' })), mentions: fc.oneof(anything, fc.array(entry, { maxLength: 3 })), claims: fc.oneof(anything, fc.array(entry, { maxLength: 3 })), relations: fc.oneof(anything, fc.array(fc.dictionary(fc.constantFrom('type', 'from', 'to', 'id', 'status'), anything), { maxLength: 2 })) }, { requiredKeys: [] });

  it('are merged as far as they can be, or refused; nothing throws', () => {
    fc.assert(fc.property(file, file, (one, other) => {
      const [first, second] = [one, other].map(data => JSON.stringify(data));
      const result = adjudicate(ARTICLE, sideOf('ada', first ?? ''), sideOf('ben', second ?? ''), { typeOf: () => undefined });
      if (result.kind === 'refused') return assert.notEqual(result.reason, '');
      const again = continued(ARTICLE, { ...result, sidecar: parseSidecar(result.text).value }, sideOf('there', second ?? ''));
      assert.ok(again.kind === 'merged' || again.reason !== '');
    }), { numRuns: 500 });
  });
});

function entriesOf(text: string): readonly (SidecarMention | SidecarClaim)[] {
  const { value } = parseSidecar(text);
  return [...value.mentions, ...value.claims];
}

function spanOf(entry: SidecarMention | SidecarClaim): readonly [number, number] {
  return ('selector' in entry ? entry.selector : entry.content[0])?.at?.value ?? [0, 0];
}

function refusing(kind: string): string {
  return `version: 1\nsource:\n  text: a.txt\nclaims:\n  - id: c1\n    kind: ${kind}\n    quote: said\n    at: [100, 104]\n    status: rejected\n`;
}

function placeOf(entry: SidecarMention | SidecarClaim): string {
  return `${'selector' in entry ? 'mention' : 'claim'} ${spanOf(entry).join('-')}`;
}

function overlaps(one: SidecarMention | SidecarClaim, other: SidecarMention | SidecarClaim): boolean {
  const [[a, b], [c, d]] = [spanOf(one), spanOf(other)];
  return 'selector' in one === 'selector' in other && a < d && c < b;
}

function sayingOf(entry: SidecarMention | SidecarClaim): string {
  return 'selector' in entry ? `${entry.entity?.value}` : JSON.stringify([entry.kind, entry.speaker?.kind === 'entity' ? entry.speaker.id.value : 'none']);
}
