/** What rules that look across files need of each sidecar: a little, kept when the sidecar itself is not, so that each is parsed once. */
import type { Corpus, Location, Path, SidecarFile } from '../corpus/corpus.ts';
import { articleOf } from '../corpus/lookup.ts';
import { resolvePath } from '../corpus/paths.ts';
import type { SidecarValue } from '../sidecar/model.ts';
import { splitReference } from '../sidecar/reference.ts';
import type { Stance } from '../claims/claim.ts';

export interface SidecarSummary {
  readonly path: Path;
  /** The article it speaks of. */
  readonly article: Path | undefined;
  readonly publisher: string | undefined;
  readonly suppresses: boolean;
  /** Texts its article was taken from, each with the place that says so. */
  readonly origins: readonly (Location & { readonly from: Path })[];
  /** Claims that are appearances of a canonical one, and claims that a person relates to others. Rejected ones are left out. */
  readonly claims: readonly ClaimSummary[];
}

export interface ClaimSummary extends Location {
  /** "talks.ann.yaml#c1", with the path from the corpus folder. */
  readonly ref: string;
  readonly same: string | undefined;
  /** Where `same` is written. */
  readonly sameAt: Location | undefined;
  /** Of a named speaker, the entity. */
  readonly speaker: string | undefined;
  readonly stance: Stance;
  readonly values: readonly SidecarValue[];
  readonly relations: readonly (Location & { readonly type: string; readonly to: string })[];
}

/** Answers from memory after the first time. */
export function summaryOf(file: SidecarFile, corpus: Corpus): SidecarSummary {
  const known = summaries.get(file);
  // Whether the article is there is the only part that other files decide.
  if (known?.article !== undefined && corpus.files.get(known.article)?.kind === 'article') return known;
  const summary = summarised(file, corpus);
  summaries.set(file, summary);
  return summary;
}

/** A summary made elsewhere, of the same file. */
export function noteSummary(file: SidecarFile, summary: SidecarSummary): void {
  summaries.set(file, summary);
}

const summaries = new WeakMap<SidecarFile, SidecarSummary>();

function summarised(file: SidecarFile, corpus: Corpus): SidecarSummary {
  const { source, claims, suppressions } = file.sidecar;
  return {
    path: file.path,
    article: articleOf(corpus, file)?.path,
    publisher: source?.publisher?.value,
    suppresses: suppressions.length > 0,
    origins: (source?.derivedFrom ?? []).flatMap(({ value, start, end }) => {
      const resolved = resolvePath(file.path, value);
      return resolved.kind === 'inside' ? [{ path: file.path, span: { start, end }, from: resolved.path }] : [];
    }),
    claims: claims.flatMap(claim => {
      if (claim.status === 'rejected' || (claim.same === undefined && claim.relations.length === 0)) return [];
      const { start, end } = claim.id ?? claim;
      const { same, speaker, stance, values } = claim;
      return [{
        path: file.path, span: { start, end }, ref: `${file.path}#${claim.id?.value ?? ''}`,
        same: same?.value, sameAt: same && { path: file.path, span: { start: same.start, end: same.end } },
        speaker: speaker?.kind === 'entity' ? speaker.id.value : undefined, stance, values,
        relations: claim.relations.flatMap(({ type, to }) => (type && to ? [{ path: file.path, span: { start: to.start, end: to.end }, type: type.value, to: absolute(file.path, to.value) }] : [])),
      }];
    }),
  };
}

/** "c2" and "../talks.ann.yaml#c2" as one form, from the corpus folder; what leads elsewhere stays as it is written. */
function absolute(path: Path, reference: string): string {
  const { file, id } = splitReference(reference);
  if (file === undefined) return `${path}#${id}`;
  const resolved = resolvePath(path, file);
  return resolved.kind === 'inside' ? `${resolved.path}#${id}` : reference;
}
