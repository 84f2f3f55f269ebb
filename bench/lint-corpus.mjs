/** The corpus that lint is measured on: articles with sidecars, made from a seed, the same on every machine. */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FIRST = ['Ada', 'Tunde', 'Marta', 'Ingrid', 'Basil', 'Leyla', 'Henrik', 'Rosa', 'Samir', 'Olena', 'Jonas', 'Noor'];
const LAST = ['Okoro', 'Bello', 'Velling', 'Sandvik', 'Marsh', 'Haddad', 'Aasen', 'Quint', 'Farouk', 'Bondar', 'Krantz', 'Zaman'];
const PLACES = ['Ostrand', 'Kelmouth', 'Port Arden', 'Velm', 'Tarrow', 'Upper Dale', 'Saltmere', 'Quarry Hill'];
const SUBJECTS = ['The harbour office', 'The council', 'The ferry line', 'A spokesman of the union', 'The school board', 'The night shift', 'The water company'];
const VERBS = ['will repair', 'has closed', 'wants to sell', 'inspected', 'has not seen', 'is looking for', 'paid for', 'keeps an eye on'];
const OBJECTS = ['the large crane', 'two of its boats', 'the road along the river', 'the old market hall', 'a bridge that nobody uses', 'the pumps below the town', 'the books of last year'];
const TIMES = ['on Monday', 'in the spring', 'before the winter comes', 'after a long meeting', 'for the third time', 'without saying why', 'as it had promised'];

/** Writes `count` articles of about 2.5 KB, each with a sidecar of about 3.6 KB and no fault in it. Answers the number of bytes of both. */
export function writeLintCorpus(root, count) {
  rmSync(root, { recursive: true, force: true });
  const random = randomFrom(20240607);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const people = FIRST.flatMap((first) => LAST.map((last) => ({ id: `${first}-${last}`.toLowerCase(), name: `${first} ${last}` })));
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'glossator.yaml'), 'version: 1\narticles: ["**/*.txt"]\nregistry: [entities.yaml]\n');
  const distinct = ({ id }) => people.filter((other) => other.id !== id && other.name.split(' ')[1] === id.split('-')[1]).map((other) => other.id);
  writeFileSync(join(root, 'entities.yaml'), `version: 1\nentities:\n${[
    ...people.map((person) => `  - { id: ${person.id}, type: person, name: ${person.name}, distinctFrom: [${distinct(person).join(', ')}] }\n`),
    ...PLACES.map((name) => `  - { id: ${name.toLowerCase().replace(' ', '-')}, type: place, name: ${name} }\n`),
  ].join('')}`);
  let bytes = 0;
  for (let index = 0; index < count; index++) {
    const folder = join(root, `part-${String(Math.floor(index / 500)).padStart(2, '0')}`);
    if (index % 500 === 0) mkdirSync(folder);
    const name = `article-${String(index).padStart(5, '0')}`;
    const { text, yaml } = article(name, { random, pick, people });
    writeFileSync(join(folder, `${name}.txt`), text);
    writeFileSync(join(folder, `${name}.ann.yaml`), yaml);
    bytes += Buffer.byteLength(text) + Buffer.byteLength(yaml);
  }
  return bytes;
}

function article(name, { random, pick, people }) {
  const place = pick(PLACES);
  const mentions = [];
  const claims = [];
  let text = '';
  const put = (words) => {
    const start = text.length;
    text += words;
    return [start, text.length];
  };
  const mention = (entity, words) => mentions.push({ entity, quote: words, at: put(words) });
  const sentence = () => `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)} ${pick(TIMES)}`;
  put(`${sentence()}\n\n${place.toUpperCase()} — `);
  for (let paragraph = 0; paragraph < 9; paragraph++) {
    for (let count = 0; count < 2; count++) put(`${sentence()}. `);
    const speaker = pick(people);
    if (paragraph % 2 === 0) {
      put('“');
      const content = sentence();
      const at = put(content);
      put(',” ');
      const cue = put('said');
      put(' ');
      mention(speaker.id, speaker.name);
      claims.push({ speaker: speaker.id, quote: content, at, cue });
      put(' in ');
      mention(place.toLowerCase().replace(' ', '-'), place);
    } else {
      mention(speaker.id, speaker.name);
      put(` ${pick(VERBS)} ${pick(OBJECTS)}, ${pick(TIMES)}`);
    }
    put(`. ${sentence()}.\n\n`);
  }
  const day = `20${10 + Math.floor(random() * 14)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
  const yaml = `version: 1
source:
  text: ${name}.txt
  sha256: "${createHash('sha256').update(text).digest('hex')}"
  publisher: organization/herald-${Math.floor(random() * 20)}
  published: "${day}"
  language: en
  reliability: B
mentions:
${mentions.map((one, index) => `  - id: m${index + 1}\n    entity: ${one.entity}\n    quote: ${one.quote}\n    at: ${at(one.at)}\n    status: confirmed\n    by: ada\n`).join('')}claims:
${claims.map((one, index) => `  - id: c${index + 1}\n    kind: direct\n    speaker: ${one.speaker}\n    cue: { quote: said, at: ${at(one.cue)} }\n    quote: "${one.quote}"\n    at: ${at(one.at)}\n    stance: asserts\n    credibility: 3\n    status: confirmed\n    by: ada\n`).join('')}`;
  return { text, yaml };
}

function at([start, end]) {
  return `[${start}, ${end}]`;
}

/** Numbers from 0 to 1 from a seed (mulberry32): no two machines differ. */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
