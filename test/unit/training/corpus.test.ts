/** Tests that our own corpus keeps to its markup and guideline. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { findingsAcross, findingsOf } from '../../../training/check-corpus.ts';
import { readMarkup } from '../../../training/read-markup.ts';
import type { MarkedArticle } from '../../../training/read-markup.ts';
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

  it('marks a name alike in all articles', () => {
    assert.deepEqual(findingsAcross(articles), []);
  });

  it('has checks that find what they are for', () => {
    const found = (body: string) => findingsOf(article('x', body), new Set());
    assert.deepEqual(found('Sheikh [Latif Omar|p:latif] spoke.'), ['x: "Sheikh" outside the name Latif Omar']);
    assert.deepEqual(found('A Oru-based firm.'), ['x: "Oru" of "Oru-based" is a name']);
    assert.deepEqual(found('In [Aruna|l:aruna] Province.'), ['x: the name goes on: Aruna Province.\n']);
    assert.deepEqual(found('The [Oruan|g:oruan] Army left.'), ['x: a body with a capital is one name: Oruan Army left.\n']);
    assert.deepEqual(findingsAcross([article('a', '[Port Vela|l:vela]'), article('b', '[Port Vela|o:club] in Port Vela.')]), ['Port Vela is place in a and organization in b', 'b: "Port Vela" is marked in other articles and not here']);
  });

  it('has a second annotation of the same texts, with no fault of markup', () => {
    const first = new Map(articles.map(({ name, text }) => [name, text]));
    const second = readOwnArticles('corpus/second');
    assert.equal(second.length, 26);
    assert.deepEqual(second.filter(({ name, text }) => first.get(name) !== text).map(({ name }) => name), []);
    assert.deepEqual(second.flatMap(({ name, errors }) => errors.map(error => `${name}: ${error}`)), []);
  });

  it('has articles kept apart for measuring, to the same guideline', () => {
    const unseen = readOwnArticles('corpus/unseen');
    assert.equal(unseen.length, 196);
    assert.deepEqual(unseen.flatMap(article => findingsOf(article, EXCEPTIONS)), []);
    const trained = new Set(articles.map(({ text }) => text));
    assert.deepEqual(unseen.filter(({ text }) => trained.has(text)), []);
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

  it('names no person of the articles that measure us', function () {
    const registry = '../shared/articles/entities.yaml';
    if (!existsSync(registry)) {
      console.log(`    ${registry} is not here: nothing to compare with`);
      this.skip();
    }
    const { entities } = parse(readFileSync(registry, 'utf8')) as { entities: { type: string; name: string; aliases?: string[] }[] };
    const persons = entities.filter(({ type }) => type === 'person').flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    assert.ok(persons.length > 5);
    assert.deepEqual(articles.flatMap(({ name, text }) => persons.filter(person => text.includes(person)).map(person => `${name}: ${person}`)), []);
  });
});

function article(name: string, body: string): MarkedArticle {
  return readMarkup(name, `%% region=x\n\n${body}\n`);
}
