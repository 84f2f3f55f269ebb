/** Every scalar of a YAML file of ours, with the key it stands under and what the schema says it is. */
import type { SchemaName, ShapeKey } from '../sidecar/generated/schemas.js';
import { shapes } from '../sidecar/generated/schemas.js';
import { nameOf, type YamlNode, type YamlScalar } from '../sidecar/yaml-node.ts';
import { parseYaml } from '../sidecar/yaml-tree.ts';

export interface YamlValueAt {
  readonly schema: SchemaName;
  /** The mapping it stands in: "#/$defs/claim"; empty where the schema says nothing of it. */
  readonly shapePath: string;
  readonly key: string;
  /** Name of the definition of the value: "entityId". */
  readonly form: string | undefined;
  readonly text: string;
  readonly node: YamlScalar;
}

/** In the order of the text; only text, no numbers. */
export function valuesIn(file: { readonly kind: SchemaName; readonly text: string }): readonly YamlValueAt[] {
  const { root } = parseYaml(file.text);
  const found: YamlValueAt[] = [];
  if (root) visit(root, '#', '', undefined);
  return found;

  function visit(node: YamlNode, shapePath: string, key: string, known: ShapeKey | undefined): void {
    if (node.kind === 'scalar') {
      if (typeof node.value === 'string') found.push({ schema: file.kind, shapePath, key, form: known?.form, text: node.value, node });
    } else if (node.kind === 'seq') {
      for (const item of node.items) visit(item, shapePath, key, known);
    } else {
      // The root's keys stand in "#"; those of another mapping in what its own key says.
      const inside = key === '' ? shapePath : (known?.shape ?? '');
      const keys = shapes[file.kind][inside]?.keys ?? {};
      for (const pair of node.pairs) {
        const name = nameOf(pair);
        visit(pair.value, inside, name, Object.hasOwn(keys, name) ? keys[name] : undefined);
      }
    }
  }
}
