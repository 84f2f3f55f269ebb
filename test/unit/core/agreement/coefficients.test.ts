/** The coefficients of agreement against the worked examples of those who published them, and what must hold of any data. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Figure } from '../../../../server/src/core/agreement/figure.ts';
import { cohenKappa, krippendorffAlpha, percentAgreement, type Ratings } from '../../../../server/src/core/agreement/nominal.ts';
import { unitizingAlpha, unitizingDisagreement, type Continuum } from '../../../../server/src/core/agreement/unitizing.ts';
import type { Span } from '../../../../server/src/core/text/span.ts';

describe('agreement: Cohen\'s kappa', () => {
  it('gives what Cohen (1960, page 45) worked out', () => {
    // Two judges, 200 patients, in frequencies; p_o = 140/200, p_e = (120·100 + 60·60 + 20·40) / 200² = 0.41, kappa = 0.29 / 0.59.
    const units = table([[88, 14, 18], [10, 40, 10], [2, 6, 12]]);
    close(percentAgreement(units), 0.7);
    close(cohenKappa(units), 0.29 / 0.59);
    close(cohenKappa(units), 0.492);
  });

  it('is below 0 where chance would agree more often (Cohen 1960, page 37)', () => {
    // p_o = 0.29, p_e = (50·40 + 30·30 + 20·30) / 100² = 0.35.
    const units = table([[25, 13, 12], [12, 2, 16], [3, 15, 2]]);
    close(percentAgreement(units), 0.29);
    close(cohenKappa(units), (0.29 - 0.35) / 0.65);
  });

  it('leaves out units that one of the two did not label', () => {
    assert.deepEqual(cohenKappa([['a', 'a'], ['b', 'b'], ['a', undefined]]), { kind: 'value', value: 1 });
  });
});

describe('agreement: Krippendorff\'s alpha for nominal labels', () => {
  it('gives what Krippendorff (2011) works out: A, two observers, two values', () => {
    // Coincidences: 10 of 0-0, 4 each of 0-1 and 1-0, 2 of 1-1; n = 20, n_0 = 14, n_1 = 6; 1 - 19 · 4 / (14 · 6).
    const units = columns('0100000010', '1110010000');
    close(krippendorffAlpha(units), 1 - (19 * 4) / (14 * 6));
    close(krippendorffAlpha(units), 0.095);
    close(percentAgreement(units), 0.6);
  });

  it('B, two observers, any number of values', () => {
    close(krippendorffAlpha(columns('aabbdcccedda', 'babbbccceddd')), 0.692);
  });

  it('C, any number of observers and missing data', () => {
    const units = columns('123321412...', '1233224125.3', '.3332342251.', '12332441251.');
    close(krippendorffAlpha(units), 0.743);
    // Units 11 and 12 have two labels and one: the last is no pair. n = 40.
    close(krippendorffAlpha(units.slice(0, 11)), 0.743);
  });

  it('three observers, most of it missing: 26 pairable values', () => {
    close(krippendorffAlpha(columns('.....34121133.3', '1.213343.......', '..21344.21133.4')), 0.691);
  });

  it('three observers, nine units (Krippendorff 1980, page 139)', () => {
    close(krippendorffAlpha(columns('112412132', '122442232', '122442332')), 0.642);
  });
});

describe('agreement: Krippendorff\'s alpha for unitizing', () => {
  /** Krippendorff (2004, page 254): a continuum from 150 to 450 with units of the categories c and k. */
  const c: Continuum = { length: 300, units: [spans([225, 70], [370, 30]), spans([220, 80], [355, 20], [400, 20])] };
  const k: Continuum = { length: 300, units: [spans([180, 60], [300, 50]), spans([180, 60], [300, 50])] };

  it('gives what Krippendorff (2004) works out, by category and for both', () => {
    const ofC = unitizingDisagreement([c]);
    // 5² + 5² for the two that begin and end almost together, 15² + 25² for the next two, 20² for the one with no counterpart.
    near(ofC.observed, (50 + 850 + 400) / 300 ** 2, 1e-12);
    near(ofC.observed, 0.0144, 0.00005);
    near(ofC.expected, 0.0532, 0.00005);
    close(unitizingAlpha([ofC]), 0.7286, 0.0001);
    const ofK = unitizingDisagreement([k]);
    assert.equal(ofK.observed, 0);
    near(ofK.expected, 0.049, 0.0001);
    close(unitizingAlpha([ofK]), 1);
    close(unitizingAlpha([ofC, ofK]), 0.8591, 0.0005);
  });

  it('gives the observed disagreements of Krippendorff (1995, page 57)', () => {
    // Bertha and Bill mark two units each in 24: (2² + 2²) + (1² + 3²) = 18 of 24².
    const a: Continuum = { length: 24, units: [[{ start: 2, end: 10 }, { start: 14, end: 20 }], [{ start: 4, end: 8 }, { start: 15, end: 17 }]] };
    near(unitizingDisagreement([a]).observed, 18 / 576, 1e-12);
    // John marks one unit of 18, Jill seven small ones in its first half.
    const b: Continuum = { length: 24, units: [[{ start: 0, end: 18 }], [[0, 2], [2, 3], [3, 4], [4, 5], [5, 6], [6, 9], [9, 10]].map(([start = 0, end = 0]) => ({ start, end }))] };
    near(unitizingDisagreement([b]).observed, 2.26736, 0.00001);
  });

  it('grows with the fineness of the scale to the limit that Krippendorff (1995) gives', () => {
    near(unitizingDisagreement([gerretAndGill(1)]).observed, 0.02777, 0.00001);
    near(unitizingDisagreement([gerretAndGill(50_000)]).expected, 0.08642, 0.005);
    close(alphaU([gerretAndGill(50_000)]), 0.679, 0.02);
  });

  it('is worked out here in full: one unit of two characters against one of one, in a text of three', () => {
    // Units [0,2) and [0,1); D_o = (0² + 1²) / 3² = 1/9. Gaps: 1 after the first, 2 after the second.
    // l = 2: 1/3 · (16 - 12 + 2) = 2, and 4 · (2 - 2 + 1) = 4. l = 1: 1/3 · (2 - 3 + 1) = 0, and 1 · (1 + 2) = 3. Sum 9.
    // D_e = 2/3 · 9 / (6 · 5 - 2 · 1 - 1 · 0) = 6/28. alpha = 1 - (1/9) / (6/28) = 1 - 28/54 = 13/27.
    const { observed, expected } = unitizingDisagreement([{ length: 3, units: [[{ start: 0, end: 2 }], [{ start: 0, end: 1 }]] }]);
    near(observed, 1 / 9, 1e-12);
    near(expected, 6 / 28, 1e-12);
    close(unitizingAlpha([{ observed, expected }]), 13 / 27, 1e-12);
  });
});

