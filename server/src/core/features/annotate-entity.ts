/** Annotating a passage as an entity: who it may name, and the edit of sidecar and registry that writes it down. */
import type { ArticleFile, Corpus, Path } from '../corpus/corpus.ts';
import { slugOf } from '../identity/slug.ts';
import type { EntityType } from '../mentions/mention.ts';
import { ENTITY_TYPES } from '../mentions/mention.ts';
import type { Entity } from '../mentions/registry.ts';
import type { Span } from '../text/span.ts';
import { factsOf } from './article-facts.ts';
import type { EditAnswer } from './feature.ts';
import type { Named } from './named.ts';
import { isEntityType, namedIn } from './named.ts';
import { passageOfName } from './passage.ts';
import { rolesAt } from './roles.ts';
import { entityEntry, joinEdits, mentionEntry } from './writing.ts';
import { listInWords, nameOf, roleInWords } from './words.ts';

export interface EntityProposal {
  readonly span: Span;
  readonly text: string;
  readonly choices: readonly EntityOption[];
  readonly proposal: { readonly id: string; readonly type: EntityType; readonly name: string };
}

export interface EntityOption {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly detail: string;
  readonly reason: string;
  readonly group: 'candidate' | 'registry';
}

export type EntityAnswer =
  | { readonly kind: 'existing'; readonly id: string }
  | { readonly kind: 'new'; readonly id: string; readonly type: string; readonly name: string };

export function proposeEntity(corpus: Corpus, path: Path, selection: Span): EntityProposal | undefined {
  const article = corpus.files.get(path);
  if (article?.kind !== 'article') return undefined;
  const span = passageOfName(corpus, article, selection);
  if (!span) return undefined;
  const text = article.text.slice(span.start, span.end);
  const named = namedIn(corpus, article).find(one => one.span.start < span.end && span.start < one.span.end);
  const candidates = candidatesFor(corpus, article, text, named);
  const proposed = new Set(candidates.map(({ id }) => id));
  const rest = [...corpus.registry.entities.values()].filter(({ id }) => !proposed.has(id)).map(entity => option(corpus, article, entity, '', 'registry'));
  return {
    span, text,
    choices: [...candidates, ...rest.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))],
    proposal: proposalFor(corpus, article, text, named),
  };
}

/** Annotates the passage; a new entry is put into the registry with the same edit. */
export function entityEdit(corpus: Corpus, path: Path, selection: Span, answer: EntityAnswer): EditAnswer {
  const article = corpus.files.get(path);
  if (article?.kind !== 'article') return { message: `${path} is not an article of this corpus, so nothing in it can be annotated.` };
  const span = passageOfName(corpus, article, selection);
  if (!span) return { message: 'There is no word here to annotate. Select the name first.' };
  const mention = mentionEntry(corpus, article, span, answer.id, 'confirmed');
  if (answer.kind === 'existing' || 'message' in mention) return mention;
  const { id, name, type } = answer;
  if (corpus.entries.has(id)) return { message: `The registry has an entry with the id "${id}" already. Choose another id, or pick that entry.` };
  if (slugOf(id) !== id) return { message: `"${id}" cannot be an id: use small letters and digits, words joined by hyphens.` };
  if (name.trim() === '') return { message: 'A name is needed for a new entry.' };
  const known = ENTITY_TYPES.find(one => one === type);
  if (!known) return { message: `"${type}" is no type of entity. Use one of ${listInWords(ENTITY_TYPES)}.` };
  const text = article.text.slice(span.start, span.end);
  const entry = entityEntry(corpus, { id, type: known, name, ...(text === name ? {} : { weakAliases: [text] }) });
  return joinEdits(mention, entry);
}

/** What the recogniser thinks, then entries that bear these words as a name or alias. */
function candidatesFor(corpus: Corpus, article: ArticleFile, text: string, named: Named | undefined): EntityOption[] {
  const found = new Map<string, string>();
  const { resolution, entity } = named ?? {};
  if (entity !== undefined) found.set(entity, resolution?.kind === 'resolved' ? listInWords(resolution.reasons) : 'named so in this corpus');
  if (resolution?.kind === 'ambiguous') for (const candidate of resolution.candidates) found.set(candidate.entity, listInWords(candidate.reasons));
  for (const id of article.recognition.identity.mentions[named?.mention ?? -1]?.candidates ?? []) if (!found.has(id)) found.set(id, 'bears this name');
  const wanted = text.toLowerCase();
  for (const known of corpus.registry.entities.values()) {
    if (!found.has(known.id) && [known.name, ...known.aliases, ...known.weakAliases].some(name => name.toLowerCase() === wanted)) found.set(known.id, 'bears this name');
  }
  return [...found].map(([id, reason]): EntityOption => {
    const entry = corpus.registry.entities.get(id);
    if (entry) return option(corpus, article, entry, reason, 'candidate');
    const type = corpus.entities.get(id)?.type ?? named?.type ?? 'person';
    return { id, name: nameOf(corpus, id), type, detail: 'not in the registry', reason, group: 'candidate' };
  });
}

function option(corpus: Corpus, article: ArticleFile, entity: Entity, reason: string, group: EntityOption['group']): EntityOption {
  const [role] = rolesAt(entity.roles, factsOf(corpus, article).date).held;
  const detail = role ? roleInWords(corpus, role) : (entity.description ?? entity.subtype?.replaceAll('-', ' ') ?? '');
  return { id: entity.id, name: entity.name, type: entity.type, detail, reason, group };
}

/** The fullest form of the name in the article, and an id that is still free. */
function proposalFor(corpus: Corpus, article: ArticleFile, text: string, named: Named | undefined): EntityProposal['proposal'] {
  const chain = article.recognition.identity.chains[named?.chain ?? -1];
  const name = (chain?.name ?? text).replace(/\s+/g, ' ').trim();
  const slug = slugOf(name) || 'entity';
  let id = slug;
  for (let next = 2; corpus.entries.has(id); next++) id = `${slug}-${next}`;
  return { id, name, type: named && isEntityType(named.type) ? named.type : 'person' };
}
