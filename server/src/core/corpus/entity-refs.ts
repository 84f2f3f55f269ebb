/** Where a YAML file of the corpus refers to an entity by its id: the one list that checks, references and renaming go by. */
import type { Located, Sidecar } from '../sidecar/model.ts';
import type { CorpusFile } from './corpus.ts';

/** `key` is the YAML key the id stands under: "speaker", "memberOf". */
export type EntityRef = Located<string> & { readonly key: string };

export function entityRefsOf(file: CorpusFile): readonly EntityRef[] {
  switch (file.kind) {
    case 'sidecar':
      return [...refsOfSidecar(file.sidecar)].toSorted((a, b) => a.start - b.start);
    case 'registry':
      return file.entries.flatMap(entry => entry.refs);
    case 'claims':
      return file.claims.flatMap(claim => under('about', claim.about));
    default:
      return [];
  }
}

function* refsOfSidecar({ source, mentions, claims }: Sidecar): Generator<EntityRef> {
  yield* under('publisher', [source?.publisher]);
  for (const mention of mentions) {
    yield* under('entity', [mention.entity]);
    yield* under('candidates', mention.candidates);
  }
  for (const claim of claims) {
    if (claim.speaker?.kind === 'entity') yield* under('speaker', [claim.speaker.id]);
    if (claim.addressee?.kind === 'entity') yield* under('addressee', [claim.addressee.id]);
    yield* under('about', claim.about);
    yield* under('place', [claim.place]);
  }
}

function under(key: string, refs: readonly (Located<string> | undefined)[]): EntityRef[] {
  return refs.flatMap(ref => (ref ? [{ ...ref, key }] : []));
}