describe('agreement: what cannot be said', () => {
  it('is told with its reason, not as a number', () => {
    for (const coefficient of [cohenKappa, krippendorffAlpha]) {
      assert.match(why(coefficient([['a', 'a'], ['a', 'a']])), /one and the same label/);
      assert.match(why(coefficient([])), /no unit was labelled by two/);
      assert.match(why(coefficient([['a', undefined], [undefined, 'b']])), /no unit was labelled by two/);
    }
    assert.match(why(percentAgreement([])), /no unit was labelled by two/);
    assert.deepEqual(percentAgreement([['a', 'a']]), { kind: 'value', value: 1 });
    assert.match(why(alphaU([{ length: 100, units: [[], []] }])), /nobody marked anything/);
    assert.match(why(alphaU([])), /nobody marked anything/);
  });

  it('is not: two labels that never agree, a unit that only one marked', () => {
    assert.deepEqual(cohenKappa([['a', 'b'], ['a', 'b']]), { kind: 'value', value: 0 });
    assert.deepEqual(krippendorffAlpha([['a', 'b'], ['b', 'a']]), { kind: 'value', value: -0.5 });
    const alone = alphaU([{ length: 100, units: [[{ start: 10, end: 20 }], []] }]);
    assert.ok(alone.kind === 'value' && alone.value < 0.1, JSON.stringify(alone));
  });
});

