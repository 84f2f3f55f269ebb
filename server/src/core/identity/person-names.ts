/** The parts of a person's name, and how a short form fits a full one. */
import { fold } from '../text/fold.ts';
import { rememberedBy } from '../text/memo.ts';

export interface PersonName {
  /** Folded, in order, the particle of "al-Tamimi" joined to its name, without honorific and initials' stops. */
  readonly parts: readonly string[];
  /** The parts with spaces between. */
  readonly joined: string;
  /** "sheikh" of "Sheikh Latif". */
  readonly honorific: string | undefined;
}

/** "Sheikh Omar bin Latif Al-Tamimi" to honorific "sheikh" and omar, bin, latif, al-tamimi. */
export const personNameOf: (text: string) => PersonName = rememberedBy(readName);

function readName(text: string): PersonName {
  const folded = fold(text);
  const words = (QUOTED.test(folded) ? folded.replace(/["“”«»]|(?<!\p{L})'|'(?!\p{L})/gu, '') : folded).replace(/(?<!\s)\s*-\s*/g, '-').replace(/\.(?=\s|$)/g, '').split(/[\s,]+/).filter(word => word !== '');
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last !== undefined && PARTICLES.has(last)) joined[joined.length - 1] = `${last}-${word}`; // "al Tamimi" as "al-tamimi"
    else joined.push(word);
  }
  const honorific = joined.length > 1 && HONORIFICS.has(joined[0] ?? '') ? joined[0] : undefined;
  const parts = honorific ? joined.slice(1) : joined;
  return { parts, joined: parts.join(' '), honorific };
}

/** `surname`: the last parts of the full name; `given`: the first one alone; `middle`: one between, as the first of two
 *  Spanish surnames; `half`: one of two joined by a hyphen; `whole`: the same person's name, a part left out or an initial perhaps. */
export type Fit = 'whole' | 'surname' | 'given' | 'middle' | 'half';

/** How `short` can be a form of `full`; undefined where it cannot. */
export function fitOf(short: PersonName, full: PersonName): Fit | undefined {
  const s = short.parts;
  const f = full.parts;
  if (s.length === 0 || s.length > f.length) return undefined;
  if (s.length === f.length) return s.every((part, i) => samePart(part, f[i]) || (i === 0 && s.length > 1 && isInitial(part, f[0]))) ? 'whole' : undefined;
  if (s.length >= 2 && samePart(s[0], f[0]) && samePart(s.at(-1), f.at(-1)) && isWithin(s, f)) return 'whole';
  if (s.every((part, i) => samePart(part, f[f.length - s.length + i]))) return 'surname';
  if (s.length === 1 && samePart(s[0], f[0])) return 'given';
  if (s.length === 1 && f.length > 2 && samePart(s[0], f[f.length - 2])) return 'middle';
  if (s.length === 1 && halvesOf(f.at(-1) ?? '').includes(bare(s[0] ?? ''))) return 'half';
  return undefined;
}

function isInitial(a: string, b: string | undefined): boolean {
  return b !== undefined && (a.length === 1 || b.length === 1) && a[0] === b[0];
}

/** "Tamimi" and "al-Tamimi" are one surname. */
function samePart(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a === b || bare(a) === bare(b);
}

/** "tamimi" for "al-tamimi". */
export function bare(part: string): string {
  return !part.includes('-') ? part : part.replace(/^(?:al|el|ul|ad|an|ar|as|ash|at|az)-/, '');
}

/** "moyo" and "karo" of "moyo-karo"; none for a name without a hyphen of its own. */
export function halvesOf(part: string): readonly string[] {
  const own = bare(part);
  return own.includes('-') ? own.split('-') : NO_HALVES;
}

const NO_HALVES: readonly string[] = [];

/** Every part of `short` stands in `full`, in order. */
function isWithin(short: readonly string[], full: readonly string[]): boolean {
  let k = 0;
  for (const part of full) if (samePart(part, short[k])) k++;
  return k === short.length;
}

/** The nickname of 'Omar “Zed” Latif' is a name like the others. */
const QUOTED = /["“”«»']/;
const HONORIFICS: ReadonlySet<string> = new Set(['sheikh', 'shaikh', 'sheik', 'haji', 'hajji', 'hadji', 'sayyid', 'sayid', 'seyyed', 'mullah', 'sir', 'dame', 'dr']);
const PARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ul', 'ad', 'an', 'ar', 'as', 'ash', 'at', 'az']);
