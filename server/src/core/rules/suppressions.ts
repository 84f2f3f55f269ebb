/** Findings that a person has looked at and lets stand, with a reason written in the sidecar. */
import type { Corpus, CorpusFile, SidecarFile } from '../corpus/corpus.ts';
import { sidecarsOf } from '../corpus/lookup.ts';
import type { Suppression } from '../sidecar/model.ts';
import { contains } from '../text/span.ts';
import type { RuleFinding } from './rule.ts';

/** A file that cannot be read has no suppressions to go by. */
export const UNSUPPRESSABLE: ReadonlySet<string> = new Set(['text-unreadable', 'yaml-syntax', 'schema', 'schema-outdated']);

/**
 * An entry's suppression covers what is found in the entry. One at the top of a sidecar covers the whole sidecar,
 * and what is found in its article.
 */
export function isSuppressed(rule: string, { span }: RuleFinding, file: CorpusFile, corpus: Corpus): boolean {
  if (UNSUPPRESSABLE.has(rule)) return false;
  if (file.kind === 'sidecar') return file.sidecar.suppressions.some(one => one.rule.value === rule && contains(one, span));
  if (file.kind !== 'article') return false;
  return sidecarsOf(corpus, file.path).some(sidecar => sidecar.sidecar.suppressions.some(one => one.rule.value === rule && coversAll(one, sidecar)));
}

/** It stands at the top of the sidecar. */
export function coversAll({ start, end }: Suppression, { text }: SidecarFile): boolean {
  return end - start === text.length;
}
