/** Where a YAML file of the corpus refers to an entity by its id: the one list that checks, references and renaming go by. */
import type { Located, Sidecar } from '../sidecar/model.ts';
import type { CorpusFile } from './corpus.ts';

/** `key` is the YAML key the id stands under: "speaker", "memberOf". */
export type EntityRef = Located<string> & { readonly key: string };

/** In the order of the text. */
export function entityRefsOf(file: CorpusFile): readonly EntityRef[] {
  switch (file.kind) {
    case 'sidecar':
      return refsOfSidecar(file.sidecar);
    case 'registry':
      return file.entries.flatMap(entry => entry.refs);
    case 'claims': {
      const refs: EntityRef[] = [];
      for (const claim of file.claims) pushAll(refs, 'about', claim.about);
      return refs;
    }
    default:
      return [];
  }
}

function refsOfSidecar({ source, mentions, claims }: Sidecar): readonly EntityRef[] {
  const refs: EntityRef[] = [];
  push(refs, 'publisher', source?.publisher);
  for (const mention of mentions) {
    push(refs, 'entity', mention.entity);
    pushAll(refs, 'candidates', mention.candidates);
  }
  for (const claim of claims) {
    if (claim.speaker?.kind === 'entity') push(refs, 'speaker', claim.speaker.id);
    if (claim.addressee?.kind === 'entity') push(refs, 'addressee', claim.addressee.id);
    pushAll(refs, 'about', claim.about);
    push(refs, 'place', claim.place);
  }
  // As people write them, they are in order but for a claim whose keys are not.
  return refs.every((ref, index) => index === 0 || (refs[index - 1]?.start ?? 0) <= ref.start) ? refs : refs.toSorted((a, b) => a.start - b.start);
}

function pushAll(refs: EntityRef[], key: string, found: readonly Located<string>[]): void {
  for (const ref of found) push(refs, key, ref);
}

/** Pushed one by one: a large corpus has hundreds of thousands of them. */
function push(refs: EntityRef[], key: string, ref: Located<string> | undefined): void {
  if (ref) refs.push({ value: ref.value, start: ref.start, end: ref.end, key });
}
