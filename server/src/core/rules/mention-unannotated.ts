/** Rule: an article that is annotated names an entity of the registry, and the sidecar does not say so. */
import { sidecarsOf } from '../corpus/lookup.ts';
import { firstFrom, type Span } from '../text/span.ts';
import { anchoredIn } from '../sidecar/anchored.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'mention-unannotated',
  title: 'A known name is not annotated',
  why: 'Who counts mentions counts what is annotated: a passage that was overlooked is missing there.',
  severity: 'hint',
  optIn: true,
  scope: 'file',
  examples: {
    bad: [
      `
      //- /entities.yaml
      version: 1
      entities:
        - { id: ada-okoro, type: person, name: Ada Okoro }
      //- /strike.txt
      Ada Okoro met Tunde Bello.
      ^^^^^^^^^ mention-unannotated
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, entity: person/tunde-bello, quote: Tunde Bello, at: [14, 25] }
      `,
    ],
    good: [
      // Rejected is looked at too; and an article without a sidecar has not been begun.
      `
      //- /entities.yaml
      version: 1
      entities:
        - { id: ada-okoro, type: person, name: Ada Okoro }
      //- /strike.txt
      Ada Okoro met Tunde Bello.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, entity: ada-okoro, quote: Ada Okoro, at: [0, 9], status: rejected }
      //- /talks.txt
      Ada Okoro spoke.
      `,
    ],
  },
  *check(file, corpus) {
    if (file.kind !== 'article') return;
    const sidecars = sidecarsOf(corpus, file.path);
    if (sidecars.length === 0) return;
    const isAnnotated = annotatedBy(sidecars.flatMap(sidecar => anchoredIn(sidecar, file)).flatMap(({ anchor }) => ('span' in anchor ? [anchor.span] : anchor.spans)));
    const { mentions, chains, chainOf } = file.recognition.identity;
    for (const [index, mention] of mentions.entries()) {
      const resolution = chains[chainOf[index] ?? -1]?.resolution;
      if (resolution?.kind !== 'resolved' || !corpus.entries.has(resolution.entity)) continue;
      if (isAnnotated(mention)) continue;
      yield { span: { start: mention.start, end: mention.end }, message: `"${mention.text}" is known as "${resolution.entity}" and not annotated here; annotate it, or reject it` };
    }
  },
});

/**
 * Whether any of the spans overlaps a mention, but for those that hold it and much else: the content of a claim may hold names that are
 * mentions of their own. Sidecars may have as many spans as articles have mentions.
 */
function annotatedBy(spans: readonly Span[]): (mention: Span) => boolean {
  const edges = spans.flatMap(({ start, end }) => [start, end]).toSorted((a, b) => a - b).map(edge => ({ start: edge, end: edge }));
  const distinct = [...new Map(spans.map(span => [`${span.start}-${span.end}`, span] as const)).values()].toSorted((a, b) => a.start - b.start);
  return ({ start, end }) => {
    if ((edges[firstFrom(edges, start + 1)]?.start ?? Infinity) < end) return true;
    const longest = 2 * (end - start) + 20;
    for (let at = firstFrom(distinct, start + 1) - 1; at >= 0; at--) {
      const span = distinct[at];
      if (!span || span.start < end - longest) break;
      if (span.end >= end && span.end - span.start <= longest) return true;
    }
    return false;
  };
}
