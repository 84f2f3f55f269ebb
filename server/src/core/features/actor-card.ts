/** The hover card of an actor: who it is at the article's date, why it was recognised, where it is named, what it claimed last. */
import type { ArticleFile, Corpus, Path } from '../corpus/corpus.ts';
import type { Entity } from '../mentions/registry.ts';
import { escapeMarkdown, shorten } from '../text/escape.ts';
import { factsOf } from './article-facts.ts';
import { catalogueAddress } from './catalogues.ts';
import { groupedBy } from './grouped.ts';
import { claimsBy } from './claims-by.ts';
import { claimLine } from './claim-card.ts';
import type { Named } from './named.ts';
import { entityTypeOf, namedIn } from './named.ts';
import { occurrencesOf } from './occurrences.ts';
import { rolesAt } from './roles.ts';
import { capitalised, countInWords, dateInWords, linkTo, listInWords, nameOf, periodInWords, roleInWords, timesInWords } from './words.ts';

const MOST_ARTICLES = 3;
const MOST_CLAIMS = 3;
const MOST_REASONS = 2;
const MOST_LETTERS = 300;

/** `article` is where the hover was asked for; undefined from a YAML file without one. `named` is the mention under the cursor. */
export function actorCard(corpus: Corpus, id: string, article: ArticleFile | undefined, named: Named | undefined): string {
  const entity = corpus.entries.get(id)?.entity;
  // In the order in which a reader asks: who is that, why do you say so, what did they say, where else are they named.
  return [
    ...(entity ? registeredLines(corpus, entity, article) : unregisteredLines(corpus, id)),
    ...(named && entity && article ? whyLines(article, entity, named) : []),
    ...claimLines(corpus, id),
    ...mentionLines(corpus, id, article?.path),
    ...(entity ? [...relatedLines(corpus, entity), ...linkLines(entity)] : []),
  ].join('\n\n');
}

/** For a name that several entities may bear: each with what speaks for it, the likeliest first. */
export function ambiguousCard(corpus: Corpus, article: ArticleFile, named: Named): string {
  if (named.resolution.kind !== 'ambiguous') return '';
  const { candidates, reasons } = named.resolution;
  const lines = candidates.map(({ entity, reasons }) => {
    const entry = corpus.entries.get(entity)?.entity;
    const held = entry ? rolesAt(entry.roles, factsOf(corpus, article).date).held.map(role => roleInWords(corpus, role)) : [];
    const who = [nameOf(corpus, entity), ...held.slice(0, 1)].join(', ');
    return `- ${escapeMarkdown(who)}${reasons.length > 0 ? `: ${escapeMarkdown(shorten(listInWords(reasons), 160))}` : ''}`;
  });
  return [
    `**${escapeMarkdown(named.text)}**, ${named.type}, may be one of ${candidates.length}`,
    lines.join('\n'),
    `${reasons.length > 0 ? `${escapeMarkdown(capitalised(listInWords(reasons)))}. ` : ''}Nothing decides between them; annotate the name to say who is meant.`,
  ].join('\n\n');
}

function registeredLines(corpus: Corpus, entity: Entity, article: ArticleFile | undefined): string[] {
  const lines = [`**${escapeMarkdown(entity.name)}**, ${kindInWords(entity.type, entity.subtype)}`];
  const date = article && factsOf(corpus, article).date;
  const { held, former, future } = rolesAt(entity.roles, date);
  const say = (roles: readonly Entity['roles'][number][]): string =>
    escapeMarkdown(listInWords(roles.map(role => [roleInWords(corpus, role), periodInWords(role)].filter(part => part !== '').join(' '))));
  if (held.length > 0) lines.push(date === undefined ? `${capitalised(say(held))}.` : `At the date of this article, ${escapeMarkdown(dateInWords(date))}: ${say(held)}.`);
  if (former.length > 0) lines.push(`Formerly ${say(former)}.`);
  if (future.length > 0) lines.push(`Later ${say(future)}.`);
  if (entity.description !== undefined) lines.push(escapeMarkdown(shorten(entity.description, 300)));
  return lines;
}

/** Other names, and what it belongs to. */
function relatedLines(corpus: Corpus, entity: Entity): string[] {
  const lines: string[] = [];
  const names = [...entity.aliases].filter(alias => alias !== entity.name);
  if (names.length > 0) lines.push(`Also called ${escapeMarkdown(shorten(listInWords(names), 200))}.`);
  const belongs = [
    ...prefixed('Member of', entity.memberOf.map(id => nameOf(corpus, id))),
    ...prefixed('Part of', entity.partOf.map(id => nameOf(corpus, id))),
    ...prefixed('In', entity.location === undefined ? [] : [nameOf(corpus, entity.location)]),
    ...prefixed('Not the same as', entity.distinctFrom.map(id => nameOf(corpus, id))),
  ];
  if (belongs.length > 0) lines.push(belongs.join(' '));
  return lines;
}

