/** Rule: two entries with one id. */
import type { Corpus, CorpusFile, Location } from '../corpus/corpus.ts';
import type { Located, Sidecar } from '../sidecar/model.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'id-duplicate',
  title: 'Two entries have one id',
  why: 'Whatever refers to the id means one of them, and nothing tells which.',
  severity: 'error',
  scope: 'file',
  examples: {
    bad: [
      `
      //- /strike.txt
      Ada Okoro met Tunde Bello.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, entity: person/ada-okoro, quote: Ada Okoro, at: [0, 9] }
        - { id: m1, entity: person/tunde-bello, quote: Tunde Bello, at: [14, 25] }
                ^^ id-duplicate
      `,
      `
      //- /entities.yaml
      version: 1
      entities:
        - { id: ada-okoro, type: person, name: Ada Okoro }
        - { id: ada-okoro, type: person, name: Adaeze Okoro }
                ^^^^^^^^^ id-duplicate
      `,
    ],
    good: [
      // Each sidecar counts its own entries.
      `
      //- /strike.txt
      Ada Okoro spoke.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, entity: person/ada-okoro, quote: Ada Okoro, at: [0, 9] }
      //- /talks.txt
      Ada Okoro spoke.
      //- /talks.ann.yaml
      version: 1
      source: { text: talks.txt }
      mentions:
        - { id: m1, entity: person/ada-okoro, quote: Ada Okoro, at: [0, 9] }
      `,
    ],
  },
  *check(file, corpus) {
    const first = new Map<string, Located<string>>();
    for (const id of idsOf(file)) {
      const { value, start, end } = id;
      const earlier = first.get(value);
      const known = elsewhere(file, value, corpus) ?? (earlier && { path: file.path, span: { start: earlier.start, end: earlier.end } });
      if (known === undefined) first.set(value, id);
      else yield { span: { start, end }, message: `The id "${value}" is taken; give this entry another one`, related: [{ ...known, message: `"${value}" is first used here` }] };
    }
  },
});

function idsOf(file: CorpusFile): readonly Located<string>[] {
  switch (file.kind) {
    case 'sidecar':
      return idsInOrder(file.sidecar);
    case 'registry':
      return file.entries.map(entry => entry.id);
    case 'claims':
      return file.claims.map(claim => claim.id);
    default:
      return [];
  }
}

function idsInOrder({ mentions, claims }: Sidecar): readonly Located<string>[] {
  const ids: Located<string>[] = [];
  for (const { id } of mentions) if (id) ids.push(id);
  for (const { id } of claims) if (id) ids.push(id);
  return mentions.length > 0 && claims.length > 0 && (claims[0]?.start ?? 0) < (mentions[0]?.start ?? 0) ? ids.toSorted((a, b) => a.start - b.start) : ids;
}

/** Ids of the registry and of canonical claims hold for the corpus: the entry that stands may be in another file. */
function elsewhere(file: CorpusFile, id: string, corpus: Corpus): Location | undefined {
  const standing = file.kind === 'registry' ? corpus.entries.get(id) : file.kind === 'claims' ? corpus.canonicalClaims.get(id) : undefined;
  return standing && standing.path !== file.path ? { path: standing.path, span: { start: standing.id.start, end: standing.id.end } } : undefined;
}
