/** Reads the canonical claims of a corpus; entries without id or statement are left out. */
import type { CanonicalClaim, Parsed } from './model.ts';
import { mapsAt, readFile, stringAt, textAt, textsAt } from './read-node.ts';
import type { YamlMap } from './yaml-node.ts';

export function parseClaims(text: string): Parsed<readonly CanonicalClaim[]> {
  const { root, problems } = readFile(text, 'claims');
  return { value: mapsAt(root, 'claims').map(claimOf).filter(claim => claim !== undefined), problems };
}

function claimOf(map: YamlMap): CanonicalClaim | undefined {
  const id = textAt(map, 'id');
  const statement = textAt(map, 'statement');
  return id && statement && { start: map.start, end: map.end, id, statement, about: textsAt(map, 'about'), note: stringAt(map, 'note') };
}
