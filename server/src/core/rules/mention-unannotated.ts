/** Rule: an article that is annotated names an entity of the registry, and the sidecar does not say so. */
import { sidecarsOf } from '../corpus/lookup.ts';
import { contains, overlaps } from '../text/span.ts';
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
    const annotated = sidecars.flatMap(sidecar => anchoredIn(sidecar, file)).flatMap(({ anchor }) => ('span' in anchor ? [anchor.span] : 'spans' in anchor ? anchor.spans : []));
    const { mentions, chains, chainOf } = file.recognition.identity;
    for (const [index, mention] of mentions.entries()) {
      const resolution = chains[chainOf[index] ?? -1]?.resolution;
      if (resolution?.kind !== 'resolved' || !corpus.entries.has(resolution.entity)) continue;
      // The content of a claim may hold names that are mentions of their own.
      if (annotated.some(span => overlaps(span, mention) && !(contains(span, mention) && span.end - span.start > 2 * (mention.end - mention.start) + 20))) continue;
      yield { span: { start: mention.start, end: mention.end }, message: `"${mention.text}" is known as "${resolution.entity}" and not annotated here; annotate it, or reject it` };
    }
  },
});
