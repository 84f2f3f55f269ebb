/** Files that are about to get other names: their sidecars go with them, and what refers to them says where they went. */
import type { Corpus, Path } from '../corpus/corpus.ts';
import { articleOf, sidecarPathOf } from '../corpus/lookup.ts';
import { relativePath, resolvePath } from '../corpus/paths.ts';
import { splitReference } from '../sidecar/reference.ts';
import { yamlScalar } from '../sidecar/yaml-scalar.ts';
import type { TextEdit } from '../text/edit.ts';
import type { CorpusEdit } from './feature.ts';
import type { YamlValueAt } from './yaml-values.ts';
import { valuesIn } from './yaml-values.ts';

export interface FileRename {
  /** A file, or a folder with all that is in it. */
  readonly from: Path;
  readonly to: Path;
}

/** The edit to apply before the files are renamed: it names files as they are called until then. `canTakeAlong`: the editor can rename files for us. */
export function renameFiles(corpus: Corpus, renames: readonly FileRename[], canTakeAlong: boolean): CorpusEdit {
  const asked = [...corpus.files.keys()].flatMap((path): FileRename[] => {
    const rename = renames.find(({ from }) => path === from || path.startsWith(`${from}/`));
    return rename ? [{ from: path, to: rename.to + path.slice(rename.from.length) }] : [];
  });
  const along = canTakeAlong ? asked.flatMap(rename => sidecarGoingAlong(corpus, rename, asked)) : [];
  const after = new Map([...asked, ...along].map(({ from, to }) => [from, to]));
  const changes = [...corpus.files.values()].flatMap(file => {
    if (file.kind !== 'sidecar' || after.size === 0) return [];
    const edits = valuesIn(file).flatMap(value => editOf(file.path, value, after));
    return edits.length > 0 ? [{ path: file.path, edits }] : [];
  });
  return { changes, creates: [], renames: along };
}

/** "summit.ann.yaml" becomes "talks.ann.yaml" with "summit.txt": it would be beside nothing otherwise. */
function sidecarGoingAlong(corpus: Corpus, { from, to }: FileRename, asked: readonly FileRename[]): FileRename[] {
  const sidecar = corpus.files.get(sidecarPathOf(from));
  const target = sidecarPathOf(to);
  if (corpus.files.get(from)?.kind !== 'article' || sidecar?.kind !== 'sidecar' || asked.some(rename => rename.from === sidecar.path)) return [];
  return articleOf(corpus, sidecar)?.path === from && !corpus.files.has(target) ? [{ from: sidecar.path, to: target }] : [];
}

/** For `text: summit.txt` and `to: summit.ann.yaml#c2`: what is written there afterwards. */
function editOf(sidecar: Path, { shapePath, key, form, text, node }: YamlValueAt, after: ReadonlyMap<Path, Path>): TextEdit[] {
  const isPath = shapePath === '#/$defs/source' && (key === 'text' || key === 'derivedFrom');
  const reference = form === 'reference' ? splitReference(text) : undefined;
  const written = isPath ? text : reference?.file;
  if (written === undefined) return [];
  const entry = reference ? `#${reference.id}` : '';
  const resolved = resolvePath(sidecar, written);
  if (resolved.kind === 'outside') return [];
  const now = relativePath(after.get(sidecar) ?? sidecar, after.get(resolved.path) ?? resolved.path);
  const moved = after.has(sidecar) || after.has(resolved.path);
  return moved && now !== relativePath(sidecar, resolved.path) ? [{ span: { start: node.start, end: node.end }, newText: yamlScalar(now + entry) }] : [];
}
