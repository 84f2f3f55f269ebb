/** The table of verbs: forms are spelt right, and no row contradicts another. */
import assert from 'node:assert/strict';
import { CUE_VERBS } from '../../../../server/src/core/claims/cue-table.ts';

const formsOf = (lemma: string) => [...CUE_VERBS].filter(([, verbs]) => verbs.some(verb => verb.lemma === lemma && verb.particle === undefined)).map(([form]) => form).toSorted();

describe('claims: cue table', () => {
  it('spells regular and irregular forms', () => {
    assert.deepEqual(formsOf('say'), ['said', 'say', 'saying', 'says']);
    assert.deepEqual(formsOf('argue'), ['argue', 'argued', 'argues', 'arguing']);
    assert.deepEqual(formsOf('deny'), ['denied', 'denies', 'deny', 'denying']);
    assert.deepEqual(formsOf('stress'), ['stress', 'stressed', 'stresses', 'stressing']);
    assert.deepEqual(formsOf('read'), ['read', 'reading', 'reads']);
  });

  it('puts verbs with a particle before the bare verb', () => {
    const called = CUE_VERBS.get('called') ?? [];
    assert.deepEqual(called.map(verb => verb.particle), ['out', 'for', undefined]);
  });

  it('knows only frames, stances and weights that mean something', () => {
    for (const [form, verbs] of CUE_VERBS) {
      assert.match(form, /^[a-z]+$/);
      for (const verb of verbs) {
        assert.match(verb.frames, /^[qtbwinmsgpafdorx]+$/, form);
        assert.ok(verb.weight > 0 && verb.weight <= 1, form);
        assert.ok(['asserts', 'denies', 'doubts', 'reports'].includes(verb.stance), form);
        assert.equal(new Set(verbs.map(other => `${other.lemma} ${other.particle ?? ''}`)).size, verbs.length, `${form} stands twice`);
      }
    }
  });
});
