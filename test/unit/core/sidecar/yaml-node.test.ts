/** Keys of YAML mappings: found in small and in large ones, whatever they are written as. */
import assert from 'node:assert/strict';
import { hasKey, innerOf, keysOf, pairAt, type YamlMap } from '../../../../server/src/core/sidecar/yaml-node.ts';
import { parseYaml } from '../../../../server/src/core/sidecar/yaml-tree.ts';

describe('nodes of YAML', () => {
  it('finds a key in a mapping of any size', () => {
    for (const size of [1, 24, 25, 1000]) {
      const keys = Array.from({ length: size }, (_, index) => `key-${index}`);
      const map = mapOf(keys.map((key, index) => `${key}: ${index}\n`).join(''));
      assert.deepEqual(keysOf(map), keys);
      assert.deepEqual(keys.map(key => pairAt(map, key)?.value).map(value => value?.kind === 'scalar' && value.value), keys.map((_, index) => index));
      assert.equal(hasKey(map, `key-${size}`), false);
      assert.equal(hasKey(map, 'toString'), false);
    }
  });

  it('takes a number or nothing for a key as it is read', () => {
    const map = mapOf('2024: a\ntrue: b\n~: c\n"2025": d\n');
    assert.deepEqual(keysOf(map), ['2024', 'true', 'null', '2025']);
    assert.equal(pairAt(map, '2024')?.key.value, 2024);
    assert.equal(pairAt(map, '2025')?.key.value, '2025');
  });

  it('keeps the first of two pairs with one key, among few and many', () => {
    for (const between of [0, 100]) {
      const filler = Array.from({ length: between }, (_, index) => `k${index}: 0\n`).join('');
      const text = `twice: first\n${filler}twice: second\n`;
      const { root, problems } = parseYaml(text);
      assert.equal(root?.kind, 'map');
      const value = pairAt(root as YamlMap, 'twice')?.value;
      assert.equal(value?.kind === 'scalar' && value.value, 'first');
      assert.deepEqual(problems.map(({ start, message }) => [text.slice(start, start + 5), message]), [['twice', 'The key "twice" stands here twice: keep one']]);
    }
  });

  it('says where a value stands without its quotation marks', () => {
    const text = 'a: plain\nb: "quoted"\nc: \'it\'\'s\'\nd: [x, "y"]\n';
    const map = mapOf(text);
    const written = map.pairs.flatMap(({ value }) => (value.kind === 'seq' ? value.items : [value])).map(node => node.kind === 'scalar' && text.slice(innerOf(node).start, innerOf(node).end));
    assert.deepEqual(written, ['plain', 'quoted', "it''s", 'x', 'y']);
  });
});

function mapOf(text: string): YamlMap {
  const { root, problems } = parseYaml(text);
  assert.deepEqual(problems, []);
  assert.equal(root?.kind, 'map');
  return root as YamlMap;
}
