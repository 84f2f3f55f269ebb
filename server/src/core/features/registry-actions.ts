/** Code actions on a name that keep the registry: add its bearer, say that two spellings are one, or that two people are two. */
import type { Corpus } from '../corpus/corpus.ts';
import { proposedEntry } from '../corpus/proposed-entry.ts';
import { lookalikesOf } from '../corpus/unregistered.ts';
import { shorten, showControls } from '../text/escape.ts';
import type { CodeAction, EditAnswer } from './feature.ts';
import { keepApart } from './keep-apart.ts';
import { mergeEntities } from './merge-entities.ts';
import type { Named } from './named.ts';
import { nameOf } from './words.ts';
import { entityEntry } from './writing.ts';

/** More lookalikes than this are a list of their own: `glossator entities`. */
const MOST = 3;

export function registryActions(corpus: Corpus, { entity }: Pick<Named, 'entity'>): readonly CodeAction[] {
  if (entity === undefined) return [];
  const entry = proposedEntry(corpus, entity);
  const name = label(nameOf(corpus, entity));
  return [
    ...(entry ? action(`Add ${label(entry.name)} to the registry`, () => entityEntry(corpus, entry)) : []),
    ...lookalikesOf(corpus, entity).slice(0, MOST).flatMap(other => {
      const [from, into] = corpus.entries.has(entity) && !corpus.entries.has(other) ? [other, entity] : [entity, other];
      return [
        ...action(`Merge ${label(nameOf(corpus, from))} into ${label(nameOf(corpus, into))}: one entity, two spellings`, () => mergeEntities(corpus, from, into)),
        ...action(`${name} is not ${label(nameOf(corpus, other))}: never take one for the other`, () => keepApart(corpus, entity, other)),
      ];
    }),
  ];
}

function action(title: string, edit: () => EditAnswer): readonly CodeAction[] {
  return [{ title, kind: 'refactor', preferred: false, edit }];
}

function label(text: string): string {
  return shorten(showControls(text), 40);
}
