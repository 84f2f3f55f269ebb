/** What stands under the cursor in a YAML file of the corpus: an id, a quotation, a reference to another file. */
import type { ClaimsFile, Corpus, CorpusFile, Path, RegistryFile, SidecarFile } from '../corpus/corpus.ts';
import { articleOf } from '../corpus/lookup.ts';
import { resolvePath } from '../corpus/paths.ts';
import type { Located, Selector, SidecarClaim, SidecarMention } from '../sidecar/model.ts';
import { splitReference } from '../sidecar/reference.ts';
import type { Span } from '../text/span.ts';
import { touches } from '../text/span.ts';

export type YamlTarget =
  /** An entity's id; `declared` where the registry entry itself stands. */
  | { readonly kind: 'entity'; readonly span: Span; readonly id: string; readonly declared: boolean }
  | { readonly kind: 'canonical'; readonly span: Span; readonly id: string; readonly declared: boolean }
  | { readonly kind: 'quote'; readonly span: Span; readonly selector: Selector }
  /** An entry of a sidecar: its own id, or a relation's `to: 001.ann.yaml#c2`. */
  | { readonly kind: 'entry'; readonly span: Span; readonly sidecar: Path; readonly id: string }
  | { readonly kind: 'article'; readonly span: Span; readonly path: Path };

export function yamlTargetAt(corpus: Corpus, file: CorpusFile, offset: number): YamlTarget | undefined {
  switch (file.kind) {
    case 'sidecar': return first(sidecarTargets(corpus, file), offset);
    case 'registry': return first(registryTargets(file, offset), offset);
    case 'claims': return first(claimsTargets(file, offset), offset);
    default: return undefined;
  }
}

/** "001.ann.yaml#c2" seen from a sidecar, or "c2" for one of its own entries; undefined where it leaves the corpus. */
export function entryReference(from: Path, reference: string): { readonly sidecar: Path; readonly id: string } | undefined {
  const { file, id } = splitReference(reference);
  if (file === undefined) return { sidecar: from, id };
  const resolved = resolvePath(from, file);
  return resolved.kind === 'inside' ? { sidecar: resolved.path, id } : undefined;
}

export function findEntry(corpus: Corpus, { sidecar, id }: { readonly sidecar: Path; readonly id: string }): SidecarMention | SidecarClaim | undefined {
  const file = corpus.files.get(sidecar);
  if (file?.kind !== 'sidecar') return undefined;
  return [...file.sidecar.mentions, ...file.sidecar.claims].find(entry => entry.id?.value === id);
}

function* sidecarTargets(corpus: Corpus, file: SidecarFile): Generator<YamlTarget> {
  const { source, mentions, claims, relations } = file.sidecar;
  if (source?.text) {
    const article = articleOf(corpus, file);
    if (article) yield { kind: 'article', span: spanOf(source.text), path: article.path };
  }
  if (source?.publisher) yield idTarget(source.publisher);
  for (const original of source?.derivedFrom ?? []) {
    const resolved = resolvePath(file.path, original.value);
    if (resolved.kind === 'inside') yield { kind: 'article', span: spanOf(original), path: resolved.path };
  }
  for (const mention of mentions) {
    if (mention.id) yield { kind: 'entry', span: spanOf(mention.id), sidecar: file.path, id: mention.id.value };
    if (mention.entity) yield idTarget(mention.entity);
    for (const candidate of mention.candidates) yield idTarget(candidate);
    yield* quotes(mention.selector);
  }
  for (const claim of claims) {
    if (claim.id) yield { kind: 'entry', span: spanOf(claim.id), sidecar: file.path, id: claim.id.value };
    if (claim.speaker?.kind === 'entity') yield idTarget(claim.speaker.id);
    if (claim.addressee?.kind === 'entity') yield idTarget(claim.addressee.id);
    for (const about of claim.about) yield idTarget(about);
    if (claim.place) yield idTarget(claim.place);
    if (claim.same) yield { kind: 'canonical', span: spanOf(claim.same), id: claim.same.value, declared: false };
    yield* quotes(claim.cue);
    for (const part of claim.content) yield* quotes(part);
    yield* references(file, claim.relations.flatMap(relation => [relation.from, relation.to]));
  }
  yield* references(file, relations.flatMap(relation => [relation.from, relation.to]));
}

function* registryTargets(file: RegistryFile, offset: number): Generator<YamlTarget> {
  for (const entry of file.entries) {
    if (!touches(entry, offset)) continue;
    for (const ref of entry.refs) yield idTarget(ref);
    yield { kind: 'entity', span: spanOf(touches(entry.name, offset) ? entry.name : entry.id), id: entry.id.value, declared: true };
  }
}

function* claimsTargets(file: ClaimsFile, offset: number): Generator<YamlTarget> {
  for (const claim of file.claims) {
    if (!touches(claim, offset)) continue;
    for (const about of claim.about) yield idTarget(about);
    yield { kind: 'canonical', span: spanOf(touches(claim.statement, offset) ? claim.statement : claim.id), id: claim.id.value, declared: true };
  }
}

function* quotes(selector: Selector | undefined): Generator<YamlTarget> {
  if (!selector) return;
  yield { kind: 'quote', span: spanOf(selector.quote), selector };
  if (selector.at) yield { kind: 'quote', span: spanOf(selector.at), selector };
}

function* references(file: SidecarFile, ends: readonly (Located<string> | undefined)[]): Generator<YamlTarget> {
  for (const end of ends) {
    const found = end && entryReference(file.path, end.value);
    if (found) yield { kind: 'entry', span: spanOf(end), ...found };
  }
}

function idTarget(id: Located<string>): YamlTarget {
  return { kind: 'entity', span: spanOf(id), id: id.value, declared: false };
}

/** The target under the offset. Declared entries touch it with their whole mapping, so they come after what stands inside them. */
function first(targets: Iterable<YamlTarget>, offset: number): YamlTarget | undefined {
  for (const target of targets) {
    if (touches(target.span, offset) || ('declared' in target && target.declared)) return target;
  }
  return undefined;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