/** One line: who confirmed it, or what a shorter form was recognised by. A full name explains itself. */
function whyLines(article: ArticleFile, entity: Entity, named: Named): string[] {
  const { resolution, annotation, text } = named;
  if (resolution.kind !== 'resolved') return [];
  if (annotation?.entry.status === 'confirmed') return [`${escapeMarkdown(capitalised(listInWords(resolution.reasons)))}.`];
  if (text === entity.name) return [];
  const full = article.recognition.identity.chains[named.chain]?.name;
  const short = full === undefined || full === text ? [] : [`in this article it is short for “${full}”`];
  // "“Selim Darzi” is a name of Selim Darzi" tells nothing.
  const telling = resolution.reasons.filter(reason => !reason.includes(' is a name of '));
  const reasons = whole([...short, ...telling].slice(0, MOST_REASONS));
  return reasons.length > 0 ? [`Recognised because ${escapeMarkdown(listInWords(reasons))}.`] : [];
}

/** Whole reasons while they fit; the first whatever its length, cut only where it alone is too long to read. */
function whole(reasons: readonly string[]): string[] {
  const fitting = reasons.filter((_, index) => index === 0 || listInWords(reasons.slice(0, index + 1)).length <= MOST_LETTERS);
  return fitting.map(reason => shorten(reason, MOST_LETTERS));
}

/** What the texts themselves say of an entity that no registry knows. */
function unregisteredLines(corpus: Corpus, id: string): string[] {
  const known = corpus.entities.get(id);
  const type = known?.type ?? entityTypeOf(corpus, id);
  if (!known && !type) return [`**${escapeMarkdown(id)}** is in no registry, and no article names it.`];
  const lines = [`**${escapeMarkdown(known?.name ?? id)}**, ${type ?? 'entity'}, not in the registry`];
  const descriptors = new Set<string>();
  for (const path of new Set(corpus.mentionsOf(id).map(mention => mention.path))) {
    const article = corpus.files.get(path);
    if (article?.kind !== 'article') continue;
    for (const named of namedIn(corpus, article)) {
      if (named.entity === id) for (const descriptor of article.recognition.identity.chains[named.chain]?.descriptors ?? []) descriptors.add(descriptor);
    }
    if (descriptors.size > 3) break;
  }
  if (descriptors.size > 0) lines.push(`The articles say: ${escapeMarkdown(shorten([...descriptors].slice(0, 4).join('; '), 240))}.`);
  const aliases = (known?.aliases ?? []).filter(alias => !known?.name.includes(alias)); // "Verrin" of "Tomas Verrin" tells nothing
  if (aliases.length > 0) lines.push(`Also written ${escapeMarkdown(shorten(listInWords(aliases), 200))}.`);
  return lines;
}

function mentionLines(corpus: Corpus, id: string, here: Path | undefined): string[] {
  const byArticle = groupedBy(occurrencesOf(corpus, id), occurrence => occurrence.path);
  if (byArticle.size === 0) return ['No article names it.'];
  const total = [...byArticle.values()].reduce((sum, group) => sum + group.length, 0);
  const others = [...byArticle].toSorted(([a, x], [b, y]) => Number(b === here) - Number(a === here) || y.length - x.length);
  const links = others.slice(0, MOST_ARTICLES).map(([path, [first, ...more]]) => {
    const article = corpus.files.get(path);
    const title = article?.kind === 'article' ? factsOf(corpus, article).title : path;
    return `${linkTo(title, first)} (${path === here ? 'this article, ' : ''}${timesInWords(more.length + 1)})`;
  });
  if (others.length > MOST_ARTICLES) links.push(`${others.length - MOST_ARTICLES} more`);
  return [`Named ${timesInWords(total)} in ${countInWords(byArticle.size, 'article', 'articles')}: ${listInWords(links)}.`];
}

function claimLines(corpus: Corpus, id: string): string[] {
  const claims = claimsBy(corpus, id);
  if (claims.length === 0) return [];
  const shown = claims.slice(0, MOST_CLAIMS).map(claim => `- ${claimLine(corpus, claim, true)}`);
  const more = claims.length > MOST_CLAIMS ? `, the latest ${MOST_CLAIMS} of ${claims.length}` : '';
  return [`Claims${more}:\n\n${shown.join('\n')}`];
}

/** An address is shown only for catalogues we know and for plain https; anything else of a file is text. */
function linkLines(entity: Entity): string[] {
  const links = [...entity.links].map(([catalogue, value]) => {
    const address = catalogueAddress(catalogue, value);
    const label = `${escapeMarkdown(capitalised(catalogue))} ${escapeMarkdown(shorten(value, 60))}`;
    return address === undefined ? label : `[${label}](${address.replace(/[()'*!]/g, mark => `%${mark.charCodeAt(0).toString(16)}`)})`;
  });
  return links.length > 0 ? [listInWords(links)] : [];
}

/** "organization, armed group". */
function kindInWords(type: string, subtype: string | undefined): string {
  return subtype === undefined ? type : `${type}, ${escapeMarkdown(subtype.replaceAll('-', ' '))}`;
}

function prefixed(label: string, names: readonly string[]): string[] {
  return names.length > 0 ? [`${label} ${escapeMarkdown(shorten(listInWords(names), 160))}.`] : [];
}
