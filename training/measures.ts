/** What trained models are measured on beside the folds of our own corpus: open sets that no training step reads, and held-out documents of those that are read. */
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import type { NameFinder } from '../server/src/core/mentions/name-finder.ts';
import { readArticle } from '../server/src/core/tokens/article.ts';
import { excerptsOf } from './excerpts.ts';
import type { LabelledText } from './labelled.ts';
import { randomOf } from './random.ts';
import { linesOf, readBioLine, readRe3dLine } from './read-open.ts';
import { readOwn } from './read-own.ts';
import { noTallies, tally } from './score.ts';
import type { Tallies } from './score.ts';
import { goldNames } from './sequences.ts';

/**
 * Our own articles that were kept apart, whole and in pieces; and share-alike sets, which are never trained on, but may measure.
 * The guidelines of those are not ours, so that differences between models tell more than the scores.
 */
export function unseenSets(corpora: string): ReadonlyMap<string, readonly LabelledText[]> {
  const [pud, ewt] = ['uner/pud-test.jsonl', 'uner/ewt-test.jsonl'].map(path => join(corpora, path)) as [string, string];
  const re3d = join(corpora, 're3d/open.clean.jsonl');
  const own = readOwn('corpus/unseen');
  const random = randomOf(1);
  const sets = new Map<string, readonly LabelledText[]>([['own', own], ['own, in pieces', own.flatMap(text => excerptsOf(text, random))]]);
  if (existsSync(pud)) {
    const news = linesOf(pud).map(line => readBioLine(line, 'pud')).filter(text => text.id.startsWith('n'));
    sets.set('UNER PUD news', news);
    sets.set('half of PUD', news.filter(text => /[13579]$/.test(text.id))); // whose errors nobody has read
  }
  if (existsSync(ewt)) sets.set('UNER EWT web', linesOf(ewt).map(line => readBioLine(line, 'ewt')).filter(text => /^(newsgroup|weblog)/.test(text.id)));
  if (existsSync(re3d)) sets.set('re3d Wikipedia', linesOf(re3d).map(line => readRe3dLine(line, 're3d-wikipedia')).filter(text => text.genre === 'share-alike'));
  return sets;
}

/** Every fourth document of each open set: real names, which the invented ones of our own corpus cannot stand for. */
export function heldOpen(open: readonly LabelledText[]): (text: LabelledText) => boolean {
  const counts = new Map<string, number>();
  const held = new Set<string>();
  for (const { set, id } of open) {
    const count = counts.get(set) ?? 0;
    counts.set(set, count + 1);
    if (count % 4 === 0) held.add(`${set}/${id}`);
  }
  return ({ set, id }) => held.has(`${set}/${id}`);
}

/** Names in passages whose truth the set does not tell are not counted. */
export function scoreOf(find: NameFinder, texts: readonly LabelledText[]): Tallies {
  const tallies = noTallies();
  for (const text of texts) {
    const article = readArticle(text.text);
    const isUnsure = ({ from, to }: { from: number; to: number }) => text.unsure.some(({ start, end }) => start < (article.words[to - 1]?.end ?? 0) && (article.words[from]?.start ?? 0) < end);
    tally(tallies, goldNames(article, text), find(article).filter(name => !isUnsure(name)));
  }
  return tallies;
}
