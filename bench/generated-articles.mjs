/** Any number of articles made from the annotated corpus, the same ones in every run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const corpus = join(import.meta.dirname, '../corpus');
const templates = readdirSync(corpus).filter((name) => name.endsWith('.txt')).toSorted().map((name) => readFileSync(join(corpus, name), 'utf8'));
const names = namesFrom(templates);

/** An article of the annotated corpus with other people and, half of the time, other places; two neighbours tell of one event. */
export function articleText(index) {
  const pick = generator(7 * Math.floor(index / 2) + 1);
  const template = templates[Math.floor(pick() * templates.length)] ?? '';
  const renamed = new Map();
  const text = template
    .replace(/^%%[^\n]*\n+/, '')
    .replace(/\[([^[\]|\n]+)\|([poleg]):([a-z0-9-]+)\]/g, (_, surface, type, id) => {
      if (type !== 'p' && !(type === 'l' && surface.length > 4)) return surface;
      const own = renamed.get(id) ?? (type === 'p' ? `${names.first(pick)} ${names.last(pick)}` : pick() < 0.5 ? surface : names.place(pick));
      renamed.set(id, own);
      return type === 'p' && !surface.includes(' ') ? (own.split(' ')[1] ?? own) : own;
    })
    .replace(/<\/?[scq](?: \d+)?>/g, '');
  return index % 2 === 0 ? text : text.replace(/\b(four|five|six|seven|nine|ten|eleven|twelve)\b/g, 'eight');
}

function namesFrom(texts) {
  const people = texts.flatMap((text) => [...text.matchAll(/\[([^[\]|\n]+)\|p:/g)].map((match) => match[1].split(' ')).filter((parts) => parts.length === 2));
  const [firsts, lasts] = [[...new Set(people.map(([first]) => first))], [...new Set(people.map(([, last]) => last))]];
  const syllables = ['ka', 'ra', 'mi', 'no', 'te', 'su', 'ba', 'lo', 'di', 've', 'gha', 'zi', 'pel', 'tor', 'wen', 'kul'];
  return {
    first: (pick) => one(firsts, pick),
    last: (pick) => one(lasts, pick),
    place: (pick) => {
      const name = one(syllables, pick) + one(syllables, pick) + one(syllables, pick);
      return name[0].toUpperCase() + name.slice(1);
    },
  };
}

function one(list, pick) {
  return list[Math.floor(pick() * list.length)] ?? '';
}

export function pathOf(index) {
  return `${2021 + (index % 3)}/article-${String(index).padStart(5, '0')}.txt`;
}

/** Mulberry32: the same articles in every run. */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