describe('agreement: what holds of any data', () => {
  const label = fc.constantFrom('a', 'b', 'c', undefined);
  const ratings = fc.array(fc.tuple(label, label, label), { minLength: 1, maxLength: 30 });
  const texts = fc.array(fc.integer({ min: 20, max: 60 }).chain(length => fc.tuple(fc.constant(length), marks(length), marks(length))), { minLength: 1, maxLength: 5 });

  it('alpha and percent do not depend on who is who, nor on the order of units', () => {
    fc.assert(fc.property(ratings, units => {
      for (const coefficient of [krippendorffAlpha, percentAgreement]) {
        same(coefficient(units), coefficient(units.map(([x, y, z]) => [z, x, y])));
        same(coefficient(units), coefficient(units.toReversed()));
      }
      same(cohenKappa(units), cohenKappa(units.map(([x, y]) => [y, x])));
    }));
  });

  it('is 1 where all agree, if it is anything', () => {
    fc.assert(fc.property(ratings, units => {
      const agreed = units.map(([x]): Ratings => [x, x, x]);
      for (const coefficient of [krippendorffAlpha, cohenKappa, percentAgreement]) {
        const result = coefficient(agreed);
        if (result.kind === 'value') near(result.value, 1, 1e-12);
      }
    }));
  });

  it('never exceeds 1, and is never NaN', () => {
    fc.assert(fc.property(ratings, units => {
      for (const result of [krippendorffAlpha(units), cohenKappa(units), percentAgreement(units)]) if (result.kind === 'value') assert.ok(result.value <= 1 + 1e-12 && result.value >= -1 - 1e-12);
    }));
  });

  it('unitizing: symmetric, blind to the order of texts, 1 for the same units, less for others', () => {
    fc.assert(fc.property(texts, marked => {
      const continua = marked.map(([length, first, second]): Continuum => ({ length, units: [first, second] }));
      same(alphaU(continua), alphaU(continua.map(({ length, units: [first, second] }) => ({ length, units: [second, first] }))));
      same(alphaU(continua), alphaU(continua.toReversed()));
      const agreed = alphaU(continua.map(({ length, units: [first] }) => ({ length, units: [first, first] })));
      if (agreed.kind === 'value') assert.equal(agreed.value, 1);
      const found = alphaU(continua);
      if (found.kind === 'value') assert.ok(found.value <= 1);
    }));
  });
});

/** Stretches inside a text, in any order; they may overlap. */
function marks(length: number): fc.Arbitrary<Span[]> {
  return fc.array(fc.tuple(fc.integer({ min: 0, max: length - 2 }), fc.integer({ min: 1, max: 8 })).map(([start, size]) => ({ start, end: Math.min(length, start + size) })), { maxLength: 6 });
}

/** Units as the book gives them: where they begin in a continuum that begins at 150, and how long they are. */
function spans(...units: readonly (readonly [number, number])[]): Span[] {
  return units.map(([begin, length]) => ({ start: begin - 150, end: begin - 150 + length }));
}

function gerretAndGill(scale: number): Continuum {
  const scaled = (units: readonly (readonly [number, number])[]): Span[] => units.map(([start, end]) => ({ start: start * scale, end: end * scale }));
  return { length: 24 * scale, units: [scaled([[2, 8], [10, 12], [14, 18], [20, 22]]), scaled([[0, 2], [4, 8], [10, 14], [16, 18], [20, 22]])] };
}

function alphaU(texts: readonly Continuum[]): Figure {
  return unitizingAlpha([unitizingDisagreement(texts)]);
}

/** A table of frequencies, rows of one judge and columns of the other, as units. */
function table(counts: readonly (readonly number[])[]): Ratings[] {
  return counts.flatMap((row, one) => row.flatMap((count, other) => Array.from({ length: count }, (): Ratings => [String(one), String(other)])));
}

/** A row of characters for each observer, "." for no value, as units. */
function columns(...rows: readonly string[]): Ratings[] {
  return Array.from(rows[0] ?? '', (_, at) => rows.map(row => (row[at] === '.' ? undefined : row[at])));
}

function why(result: Figure): string {
  return result.kind === 'undefined' ? result.why : `a value: ${result.value}`;
}

function close(result: Figure, expected: number, within = 0.0005): void {
  if (result.kind !== 'value') assert.fail(`undefined: ${result.why}`);
  near(result.value, expected, within);
}

function near(found: number, expected: number, within: number): void {
  assert.ok(Math.abs(found - expected) <= within, `${found} is not within ${within} of ${expected}`);
}

function same(one: Figure, other: Figure): void {
  assert.equal(one.kind, other.kind);
  if (one.kind === 'value' && other.kind === 'value') near(one.value, other.value, 1e-9);
}
