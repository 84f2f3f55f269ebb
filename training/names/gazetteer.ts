/** The name lists, classes and clusters of words that ship inside the model, as hashes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classKey, clusterKey, LISTS, nameHash } from '../../server/src/core/mentions/tagger/gazetteer.ts';
import { hashText } from '../../server/src/core/mentions/tagger/hash.ts';
import type { KnownWords, List } from '../../server/src/core/mentions/tagger/gazetteer.ts';
import { COUNTRIES, GROUPS, ORGANIZATIONS, PEOPLES, PUBLIC_FIGURES, REGIONS } from './lists.ts';
import { readLexicon } from '../shipped.ts';
import { CITIES, PEOPLE, PERSONS, SUBDIVISIONS } from './packages.ts';
import { wordClasses } from './word-classes.ts';
import { wordClusters } from './word-clusters.ts';
import { wordnetNames } from './wordnet-names.ts';

export type Add = (name: string, list: List) => void;

/** What the model file holds, by hash. */
export interface KnownHashes extends KnownWords {
  readonly names: ReadonlyMap<number, number>;
  readonly classes: ReadonlyMap<number, number>;
}

export const NOTHING_KNOWN: KnownHashes = { names: new Map(), classes: new Map(), broad: new Uint8Array() };

/** `corpora` has the lists that no package has: PETRARCH actors (MIT), GeoNames places of the Middle East (CC BY 4.0), MISP agencies and groups (CC0). */
export function knownHashes(corpora: string): KnownHashes {
  const { clusters, broad } = wordClusters();
  return { names: nameHashes(corpora), classes: new Map([...classHashes(), ...clusterHashes(clusters)]), broad };
}

export function nameHashes(corpora: string): Map<number, number> {
  const lists = new Map<number, number>();
  const add: Add = (name, list) => {
    for (const spelling of new Set([name, name.normalize('NFD').replace(/\p{M}/gu, '')])) {
      let hash = 0;
      // As articles are cut into words: "Moody" "'s", "AT" "&" "T".
      for (const word of spelling.toLowerCase().replaceAll('’', "'").split(/\s+|([-&]|'s$|'s(?=\s))/)) if (word) hash = nameHash(word, hash);
      lists.set(hash, (lists.get(hash) ?? 0) | (1 << LISTS.indexOf(list)));
    }
  };
  addWrittenNames(add);
  addOpenNames(corpora, add);
  return lists;
}

/** The names written down for this project. */
export function addWrittenNames(add: Add): void {
  for (const name of COUNTRIES) add(name, 'country');
  for (const name of [...GROUPS, ...PEOPLES]) add(name, 'group');
  for (const name of REGIONS) add(name, 'region');
  for (const name of PUBLIC_FIGURES) add(name, 'family');
  for (const name of ORGANIZATIONS.flat()) add(name, isAcronym(name) ? 'acronym' : 'organization');
}

/** Those of open packages and of the lists in `corpora`. */
export function addOpenNames(corpora: string, add: Add): void {
  for (const name of SUBDIVISIONS) add(name, 'region');
  for (const { name } of CITIES) add(name, 'city');
  for (const { given, family } of PERSONS.values()) {
    for (const name of given) add(name, 'given');
    for (const name of family) add(name, 'family');
  }
  const known = wordnetNames();
  for (const name of known.places) add(name, 'region');
  for (const name of known.organizations) add(name, isAcronym(name) ? 'acronym' : 'organization');
  for (const name of known.persons) {
    const words = name.split(' ');
    if (words.length > 1) add(words[0] ?? '', 'given');
    add(words.at(-1) ?? '', 'family');
  }
  for (const name of PEOPLE) add(name, 'family');
  addActors(join(corpora, 'petrarch/actors.jsonl'), add);
  for (const { name } of namesIn(join(corpora, 'gazetteer/geonames-cities-middle-east.json'))) add(name, 'city');
  for (const { name } of namesIn(join(corpora, 'gazetteer/geonames-admin1-middle-east.json'))) if (!/^(North|South|East|West|Central)(ern)?\b/.test(name)) add(name.replace(/ (Governorate|Province|District)$/, ''), 'region');
  for (const file of ['gazetteer/misp-terrorist-groups.json', 'gazetteer/misp-intelligence-agencies.json']) {
    for (const { name, synonyms } of namesIn(join(corpora, file))) {
      for (const long of [name, ...(synonyms ?? [])]) {
        add(long.replace(/ \(.*\)$/, ''), 'organization');
        const short = /\(([A-Z]{2,8})\)$/.exec(long)?.[1];
        if (short) add(short, 'acronym');
      }
    }
  }
}

export function classHashes(): Map<number, number> {
  return new Map([...wordClasses(readLexicon().isCommon)].map(([word, kind]) => [classKey(hashText(word)), kind]));
}

export function clusterHashes(clusters: ReadonlyMap<string, number>): Map<number, number> {
  return new Map([...clusters].map(([word, cluster]) => [clusterKey(hashText(word)), cluster]));
}

/** "WHO", "U.N.": as a word of a text, "who" is something else, so that these have a list of their own. */
function isAcronym(name: string): boolean {
  return /^[\p{Lu}\d.&+-]{2,8}$/u.test(name);
}

interface NamedEntry {
  readonly name: string;
  readonly synonyms?: readonly string[];
}

function namesIn(path: string): readonly NamedEntry[] {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as NamedEntry[]) : [];
}

interface Actor extends NamedEntry {
  readonly codes: readonly { readonly code: string; readonly when: string | null }[];
  readonly file: string;
}

/** Office holders (their roles have dates) give given and family names; bodies, firms and armed groups give organizations. */
function addActors(path: string, add: Add): void {
  if (!existsSync(path)) return;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue;
    const { name, synonyms = [], codes, file } = JSON.parse(line) as Actor;
    const isPerson = codes.some(({ code, when }) => when !== null && code.length > 3);
    if (isPerson) {
      const words = name.split(/\s+/).filter(word => /^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(word) && !TITLES.test(word));
      const [first] = words;
      const last = words.at(-1);
      if (words.length >= 2 && first && last) {
        add(first, 'given');
        add(last, 'family');
      }
    } else if (/International|MilNonState/.test(file)) {
      for (const written of [name, ...synonyms]) if (/^[\p{Lu}\d][\p{Lu}\d .'’&-]{1,60}$/u.test(written) && written.split(' ').length <= 5 && !/^(THE|A|AN) /.test(written)) add(written, 'organization'); // in capitals throughout: which are acronyms, nothing tells
    }
  }
}

const TITLES = /^(KING|QUEEN|PRINCE|PRINCESS|SHEIKH|PRESIDENT|MINISTER|GENERAL|SULTAN|EMIR|SIR|LORD|III?|IV|JR|SR)$/;
