/** What the annotating features write: entries of sidecar and registry, as minimal edits, the file created when missing. */
import type { ClaimKind, Stance } from '../claims/claim.ts';
import type { ArticleFile, Corpus, Path, SidecarFile } from '../corpus/corpus.ts';
import { sidecarPathOf, sidecarsOf } from '../corpus/lookup.ts';
import { relativePath } from '../corpus/paths.ts';
import { selectorsOf } from '../sidecar/anchored.ts';
import { selectorFor } from '../sidecar/anchors.ts';
import type { EditResult, YamlChange } from '../sidecar/edits.ts';
import { editYaml } from '../sidecar/edits.ts';
import type { ClaimData, EntityData, PartyData, SourceData } from '../sidecar/entries.ts';
import { isMark, unmarked } from '../sidecar/marks.ts';
import type { Status } from '../sidecar/model.ts';
import { begun, newRegistry, newSidecar } from '../sidecar/new-sidecar.ts';
import type { Span } from '../text/span.ts';
import type { SpeakerProposal } from './annotate-claim.ts';
import { annotationsOf } from './annotations.ts';
import { factsOf } from './article-facts.ts';
import type { EditAnswer } from './feature.ts';

export interface ClaimPassage {
  readonly parts: readonly Span[];
  readonly kind: ClaimKind;
  readonly stance: Stance;
  readonly status: Status;
  readonly speaker: SpeakerProposal | undefined;
  readonly cue: Span | undefined;
}

/** An entry that has the same words already is changed; no second one is written beside it. */
export function mentionEntry(corpus: Corpus, article: ArticleFile, span: Span, entity: string, status: Status): EditAnswer {
  const known = annotationsOf(corpus, article).mentions.find(mention => mention.span?.start === span.start && mention.span.end === span.end);
  const sidecar = known && corpus.files.get(known.sidecar);
  if (known && sidecar?.kind === 'sidecar') {
    return edited(sidecar, [
      { kind: 'set', entry: known.entry, path: ['entity'], value: entity },
      ...(known.entry.candidates.length > 0 ? [{ kind: 'set' as const, entry: known.entry, path: ['candidates'], value: undefined }] : []),
      ...statusChanges(corpus, known.entry, status),
    ]);
  }
  return mentionEntries(corpus, article, [span], entity, status);
}

/** New entries for names that no entry stands on yet, in one edit. */
export function mentionEntries(corpus: Corpus, article: ArticleFile, spans: readonly Span[], entity: string, status: Status): EditAnswer {
  return added(corpus, article, sidecar => {
    const first = freeNumber('m', sidecar?.sidecar.mentions ?? []);
    const alone = spans.length === 1 && isBare(sidecar);
    return spans.map((span, index) => ({ kind: 'add-mention', mention: { id: `m${first + index}`, entity, ...selectorFor(article.text, span, alone), status, ...annotator(corpus) } }));
  });
}

export function claimEntry(corpus: Corpus, article: ArticleFile, { parts, kind, stance, status, speaker, cue }: ClaimPassage): EditAnswer {
  const party: PartyData | undefined = !speaker ? undefined
    : speaker.kind === 'entity' ? speaker.id
    : { text: speaker.text, ...(speaker.span && { at: selectorFor(article.text, speaker.span).at }) };
  const claim = (id: string, alone: boolean): ClaimData => ({
    id, kind, stance, status,
    content: parts.map(part => selectorFor(article.text, part, alone)),
    ...(party === undefined ? {} : { speaker: party }),
    ...(cue && { cue: selectorFor(article.text, cue) }),
    ...annotator(corpus),
  });
  return added(corpus, article, sidecar => [{ kind: 'add-claim', claim: claim(freeId('c', sidecar?.sidecar.claims ?? []), parts.length === 1 && !cue && isBare(sidecar)) }]);
}

/** Nothing in it would be a neighbour of a new passage. */
function isBare(file: SidecarFile | undefined): boolean {
  return !file || selectorsOf(file.sidecar).length === 0;
}

export function statusEdit(corpus: Corpus, file: SidecarFile, entries: readonly Noted[], status: Status): EditAnswer {
  return edited(file, entries.flatMap(entry => statusChanges(corpus, entry, status)));
}

/** A mention accepted as one of its candidates. */
export function choiceEdit(corpus: Corpus, file: SidecarFile, entry: Noted, entity: string): EditAnswer {
  const choice: readonly YamlChange[] = [{ kind: 'set', entry, path: ['entity'], value: entity }, { kind: 'set', entry, path: ['candidates'], value: undefined }];
  return edited(file, [...choice, ...statusChanges(corpus, entry, 'confirmed')]);
}

/** An entry with what is remarked on it. */
type Noted = Span & { readonly note: string | undefined };

