/** Makes a corpus and its next version: only files that changed are parsed again, and nothing is recognised before it is asked for. */
import { namesOf } from '../identity/article-names.ts';
import { linksIn, placesOf, type CorpusLinks } from '../identity/corpus.ts';
import { emptyLinkIndex, withArticles, type LinkIndex } from '../identity/link-index.ts';
import { EMPTY_REGISTRY, type Registry } from '../mentions/registry.ts';
import type { CorpusConfig, RegistryEntry } from '../sidecar/model.ts';
import type { ArticleFile, Corpus, CorpusFile, FileInput, MentionRef, Path } from './corpus.ts';
import { articleFile, DEFAULT_CONFIG, parsedFile, type Keep, type ReadFile } from './file.ts';
import { CONFIG_NAME, kindOf, type FileKind } from './kinds.ts';
import { lazy, memoized } from './lazy.ts';
import { changedFiles, joinLine, lineOf, type FileDifference, type Line } from './line.ts';
import type { Model, Recogniser } from './model.ts';

export type FileChange = FileInput | { readonly path: Path; readonly removed: true };

/**
 * The corpus after the changes. A file whose text is the same stays the same object, and so does everything worked out from it.
 * When `glossator.yaml` changes what counts as an article, the host lists the folder again and hands in what is new.
 */
export function withFiles(corpus: Corpus, changes: readonly FileChange[], model: Model, keep: Keep = 'all'): Corpus {
  const inputs = new Map(changes.map(change => [change.path, change]));
  const configFile = fileAfter(corpus, inputs.get(CONFIG_NAME), CONFIG_NAME, DEFAULT_CONFIG, keep);
  const config = configFile?.kind === 'config' ? configFile.config : DEFAULT_CONFIG;
  const reclassified = config !== corpus.config;

  const files = new Map(corpus.files);
  if (reclassified) for (const file of corpus.files.values()) setFile(files, file.path, reclassify(file, config, keep));
  for (const [path, change] of inputs) setFile(files, path, fileAfter(corpus, change, path, config, keep, files.get(path)));

  // A corpus may have tens of thousands of files: what one edit cannot have changed is not gone through.
  const touched = reclassified ? new Set([...corpus.files.keys(), ...files.keys()]) : new Set(inputs.keys());
  const kinds = kindsOf(touched, corpus.files, files);
  const entries = kinds.has('registry') ? entriesOf(files, corpus) : corpus.entries;
  const registry = sameEntities(corpus.registry, entries) ? corpus.registry : registryOf(entries);
  const recognise = recogniserFor(model, registry);
  const ordered = sortedLike(corpus.files, files, touched);
  const same = boundWith.get(corpus) === recognise;
  for (const path of same ? touched : [...ordered.keys()]) {
    const file = ordered.get(path);
    if (file?.kind === 'article' && recognisers.get(file) !== recognise) ordered.set(path, bound(file, recognise));
  }
  const next = corpusOf(ordered, config, { registry, entries }, corpus, same ? { kinds, paths: touched } : { kinds: new Set([...kinds, 'article']), paths: undefined });
  boundWith.set(next, recognise);
  return next;
}

/** What the articles of a corpus are, or will be, recognised with. */
const boundWith = new WeakMap<Corpus, Recogniser>();

/** The kinds that these files had or have. */
function kindsOf(paths: ReadonlySet<Path>, before: ReadonlyMap<Path, CorpusFile>, after: ReadonlyMap<Path, CorpusFile>): ReadonlySet<CorpusFile['kind']> {
  const kinds = new Set<CorpusFile['kind']>();
  for (const path of paths) for (const file of [before.get(path), after.get(path)]) if (file && before.get(path) !== after.get(path)) kinds.add(file.kind);
  return kinds;
}

function setFile(files: Map<Path, CorpusFile>, path: Path, file: CorpusFile | undefined): void {
  if (file) files.set(path, file);
  else files.delete(path);
}

/** The file as it is after a change; the one there is when nothing about it changed. */
function fileAfter(corpus: Corpus, change: FileChange | undefined, path: Path, config: CorpusConfig, keep: Keep, known = corpus.files.get(path)): CorpusFile | undefined {
  if (change === undefined) return known;
  if ('removed' in change) return undefined;
  const kind = kindOf(path, config);
  if (kind === undefined) return undefined;
  if ('problem' in change) return known?.kind === 'unreadable' && known.problem === change.problem ? known : { kind: 'unreadable', path, problem: change.problem };
  if (known?.kind === kind && known.text === change.text && known.sha256 === change.sha256) return known;
  return fileOf(kind, change, keep);
}

function reclassify(file: CorpusFile, config: CorpusConfig, keep: Keep): CorpusFile | undefined {
  const kind = kindOf(file.path, config);
  if (kind === undefined) return undefined;
  return file.kind === 'unreadable' || file.kind === kind ? file : fileOf(kind, file, keep);
}

/** Files in the order of their paths whatever the order of changes, so that "the first stands" means one thing. */
function sortedLike(before: ReadonlyMap<Path, CorpusFile>, files: Map<Path, CorpusFile>, touched: ReadonlySet<Path>): Map<Path, CorpusFile> {
  // Copying keeps the order; only a path that is new may stand in the wrong place.
  for (const path of touched) if (files.has(path) && !before.has(path)) return new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return files;
}

type Entries = Corpus['entries'];

function entriesOf(files: ReadonlyMap<Path, CorpusFile>, before: Corpus): Entries {
  const registries = [...files.values()].filter(file => file.kind === 'registry').toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const known = [...before.files.values()].filter(file => file.kind === 'registry');
  if (registries.length === known.length && registries.every((file, index) => file === known[index])) return before.entries;
  const entries = new Map<string, RegistryEntry & { readonly path: Path }>();
  for (const { path, entries: found } of registries) {
    for (const entry of found) if (!entries.has(entry.entity.id)) entries.set(entry.entity.id, { ...entry, path });
  }
  return entries;
}

