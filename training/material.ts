/** What is trained on: each epoch's texts, own articles and open sets, as they stand and with names replaced. */
import { gazetteerOf } from '../server/src/core/mentions/tagger/gazetteer.ts';
import type { Gazetteer } from '../server/src/core/mentions/tagger/gazetteer.ts';
import { wordMemory } from '../server/src/core/mentions/tagger/word-types.ts';
import type { KnownHashes } from './names/gazetteer.ts';
import type { LabelledText } from './labelled.ts';
import { randomOf } from './random.ts';
import { organizationPool, replaceNames } from './replace.ts';
import { sequencesOf } from './sequences.ts';
import type { Sequence } from './sequences.ts';
import { misspell, vary } from './vary.ts';

export interface MaterialOptions {
  readonly seed: number;
  /** Different renderings of the material, used in turn by the epochs. */
  readonly pools: number;
  /** Per pool: copies of our own articles as they stand, and with names replaced. */
  readonly own: number;
  readonly replaced: number;
  /** Per pool: replaced copies of the open sets, beside the texts themselves. */
  readonly openReplaced: number;
  readonly known: KnownHashes;
  /** Share of list entries that a copy does not see. */
  readonly listDropout: number;
  /** Of copies with names replaced: the share of names written with a mistake, */
  readonly misspelt: number;
  /** and the share of persons named as if everybody knew them. */
  readonly unintroduced: number;
}

export function materialOf(own: readonly LabelledText[], open: readonly LabelledText[], options: MaterialOptions): Sequence[][] {
  const random = randomOf(options.seed);
  const names = organizationPool([...own, ...open]);
  const memory = wordMemory();
  const copyOf = (text: LabelledText) => vary(misspell(replaceNames(text, names, random, options.unintroduced), options.misspelt, random), random);
  return Array.from({ length: options.pools }, () => {
    const sequences: Sequence[] = [];
    const add = (text: LabelledText) => {
      for (const sequence of sequencesOf(text, hidden(options, random.below(2 ** 31)), memory)) sequences.push(sequence);
    };
    for (const text of own) {
      for (let k = 0; k < options.own; k++) add(k === 0 ? text : vary(text, random));
      for (let k = 0; k < options.replaced; k++) add(copyOf(text));
    }
    for (const text of open) {
      add(vary(text, random));
      for (let k = 0; k < options.openReplaced; k++) add(copyOf(text));
    }
    return sequences;
  });
}

/** A gazetteer that does not know some of the names, so that lists help and are not leaned on. */
function hidden({ known, listDropout }: MaterialOptions, salt: number): Gazetteer {
  const limit = listDropout * 65_536;
  return gazetteerOf({ ...known, names: { get: hash => ((Math.imul(hash ^ salt, 0x9e3779b1) >>> 16) < limit ? 0 : known.names.get(hash)) } });
}
