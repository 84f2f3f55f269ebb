/** Checks of recognition in the fixture notation: mentions, values, and who they are. */
import assert from 'node:assert/strict';
import type { CorpusLinks } from '../../server/src/core/identity/corpus.ts';
import { linkCorpus } from '../../server/src/core/identity/corpus.ts';
import { identify } from '../../server/src/core/identity/article.ts';
import type { ArticleIdentity } from '../../server/src/core/identity/identity.ts';
import { lexiconFrom } from '../../server/src/core/mentions/lexicon.ts';
import { mentionsOf } from '../../server/src/core/mentions/mentions.ts';
import { trainedNames } from '../../server/src/core/mentions/trained-names.ts';
import { registryMatcherOf } from '../../server/src/core/mentions/registry-matcher.ts';
import type { Entity, Registry } from '../../server/src/core/mentions/registry.ts';
import { spellingsOf } from '../../server/src/core/mentions/spellings.ts';
import { readArticle } from '../../server/src/core/tokens/article.ts';
import { fixtureNames } from './fixture-names.ts';
import { onlyText, parseFixture, renderFixture } from './fixture.ts';

/** A small gazetteer, so that a test says what it leans on. */
export const LEXICON = lexiconFrom(
  [
    '= country', 'Oru, Republic of Oru, RO / Port Oru / Oruan, Oruans', 'Vela, VL / Velagrad / Velan, Velans',
    '= organization', 'World Tide Agency, WTA',
    '= group', 'tamba|tambas',
    '= common', 'police|farmers|workers|harbour|water|land|fisheries|council|the|said|asked|nobody|report|trade|union|workers|forests|sanitary|service|growers|residents|left|storm|is|us|hope|roads|ministry|food|city|new|no|weekly|ship|ships|act|arrive|leave|leaves',
  ].join('\n'),
);

export function registryOf(entities: readonly (Pick<Entity, 'id' | 'type' | 'name'> & Partial<Entity>)[]): Registry {
  const full = entities.map(entity => ({ aliases: [], weakAliases: [], roles: [], memberOf: [], partOf: [], distinctFrom: [], links: new Map<string, string>(), protected: false, ...entity }));
  return { entities: new Map(full.map(entity => [entity.id, entity])) };
}

export const NO_REGISTRY = registryOf([]);

export function identityOf(text: string, registry: Registry = NO_REGISTRY, date?: string): ArticleIdentity {
  const read = readArticle(text);
  const article = date === undefined ? read : { ...read, date };
  const sources = { matcher: registryMatcherOf(registry), spellings: spellingsOf(registry), lexicon: LEXICON, findNames: trainedNames(fixtureNames, LEXICON) };
  return identify(text, mentionsOf(article, sources), registry, LEXICON, article.date);
}

/** Every name of the fixture's article and no other, labelled "person", or "person:ada-moyo" where a registry has it. */
export function checkNames(fixture: string, registry: Registry = NO_REGISTRY): void {
  const parsed = parseFixture(fixture);
  const text = onlyText(parsed);
  const withIds = registry.entities.size > 0;
  const marks = identityOf(text, registry)
    .mentions.filter(mention => mention.type !== 'date' && mention.type !== 'quantity')
    .map(mention => ({ path: 'article.txt', span: mention, label: withIds ? `${mention.type}:${mention.candidates.join('|') || '-'}${mention.source === 'registry' && mention.weak ? '?' : ''}` : mention.type }));
  assert.equal(renderFixture(parsed.files, marks), renderFixture(parsed.files, parsed.marks));
}

/** Every date and quantity, labelled "date 2024-02-27" or "2..5 soldiers". */
export function checkValues(fixture: string, date?: string): void {
  const parsed = parseFixture(fixture);
  const text = onlyText(parsed);
  const marks = identityOf(text, NO_REGISTRY, date)
    .mentions.filter(mention => mention.type === 'date' || mention.type === 'quantity')
    .map(({ value, ...mention }) => {
      if (!value) return { path: 'article.txt', span: mention, label: 'date ?' };
      const label = value.kind === 'date' ? `date ${value.iso}` : `${value.min ?? ''}..${value.max ?? ''}${value.what ? ` ${value.what}` : ''}`;
      return { path: 'article.txt', span: mention, label };
    });
  assert.equal(renderFixture(parsed.files, marks), renderFixture(parsed.files, parsed.marks));
}

/** Each chain as "Ada Moyo = Ada Moyo, Moyo → ada-moyo": name, surfaces in order, resolution. */
export function chainsIn(identity: ArticleIdentity): string[] {
  return identity.chains.map(chain => {
    const surfaces = chain.mentions.map(i => identity.mentions[i]?.text ?? '');
    const { resolution } = chain;
    const who = resolution.kind === 'resolved' ? ` → ${resolution.entity}` : resolution.kind === 'ambiguous' ? ` → ? ${resolution.candidates.map(candidate => candidate.entity).join(', ')}` : '';
    return `${chain.name} = ${surfaces.join(', ')}${who}`;
  });
}

export function linked(texts: Readonly<Record<string, string>>, registry: Registry = NO_REGISTRY): { links: CorpusLinks; idsIn(path: string): (string | undefined)[] } {
  const articles = Object.entries(texts).map(([path, text]) => ({ path, identity: identityOf(text, registry) }));
  const links = linkCorpus(articles, registry);
  return { links, idsIn: path => articles.find(article => article.path === path)?.identity.chains.map((_, i) => links.entityOf(path, i)) ?? [] };
}
