/** Findings that a person has looked at and lets stand, with a reason written in the sidecar. */
import type { Corpus, CorpusFile, SidecarFile } from '../corpus/corpus.ts';
import { sidecarsOf } from '../corpus/lookup.ts';
import type { Suppression } from '../sidecar/model.ts';
import { contains, firstFrom, type Span } from '../text/span.ts';
import type { RuleFinding } from './rule.ts';

/** A file that cannot be read has no suppressions to go by. */
export const UNSUPPRESSABLE: ReadonlySet<string> = new Set(['text-unreadable', 'yaml-syntax', 'schema', 'schema-outdated']);

/**
 * An entry's suppression covers what is found in the entry. One at the top of a sidecar covers the whole sidecar,
 * and what is found in its article.
 */
export function isSuppressed(rule: string, { span }: RuleFinding, file: CorpusFile, corpus: Corpus): boolean {
  if (UNSUPPRESSABLE.has(rule)) return false;
  if (file.kind === 'sidecar') {
    const suppressed = suppressedIn(file).get(rule);
    return suppressed !== undefined && (suppressed.everywhere || within(suppressed.entries, span));
  }
  return file.kind === 'article' && sidecarsOf(corpus, file.path).some(sidecar => suppressedIn(sidecar).get(rule)?.everywhere);
}

interface Suppressed {
  everywhere: boolean;
  /** In order; entries never overlap. */
  readonly entries: Suppression[];
}

/** By rule. A file may have as many findings as suppressions: neither is gone through for each of the other. */
function suppressedIn(file: SidecarFile): ReadonlyMap<string, Suppressed> {
  let suppressed = known.get(file);
  if (suppressed) return suppressed;
  known.set(file, (suppressed = new Map()));
  for (const one of file.sidecar.suppressions.toSorted((a, b) => a.start - b.start)) {
    const ofRule = suppressed.get(one.rule.value) ?? { everywhere: false, entries: [] };
    suppressed.set(one.rule.value, ofRule);
    if (coversAll(one, file)) ofRule.everywhere = true;
    else ofRule.entries.push(one);
  }
  return suppressed;
}

const known = new WeakMap<SidecarFile, Map<string, Suppressed>>();

function within(entries: readonly Span[], span: Span): boolean {
  const entry = entries[firstFrom(entries, span.start + 1) - 1];
  return entry !== undefined && contains(entry, span);
}

/** It stands at the top of the sidecar. */
export function coversAll({ start, end }: Suppression, { text }: SidecarFile): boolean {
  return end - start === text.length;
}
