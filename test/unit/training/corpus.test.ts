/** Tests that our own corpus keeps to its markup and guideline. */
import assert from 'node:assert/strict';
import { findingsOf } from '../../../training/check-corpus.ts';
import { readOwnArticles } from '../../../training/read-own.ts';

/** Names that stand unmarked somewhere because they mean something else there. */
const EXCEPTIONS = new Set([
  'inst-02:Axel', // "the Axel 40" is a hospital lift
]);

describe('corpus', () => {
  const articles = readOwnArticles('corpus');

  it('holds articles with region, genre and date', () => {
    assert.ok(articles.length >= 276, `${articles.length} articles`);
    for (const { name, meta } of articles) for (const key of ['region', 'genre', 'date']) assert.ok(meta.get(key), `${name}: no ${key}`);
  });

  it('has no faults of markup or guideline', () => {
    assert.deepEqual(articles.flatMap(article => findingsOf(article, EXCEPTIONS)), []);
  });

  it('has no two articles that share most of their sentences', () => {
    const seen = new Map<string, string>();
    const repeated: string[] = [];
    for (const { name, text } of articles) {
      const sentences = text.split(/(?<=[.!?])\s+/).filter(sentence => sentence.length > 60);
      const shared = sentences.filter(sentence => seen.has(sentence));
      if (shared.length > 2) repeated.push(`${name} and ${seen.get(shared[0] ?? '')}: ${shared[0]}`);
      for (const sentence of sentences) seen.set(sentence, name);
    }
    assert.deepEqual(repeated, []);
  });
});
