/** Names as they are compared: letters folded, spellings of institutions' words made one. */
import { fold } from '../text/fold.ts';
import { rememberedBy } from '../text/memo.ts';

/** American and British spellings of the words of institutions: "Defense", "Defence". */
const SPELLINGS: ReadonlyMap<string, string> = new Map([['defense', 'defence'], ['labor', 'labour'], ['program', 'programme'], ['organisation', 'organization'], ['center', 'centre'], ['harbor', 'harbour']]);
const TWO_SPELLINGS = new RegExp(`\\b(?:${[...SPELLINGS.keys()].join('|')})\\b`);

/** A name as it is compared: "the U.N. Defense-Council" as "un defence council". */
export const keyOf: (name: string) => string = rememberedBy(readKey);

function readKey(name: string): string {
  const plain = fold(name).replace(/^the /, '').replace(/[\s-]+/g, ' ').replace(/\./g, '').trim();
  return TWO_SPELLINGS.test(plain) ? plain.split(' ').map(word => SPELLINGS.get(word) ?? word).join(' ') : plain;
}
