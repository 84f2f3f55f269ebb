/** Tests that features depend on the article alone, and tell apart what the tagger must tell apart. */
import assert from 'node:assert/strict';
import { CONTEXT_LIMIT, featureViewOf } from '../../../../../server/src/core/mentions/tagger/features.ts';
import { featuresOf, formOf, NO_CLASSES } from '../../../../../server/src/core/mentions/tagger/forms.ts';
import { classKey, clusterKey, gazetteerOf, nameHash } from '../../../../../server/src/core/mentions/tagger/gazetteer.ts';
import type { Gazetteer } from '../../../../../server/src/core/mentions/tagger/gazetteer.ts';
import { hashText } from '../../../../../server/src/core/mentions/tagger/hash.ts';
import { layoutOf } from '../../../../../server/src/core/mentions/tagger/layout.ts';
import { wordMemory } from '../../../../../server/src/core/mentions/tagger/word-types.ts';
import { readArticle } from '../../../../../server/src/core/tokens/article.ts';
import { tokenize, wordsOf } from '../../../../../server/src/core/tokens/tokenize.ts';

const TEXT = 'Mayor warns of dust\n\nORU, Jan. 3 (Tigris Wire) – Mira al-Tal, head of the House of Looms (HL), said the HL would wait.\n\nTal said: “We wait.”';

const NOTHING = { names: new Map(), classes: new Map(), broad: new Uint8Array() };
const NO_GAZETTEER = gazetteerOf(NOTHING);

describe('tagger: features', () => {
  it('are the same at each reading, whatever was read before', () => {
    const memory = wordMemory();
    const first = allFeatures(TEXT, memory);
    allFeatures('Something ELSE was Read, by Mira.', memory);
    assert.deepEqual(allFeatures(TEXT, memory), first);
    assert.deepEqual(allFeatures(TEXT, wordMemory()), first);
  });

  it('stay within their limit', () => {
    const repeated = Array.from({ length: 200 }, (_, i) => `Tal${i % 7} of the House of Tal${i % 5} met President Tal${i % 3}.`).join(' ');
    for (const features of allFeatures(repeated, wordMemory())) assert.ok(features.length < 2 * CONTEXT_LIMIT);
    const view = featureViewOf(readArticle(repeated), wordMemory(), NO_GAZETTEER);
    const buffer = new Int32Array(CONTEXT_LIMIT);
    readArticle(repeated).words.forEach((_, i) => assert.ok(view.contextOf(i, buffer) < CONTEXT_LIMIT / 2));
  });

  it('see a form differently in capitals', () => {
    const word = wordsOf(tokenize('ORU'))[0]!;
    assert.notDeepEqual(featuresOf(formOf(word, 'normal', NO_CLASSES), 2), featuresOf(formOf(word, 'caps', NO_CLASSES), 2));
    assert.equal(formOf(word, 'normal', NO_CLASSES).lower, formOf(word, 'caps', NO_CLASSES).lower);
  });

  it('know runs of capitals with their particles, and longer ones with "of"', () => {
    const article = readArticle('She met Mira al-Tal of the House of Looms there.');
    const { runFrom, runTo, looseFrom, looseTo } = layoutOf(article, wordMemory()(article.words));
    const shown = (from: Int32Array, to: Int32Array) => [...new Set(article.words.map((_, i) => (from[i]! < 0 ? '' : article.text.slice(article.words[from[i]!]!.start, article.words[to[i]! - 1]!.end))))].filter(run => run !== '');
    assert.deepEqual(shown(runFrom, runTo), ['She', 'Mira al-Tal', 'House', 'Looms']);
    assert.deepEqual(shown(looseFrom, looseTo), ['She', 'Mira al-Tal of the House of Looms']);
  });

  it('mark listed names of one word and of several', () => {
    const words = wordsOf(tokenize('from New Oru to Tal'));
    const names = new Map([[nameHash('oru', nameHash('new', 0)), 2], [nameHash('tal', 0), 9]]);
    assert.deepEqual([...gazetteerOf({ ...NOTHING, names }).mark(words, wordMemory()(words))], [0, 2 << 8, 2 << 16, 0, 9]);
  });

  it('mark listed names with "&" and with an "’s" of their own', () => {
    const [words, other] = ["Oru & Tal’s of Vela", "Tal's of Vela"].map(text => wordsOf(tokenize(text)));
    const named = ['oru', '&', 'tal', "'s"].reduce((hash, word) => nameHash(word, hash), 0);
    const { mark } = gazetteerOf({ ...NOTHING, names: new Map([[named, 32]]) });
    assert.deepEqual([...mark(words!, wordMemory()(words!))], [32 << 8, 32 << 16, 32 << 16, 32 << 16, 0, 0]);
    assert.deepEqual([...mark(other!, wordMemory()(other!))], [0, 0, 0, 0]);
  });

  it('mark listed names over small words of names only, and over what is joined', () => {
    assert.ok(marked('House of Looms', 'house', 'of', 'looms'));
    assert.ok(marked('Seo Joon-pyo', 'seo', 'joon', '-', 'pyo'));
    assert.ok(!marked('House near Looms', 'house', 'near', 'looms'));
  });

  it('see what kind of thing a word means, in words never read before too', () => {
    const [loomwright, weaver] = [hashText('loomwright'), hashText('weaver')];
    const kinds = gazetteerOf({ ...NOTHING, classes: new Map([[classKey(loomwright), 19], [classKey(weaver), 19]]) });
    const clusters = gazetteerOf({ ...NOTHING, classes: new Map([[clusterKey(loomwright), 7], [clusterKey(weaver), 7]]), broad: new Uint8Array(8).fill(2) });
    const broad = gazetteerOf({ ...NOTHING, classes: new Map([[clusterKey(loomwright), 6], [clusterKey(weaver), 7]]), broad: new Uint8Array(8).fill(2) });
    const [ofKind = 0, ofCluster = 0, ofBroad = 0, none = 0] = [kinds, clusters, broad, NO_GAZETTEER].map(gazetteer => alike(secondWord('The loomwright came.', gazetteer), secondWord('The weaver came.', gazetteer)));
    assert.ok(ofKind > none && ofCluster > ofBroad && ofBroad > none, `${ofKind}, ${ofCluster}, ${ofBroad}, ${none}`);
  });
});

function marked(text: string, ...name: string[]): boolean {
  const words = wordsOf(tokenize(text));
  return gazetteerOf({ ...NOTHING, names: new Map([[name.reduce((hash, word) => nameHash(word, hash), 0), 1]]) }).mark(words, wordMemory()(words)).some(mark => mark !== 0);
}

function alike(features: readonly number[], others: readonly number[]): number {
  return features.filter(feature => others.includes(feature)).length;
}

function secondWord(text: string, gazetteer: Gazetteer): readonly number[] {
  return featuresOf(featureViewOf(readArticle(text), wordMemory(), gazetteer).formAt(1, 0), 2);
}

function allFeatures(text: string, memory: ReturnType<typeof wordMemory>): number[][] {
  const article = readArticle(text);
  const view = featureViewOf(article, memory, NO_GAZETTEER);
  const buffer = new Int32Array(CONTEXT_LIMIT);
  return article.words.map((_, i) => [...buffer.subarray(0, view.contextOf(i, buffer)), ...(view.evidenceAt(i)?.features ?? [])]);
}
