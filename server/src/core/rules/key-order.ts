/** Rule: the keys of an entry stand in another order than everywhere else. */
import { keyOrder, type ShapeName } from '../sidecar/entries.ts';
import { child, mapAt, mapsAt } from '../sidecar/read-node.ts';
import { innerOf, keysOf, pairAt, type YamlMap } from '../sidecar/yaml-node.ts';
import { parseYaml } from '../sidecar/yaml-tree.ts';
import type { TextEdit } from '../text/edit.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'key-order',
  title: 'Keys stand in an unusual order',
  why: 'Entries that are written alike can be compared by eye, and changes to them show in a diff as what they are.',
  severity: 'hint',
  optIn: true,
  scope: 'sidecar',
  examples: {
    bad: [
      `
      //- /strike.txt
      Ada Okoro spoke.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, quote: Ada Okoro, at: [0, 9], entity: person/ada-okoro }
                                                  ^^^^^^ key-order
      `,
    ],
    good: [
      `
      //- /strike.txt
      Ada Okoro spoke.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, entity: person/ada-okoro, quote: Ada Okoro, at: [0, 9] }
      `,
    ],
  },
  *check({ text }) {
    const { root } = parseYaml(text);
    if (root?.kind !== 'map') return;
    for (const [shape, map] of mapsOf(root)) {
      const order = keyOrder(shape);
      const keys = keysOf(map);
      if (keys.some(key => !order.includes(key))) continue; // the schema tells
      const wanted = keys.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
      const late = keys.find((key, index) => keys.slice(0, index).some(before => order.indexOf(before) > order.indexOf(key)));
      const key = late === undefined ? undefined : pairAt(map, late)?.key;
      if (!key) continue;
      const edits = reordered(text, map, wanted);
      yield {
        span: innerOf(key),
        message: `"${late}" stands after keys that come later; the order is ${wanted.join(', ')}`,
        ...(edits.length > 0 ? { fix: { title: 'Put the keys in order', edits, safe: true } } : {}),
      };
    }
  },
});

function* mapsOf(root: YamlMap): Generator<readonly [ShapeName, YamlMap]> {
  yield ['root', root];
  const source = mapAt(root, 'source');
  if (source) yield ['source', source];
  for (const map of mapsAt(root, 'mentions')) yield ['mention', map];
  for (const map of mapsAt(root, 'claims')) {
    yield ['claim', map];
    const cue = child(map, 'cue');
    if (cue?.kind === 'map') yield ['cue', cue];
  }
  for (const map of mapsAt(root, 'relations')) yield ['relation', map];
}

/** Pairs change places as they are written. None where a comment could come to stand at the wrong pair, or a value reaches into the next line by itself. */
function reordered(text: string, map: YamlMap, wanted: readonly string[]): readonly TextEdit[] {
  const pairs = map.pairs.map(({ key, value }) => ({ start: key.start, end: Math.max(key.end + 1, value.end) }));
  if (text.slice(map.start, map.end).includes('#')) return [];
  const edits: TextEdit[] = [];
  for (const [index, name] of wanted.entries()) {
    const span = pairs[index];
    const pair = pairAt(map, name);
    if (!span || !pair) return [];
    const newText = text.slice(pair.key.start, Math.max(pair.key.end + 1, pair.value.end));
    if (/\s$|:\s*[|>]/.test(newText)) return [];
    if (newText !== text.slice(span.start, span.end)) edits.push({ span, newText });
  }
  return edits;
}