function registryOf(entries: Entries): Registry {
  return { entities: new Map([...entries].map(([id, { entity }]) => [id, entity])) };
}

/** A comment added to the registry moves every entry and changes no entity: nothing needs to be recognised again. */
function sameEntities(registry: Registry, entries: Entries): boolean {
  if (registry.entities.size !== entries.size) return false;
  for (const [id, { entity }] of entries) {
    const known = registry.entities.get(id);
    if (known !== entity && (known === undefined || asJson(known) !== asJson(entity))) return false;
  }
  return true;
}

function asJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map ? [...inner] : inner));
}

/** One recogniser for a model and registry, made when the first article is recognised. */
function recogniserFor(model: Model, registry: Registry): Recogniser {
  const ofModel = prepared.get(model) ?? new WeakMap<Registry, Recogniser>();
  prepared.set(model, ofModel);
  let recognise = ofModel.get(registry);
  if (recognise === undefined) {
    const ready = lazy(() => model.recogniser(registry));
    recognise = text => ready()(text);
    ofModel.set(registry, recognise);
  }
  return recognise;
}

const prepared = new WeakMap<Model, WeakMap<Registry, Recogniser>>();
/** With what an article was, or will be, recognised. */
const recognisers = new WeakMap<ArticleFile, Recogniser>();


/** An article made while its registry is not known yet; `bound` makes the one that stays. */
function fileOf(kind: FileKind, file: ReadFile, keep: Keep): CorpusFile {
  return kind === 'article' ? articleFile(file, UNBOUND) : parsedFile(kind, file, keep);
}

const UNBOUND: Recogniser = () => {
  throw new Error('an article was recognised before its corpus was complete');
};

function bound(file: ReadFile, recognise: Recogniser): ArticleFile {
  const article = articleFile(file, recognise);
  recognisers.set(article, recognise);
  return article;
}

interface Links {
  readonly linked: CorpusLinks;
  readonly mentionsOf: (entity: string) => readonly MentionRef[];
}
const linksOf = new WeakMap<Corpus, () => Links>();

function corpusOf(
  files: ReadonlyMap<Path, CorpusFile>,
  config: CorpusConfig,
  { registry, entries }: Pick<Corpus, 'registry' | 'entries'>,
  before: Corpus | undefined,
  /** The files that are not what they were in `before`; `paths` where they are known. */
  { kinds, paths }: { readonly kinds: ReadonlySet<CorpusFile['kind']>; readonly paths: ReadonlySet<Path> | undefined },
): Corpus {
  const kept = before && !kinds.has('article') ? linksOf.get(before) : undefined;
  const line = lineOf(before);
  const links = kept ?? lazy(() => linksFrom(line, files, registry));
  const canonicalClaims = lazy(() => canonicalClaimsOf(files));
  const corpus: Corpus = {
    files,
    config,
    annotated: before && !kinds.has('config') && !kinds.has('sidecar') ? before.annotated : hasAnnotations(files),
    registry,
    entries,
    get canonicalClaims() { return canonicalClaims(); },
    get entities() { return links().linked.entities; },
    entityOf: (path, chain) => links().linked.entityOf(path, chain),
    mentionsOf: entity => links().mentionsOf(entity),
  };
  linksOf.set(corpus, links);
  joinLine(corpus, line, before?.files, paths);
  return corpus;
}

function hasAnnotations(files: ReadonlyMap<Path, CorpusFile>): boolean {
  for (const { kind } of files.values()) if (kind === 'config' || kind === 'sidecar') return true;
  return false;
}

/** The links of the last version that somebody asked for, brought up to these files. */
function linksFrom(line: Line, files: ReadonlyMap<Path, CorpusFile>, registry: Registry): Links {
  const known = latest.get(line);
  const before = known?.index.registry === registry ? known : { files: new Map<Path, CorpusFile>(), index: emptyLinkIndex(registry) };
  const changes = changedFiles(before.files, files).filter(concernsArticles).map(({ path, after }) => ({
    path, names: after?.kind === 'article' ? namesOf({ path, identity: after.recognition.identity, text: after.text, date: after.recognition.article.date }) : undefined,
  }));
  const index = withArticles(before.index, changes);
  latest.set(line, { files, index });
  const places = memoized((entity: string): readonly MentionRef[] => placesOf(index, entity).map(({ path, start, end, mention }) => ({ path, span: { start, end }, mention })));
  return { linked: linksIn(index), mentionsOf: places };
}

const latest = new WeakMap<Line, { readonly files: ReadonlyMap<Path, CorpusFile>; readonly index: LinkIndex }>();

function concernsArticles({ before, after }: FileDifference): boolean {
  return before?.kind === 'article' || after?.kind === 'article';
}

function canonicalClaimsOf(files: ReadonlyMap<Path, CorpusFile>): Corpus['canonicalClaims'] {
  const found = new Map<string, Corpus['canonicalClaims'] extends ReadonlyMap<string, infer C> ? C : never>();
  for (const file of files.values()) {
    if (file.kind !== 'claims') continue;
    for (const claim of file.claims) if (!found.has(claim.id.value)) found.set(claim.id.value, { ...claim, path: file.path });
  }
  return found;
}

/** Stands last because it is made with all of the above. */
export const emptyCorpus: Corpus = corpusOf(new Map(), DEFAULT_CONFIG, { registry: EMPTY_REGISTRY, entries: new Map() }, undefined, { kinds: new Set(), paths: undefined });
