/** Reads the folder of our own annotated articles. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LabelledText } from './labelled.ts';
import { readMarkup } from './read-markup.ts';
import type { MarkedArticle } from './read-markup.ts';

export function readOwnArticles(folder: string): MarkedArticle[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .toSorted()
    .map(name => readMarkup(basename(name, '.txt'), readFileSync(join(folder, name), 'utf8')));
}

export function readOwn(folder: string): LabelledText[] {
  return readOwnArticles(folder).map(({ name, meta, text, mentions }) => ({
    id: name,
    set: name.replace(/-\d+$/, ''),
    genre: meta.get('genre') ?? 'unknown',
    region: meta.get('region') ?? 'unknown',
    group: meta.get('event') ?? name,
    text,
    mentions,
    unsure: [],
  }));
}
