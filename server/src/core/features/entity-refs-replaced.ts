/** Rewrites every reference to some entities in YAML files, lists without doubles; the entries that change otherwise are left to the caller. */
import type { Corpus, CorpusFile, Path } from '../corpus/corpus.ts';
import { entityRefsOf } from '../corpus/entity-refs.ts';
import type { YamlChange } from '../sidecar/edits.ts';
import { editYaml } from '../sidecar/edits.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { shorten } from '../text/escape.ts';
import type { EditAnswer } from './feature.ts';

/** An entry that the caller changes or removes; the references in it are the caller's too. */
export interface OwnEntry extends Span {
  readonly path: Path;
}

/** One edit for all files: `ids` to `id`, and with it `changes` per file. */
export function replaceRefs(corpus: Corpus, ids: ReadonlySet<string>, id: string, own: readonly OwnEntry[], changes: ReadonlyMap<Path, readonly YamlChange[]>): EditAnswer {
  const edited: { path: Path; edits: readonly TextEdit[] }[] = [];
  for (const file of corpus.files.values()) {
    if (file.kind !== 'sidecar' && file.kind !== 'registry' && file.kind !== 'claims') continue;
    const mine = own.filter(({ path }) => path === file.path);
    const doubles = doublesIn(file, ids, id).filter(({ list }) => !within(mine, list));
    const wanted = [...(changes.get(file.path) ?? []), ...doubles.map(({ change }) => change)];
    const yaml = wanted.length === 0 ? { kind: 'edits' as const, edits: [] } : editYaml(file.text, wanted);
    if (yaml.kind === 'refused') return { message: `Nothing was written: ${shorten(file.path, 80)}: ${yaml.reason}.` };
    const plain = entityRefsOf(file)
      .filter(ref => ids.has(ref.value) && ref.value !== id && !within(mine, ref) && !doubles.some(({ refs }) => refs.some(({ start }) => start === ref.start)))
      .map((ref): TextEdit => ({ span: { start: ref.start, end: ref.end }, newText: id }));
    if (yaml.edits.length + plain.length > 0) edited.push({ path: file.path, edits: [...yaml.edits, ...plain] });
  }
  return { edit: { changes: edited, creates: [] } };
}

interface Double {
  readonly list: Span;
  readonly refs: readonly Span[];
  readonly change: YamlChange;
}

/** Lists that would hold the entity twice: `about: [from, into]`. */
function doublesIn(file: CorpusFile, ids: ReadonlySet<string>, id: string): readonly Double[] {
  return listsIn(file).flatMap(({ entry, key, refs }) => {
    const after = refs.map(({ value }) => (ids.has(value) ? id : value));
    return new Set(after).size === after.length ? [] : [{ list: entry, refs, change: { kind: 'set' as const, entry, path: [key], value: [...new Set(after)] } }];
  });
}

interface RefList {
  readonly entry: Span;
  readonly key: string;
  readonly refs: readonly (Span & { readonly value: string })[];
}

function listsIn(file: CorpusFile): readonly RefList[] {
  switch (file.kind) {
    case 'sidecar':
      return [
        ...file.sidecar.mentions.map(entry => ({ entry, key: 'candidates', refs: entry.candidates })),
        ...file.sidecar.claims.map(entry => ({ entry, key: 'about', refs: entry.about })),
      ];
    case 'registry':
      return file.entries.flatMap(entry => ['memberOf', 'partOf', 'distinctFrom'].map(key => ({ entry, key, refs: entry.refs.filter(ref => ref.key === key) })));
    default:
      return []; // of a canonical claim only its parts have places
  }
}

function within(entries: readonly Span[], span: Span): boolean {
  return entries.some(entry => entry.start <= span.start && span.end <= entry.end);
}
