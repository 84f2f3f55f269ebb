/** Two annotations in our markup, compared: the same boundaries and types, entities whatever they are called, speakers by their words. */
import assert from 'node:assert/strict';
import { compareLayer, type LayerAgreement } from '../../../server/src/core/agreement/compare.ts';
import type { Figure } from '../../../server/src/core/agreement/figure.ts';
import { markedPair } from '../../../training/agreement-units.ts';
import { readMarkup } from '../../../training/read-markup.ts';

describe('corpus agreement', () => {
  const first = '[Ada Okoro|p:ada] met [Bello|p:bello] in [Ostrand|l:ostrand]. <s 1>[Okoro|p:ada]</s> <c 1>said</c> <q 1>it was over</q>.';

  it('is full between two annotations that differ in ids and numbers only', () => {
    const [mentions, claims] = compared(first, '[Ada Okoro|p:okoro-a] met [Bello|p:ada] in [Ostrand|l:x]. <s 7>[Okoro|p:okoro-a]</s> <c 7>said</c> <q 7>it was over</q>.');
    assert.deepEqual([mentions?.boundary.exactF1, ...(mentions?.labels.map(({ percent }) => percent) ?? [])].map(value), [1, 1, 1]);
    assert.deepEqual([claims?.boundary.exactF1, ...(claims?.labels.map(({ percent }) => percent) ?? [])].map(value), [1, 1, 1]);
  });

  it('sees another entity, another type, other boundaries, another speaker', () => {
    const [mentions, claims] = compared(first, '[Ada Okoro|p:ada] met [Bello|o:bello] in Ostrand. <s 1>[Okoro|p:other]</s> said <q 1>it was</q> over.');
    assert.deepEqual(mentions?.units, [4, 3]);
    assert.equal(value(mentions?.boundary.exactF1), 6 / 7);
    assert.deepEqual(mentions?.labels.map(({ percent }) => value(percent)), [2 / 3, 2 / 3]);
    assert.deepEqual([value(claims?.boundary.exactF1), value(claims?.boundary.overlapF1)], [0, 1]);
    assert.deepEqual(claims?.labels.map(({ name, percent }) => [name, value(percent)]), [['speaker', 1], ['cue', 0]]);
  });

  it('takes speakers whose words overlap for one, and others for two', () => {
    assert.equal(speakers(said('<s 1>Ada Okoro</s>, the minister,'), said('<s 1>Ada Okoro, the minister</s>,')), 1);
    assert.equal(speakers(said('<s 1>Ada Okoro</s>, the minister,'), said('Ada Okoro, <s 1>the minister</s>,')), 0);
    assert.equal(speakers(said('<s 1>Ada Okoro</s>, the minister,'), said('Ada Okoro, the minister,')), 0);
  });

  it('compares articles of one name and one text, and tells of the others', () => {
    const { layers, left } = markedPair([marked('a', first), marked('b', first), marked('c', first)], [marked('b', `${first} More.`), marked('c', first), marked('d', first)], ['ada', 'ben']);
    assert.deepEqual(layers.map(({ articles }) => articles.map(({ path }) => path)), [['c.txt'], ['c.txt']]);
    assert.deepEqual(left, [{ path: 'd.txt', why: 'only ben annotated it' }, { path: 'a.txt', why: 'only ada annotated it' }, { path: 'b.txt', why: 'the texts differ from character 55 on' }]);
  });
});

function marked(name: string, body: string) {
  return readMarkup(name, `%% x=y\n\n${body}`);
}

function said(speaker: string): string {
  return `${speaker} <c 1>said</c> <q 1>it was over</q>, she said.`;
}

function compared(one: string, other: string): readonly LayerAgreement[] {
  const [first, second] = [one, other].map(body => marked('a', body));
  assert.ok(first && second && first.text === second.text);
  return markedPair([first], [second], ['ada', 'ben']).layers.map(({ layer, articles }) => compareLayer(layer, articles, 2));
}

function speakers(one: string, other: string): number {
  return value(compared(one, other)[1]?.labels[0]?.percent);
}

function value(figure: Figure | undefined): number {
  return figure?.kind === 'value' ? figure.value : assert.fail(figure?.why ?? 'no figure');
}
