/** Identity within one article: its mentions, the chains they form, and who each chain is in the registry. */
import type { Lexicon } from '../mentions/lexicon.ts';
import type { EntityType, Mention } from '../mentions/mention.ts';
import type { Registry } from '../mentions/registry.ts';
import { chainsOf, type RawChain } from './chains.ts';
import { countryOf } from './institutions.ts';
import type { ArticleIdentity, Chain, Resolution } from './identity.ts';
import { resolveChains } from './resolve.ts';
import { surfacesOf } from './surface.ts';

export function identify(text: string, mentions: readonly Mention[], registry: Registry, lexicon: Lexicon, date: string | undefined): ArticleIdentity {
  const surfaces = surfacesOf(mentions, lexicon);
  const raw = chainsOf(text, mentions, surfaces, lexicon);
  const resolutions = resolveChains(raw, mentions, registry, date);
  const country = raw.some(({ institution }) => institution && institution.country === undefined) ? countryOf(mentions, surfaces) : undefined;
  // An article with a "Foreign Ministry" and a "Ministry of Foreign Affairs" speaks of two countries.
  const keys = new Map<string | undefined, number>();
  for (const { institution } of raw) keys.set(institution?.key, (keys.get(institution?.key) ?? 0) + 1);
  const chainOf = new Int32Array(mentions.length).fill(-1);
  const chains: Chain[] = [];
  for (const chain of raw) {
    const index = chains.length;
    for (const i of chain.mentions) chainOf[i] = index;
    chains.push(chainWith(chain, mentions, resolutions[index] ?? { kind: 'unknown' }, country, keys.get(chain.institution?.key) === 1));
  }
  return { mentions, chains, chainOf };
}

function chainWith(chain: RawChain, mentions: readonly Mention[], resolution: Resolution, country: string | undefined, only: boolean): Chain {
  const type = mentions[chain.mentions[0] ?? 0]?.type;
  const { name, aliases, descriptors } = chain;
  const institution = chain.institution && { ...chain.institution, country: chain.institution.country ?? (only ? country : undefined) };
  return { type: isEntityType(type) ? type : 'organization', name, aliases, descriptors, mentions: chain.mentions, resolution, institution };
}

function isEntityType(type: Mention['type'] | undefined): type is EntityType {
  return type !== undefined && type !== 'date' && type !== 'quantity';
}
