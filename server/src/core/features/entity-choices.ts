/** For a command on an entity: who is meant at a place, and which others it could be merged with or kept apart from. */
import type { Corpus, Path } from '../corpus/corpus.ts';
import { lookalikesOf } from '../corpus/unregistered.ts';
import { countInWords, nameOf } from './words.ts';
import { entityTypeOf } from './named.ts';
import { subjectAt } from './references.ts';

export interface EntityChoices {
  readonly id: string;
  readonly name: string;
  /** Those that are spelled alike first, then those of its type; no more than anybody scrolls through. */
  readonly others: readonly { readonly id: string; readonly name: string; readonly type: string; readonly detail: string; readonly alike: boolean }[];
}

const MOST = 2000;

export function entityChoices(corpus: Corpus, path: Path, offset: number): EntityChoices | undefined {
  const subject = subjectAt(corpus, path, offset);
  if (subject?.kind !== 'entity') return undefined;
  const { id } = subject;
  const alike = new Set(lookalikesOf(corpus, id));
  const type = entityTypeOf(corpus, id);
  const others = [...new Set([...corpus.entries.keys(), ...corpus.entities.keys()])].filter(other => other !== id).map(other => ({
    id: other, name: nameOf(corpus, other), type: entityTypeOf(corpus, other) ?? 'entity', detail: detailOf(corpus, other), alike: alike.has(other),
  }));
  const rank = (other: (typeof others)[number]): number => (other.alike ? 0 : other.type === type ? 1 : 2);
  return { id, name: nameOf(corpus, id), others: others.toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)).slice(0, MOST) };
}

function detailOf(corpus: Corpus, id: string): string {
  const entity = corpus.entries.get(id)?.entity;
  const mentions = countInWords(corpus.mentionsOf(id).length, 'mention', 'mentions');
  return [...(entity ? [] : ['not in the registry']), mentions, ...(entity?.description === undefined ? [] : [entity.description])].join(', ');
}
