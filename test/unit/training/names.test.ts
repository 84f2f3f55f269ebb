/** Tests that the lists of names written down for this project hold no answers to what measures it. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { addOpenNames, addWrittenNames } from '../../../training/names/gazetteer.ts';

const CORPORA = '../shared/corpora';
const REGISTRY = '../shared/articles/entities.yaml';
/** Bodies and regions under names that any reference work has, but not the packages and lists that are read here. May only become fewer. */
const KNOWN_OTHERWISE = 10;

const folded = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

describe('training: lists of names', () => {
  it('have of the articles that measure us hardly a name that open lists do not have', function () {
    this.timeout(60_000);
    if (!existsSync(REGISTRY) || !existsSync(CORPORA)) {
      console.log(`    ${REGISTRY} is not here: nothing to compare with`);
      this.skip();
    }
    const [written, open] = [new Set<string>(), new Set<string>()];
    addWrittenNames(name => written.add(folded(name)));
    addOpenNames(CORPORA, name => open.add(folded(name)));
    assert.ok(written.size > 20_000 && open.size > 20_000);
    const { entities } = parse(readFileSync(REGISTRY, 'utf8')) as { entities: { type: string; name: string; aliases?: string[]; weakAliases?: string[] }[] };
    const only = entities.flatMap(({ type, name, aliases = [], weakAliases = [] }) => [name, ...aliases, ...weakAliases].filter(one => written.has(folded(one)) && !open.has(folded(one))).map(one => ({ type, one })));
    assert.deepEqual(only.filter(({ type }) => type === 'person'), []);
    assert.ok(only.length <= KNOWN_OTHERWISE, only.map(({ one }) => one).join(', '));
  });
});