/** Into the first registry of the corpus; where there is none, into a new one. */
export function entityEntry(corpus: Corpus, entity: EntityData): EditAnswer {
  const { path, exists } = registryPath(corpus);
  const registry = corpus.files.get(path);
  if (exists && registry?.kind === 'registry') return answerOf(path, editYaml(registry.text, [{ kind: 'add-entity', entity }]));
  if (registry) return { message: `${path} cannot be read, so nothing was written. Mend it first.` };
  return { edit: { changes: [], creates: [{ path, text: newRegistry([entity]) }] } };
}

/** Where a new entry goes: the first registry, or the one that the configuration would have. */
export function registryPath(corpus: Corpus): { readonly path: Path; readonly exists: boolean } {
  const [registry] = [...corpus.files.values()].filter(file => file.kind === 'registry').toSorted((a, b) => (a.path < b.path ? -1 : 1));
  // A pattern with a wildcard names no file that could be created.
  return registry ? { path: registry.path, exists: true } : { path: corpus.config.registry.find(pattern => !/[*?{}[\]!]/.test(pattern)) ?? 'entities.yaml', exists: false };
}

/** One edit, so that one undo takes both back. */
export function joinEdits(first: EditAnswer, second: EditAnswer): EditAnswer {
  if ('message' in first) return first;
  if ('message' in second) return second;
  return { edit: { changes: [...first.edit.changes, ...second.edit.changes], creates: [...first.edit.creates, ...second.edit.creates] } };
}

/** What the note says of two people who differ is settled then. */
function statusChanges(corpus: Corpus, entry: Noted, status: Status): YamlChange[] {
  const { by } = annotator(corpus);
  return [
    { kind: 'set', entry, path: ['status'], value: status },
    ...(by === undefined ? [] : [{ kind: 'set' as const, entry, path: ['by'], value: by }]),
    ...(isMark(entry.note) ? [{ kind: 'set' as const, entry, path: ['note'], value: unmarked(entry.note) }] : []),
  ];
}

/** Who annotates is known only where the corpus has one annotator. */
function annotator(corpus: Corpus): { readonly by?: string } {
  const [only, ...others] = corpus.config.annotators;
  return only !== undefined && others.length === 0 ? { by: only } : {};
}

type Addition = Extract<YamlChange, { kind: 'add-mention' | 'add-claim' }>;

function added(corpus: Corpus, article: ArticleFile, changes: (sidecar: SidecarFile | undefined) => readonly Addition[]): EditAnswer {
  const [sidecar] = sidecarsOf(corpus, article.path);
  const path = sidecar?.path ?? sidecarPathOf(article.path);
  const there = sidecar ? undefined : corpus.files.get(path);
  if (there) return { message: `${path} is there, but ${there.kind === 'sidecar' ? 'speaks of another article' : 'cannot be read'}, so nothing was written. Mend it first.` };
  const entries = changes(sidecar);
  const text = (): string => newSidecar(sourceOf(corpus, article, path), {
    mentions: entries.flatMap(entry => (entry.kind === 'add-mention' ? [entry.mention] : [])),
    claims: entries.flatMap(entry => (entry.kind === 'add-claim' ? [entry.claim] : [])),
  });
  if (!sidecar) return { edit: { changes: [], creates: [{ path, text: text() }] } };
  const beginning = begun(sidecar.text, text);
  return beginning ? { edit: { changes: [{ path, edits: [beginning] }], creates: [] } } : edited(sidecar, entries);
}

function sourceOf(corpus: Corpus, article: ArticleFile, sidecar: Path): SourceData {
  const { title, date } = factsOf(corpus, article);
  return {
    text: relativePath(sidecar, article.path),
    sha256: article.sha256,
    ...(title === article.path ? {} : { title }),
    ...(date === undefined ? {} : { published: date }),
    language: corpus.config.language,
  };
}

function edited(file: SidecarFile, changes: readonly YamlChange[]): EditAnswer {
  return answerOf(file.path, editYaml(file.text, changes));
}

function answerOf(path: Path, result: EditResult): EditAnswer {
  if (result.kind === 'refused') return { message: `Nothing was written to ${path}: ${result.reason}.` };
  return { edit: { changes: [{ path, edits: result.edits }], creates: [] } };
}

/** "m8" after "m7", whatever the other ids look like. */
export function freeId(prefix: string, entries: readonly Identified[]): string {
  return `${prefix}${freeNumber(prefix, entries)}`;
}

interface Identified {
  readonly id: { readonly value: string } | undefined;
}

function freeNumber(prefix: string, entries: readonly Identified[]): number {
  const taken = entries.map(({ id }) => (id !== undefined && id.value.startsWith(prefix) && /^\d{1,9}$/.test(id.value.slice(prefix.length)) ? Number(id.value.slice(prefix.length)) : 0));
  return taken.reduce((most, number) => Math.max(most, number), 0) + 1;
}
