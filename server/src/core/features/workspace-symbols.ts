/** Workspace symbols: entities by name and alias, claims by their words, canonical claims. */
import type { Corpus, Location } from '../corpus/corpus.ts';
import { shorten, showControls } from '../text/escape.ts';
import { factsOf } from './article-facts.ts';
import { claimsIn } from './claim-view.ts';
import { definitionOfEntity } from './definition.ts';
import type { SymbolKind, WorkspaceSymbol } from './feature.ts';

const MOST_SYMBOLS = 256;

interface Candidate {
  readonly rank: number;
  readonly make: () => WorkspaceSymbol | undefined;
}

/** Best matches first: the whole name, its beginning, the beginning of a word, anywhere. An empty query lists what is registered. */
export function workspaceSymbols(corpus: Corpus, query: string): readonly WorkspaceSymbol[] {
  const wanted = fold(query.trim());
  const found: Candidate[] = [];
  for (const entity of corpus.entities.values()) {
    const rank = [entity.name, ...entity.aliases].reduce((best, name) => Math.min(best, rankOf(name, wanted)), Infinity);
    if (rank < NO_MATCH) found.push({ rank: rank + (entity.registered ? 0 : 0.5), make: () => entitySymbol(corpus, entity.id, entity.name, entity.type, aliasThat(entity.aliases, entity.name, wanted)) });
  }
  for (const { entity } of corpus.entries.values()) {
    if (corpus.entities.has(entity.id)) continue;
    const rank = [entity.name, ...entity.aliases].reduce((best, name) => Math.min(best, rankOf(name, wanted)), Infinity);
    if (rank < NO_MATCH) found.push({ rank, make: () => entitySymbol(corpus, entity.id, entity.name, entity.type, aliasThat(entity.aliases, entity.name, wanted)) });
  }
  if (wanted !== '') for (const candidate of claimCandidates(corpus, wanted)) found.push(candidate);
  return found.toSorted((a, b) => a.rank - b.rank).slice(0, MOST_SYMBOLS).map(({ make }) => make()).filter(symbol => symbol !== undefined);
}

function claimCandidates(corpus: Corpus, wanted: string): Candidate[] {
  const found: Candidate[] = [];
  for (const claim of corpus.canonicalClaims.values()) {
    const rank = rankOf(claim.statement.value, wanted);
    if (rank < NO_MATCH) found.push({ rank, make: () => symbol(claim.statement.value, claim.path, 'claim', { path: claim.path, span: { start: claim.id.start, end: claim.id.end } }) });
  }
  for (const file of corpus.files.values()) {
    if (file.kind !== 'article') continue;
    for (const claim of claimsIn(corpus, file)) {
      const rank = rankOf(claim.text, wanted);
      if (rank < NO_MATCH) found.push({ rank: rank + 1, make: () => symbol(claim.text, factsOf(corpus, file).title, 'claim', { path: file.path, span: claim.span }) });
    }
    if (found.length > MOST_SYMBOLS * 4) break;
  }
  return found;
}

function entitySymbol(corpus: Corpus, id: string, name: string, type: SymbolKind, alias: string | undefined): WorkspaceSymbol | undefined {
  const definition = definitionOfEntity(corpus, { start: 0, end: 0 }, id);
  if (!definition) return undefined;
  // VS Code filters what the server answers by the name, so an entity found by its alias shows it.
  return symbol(alias === undefined ? name : `${alias} (${name})`, definition.target.path, type, { path: definition.target.path, span: definition.selection });
}

function symbol(name: string, container: string, kind: SymbolKind, location: Location): WorkspaceSymbol {
  return { name: shorten(showControls(name), 100), container: shorten(showControls(container), 80), kind, location };
}

const NO_MATCH = 10;

function rankOf(name: string, wanted: string): number {
  const folded = fold(name);
  if (folded === wanted) return 0;
  const at = folded.indexOf(wanted);
  if (at < 0) return NO_MATCH;
  return at === 0 ? 1 : /[\s\-'’]/.test(folded[at - 1] ?? '') ? 2 : 3;
}

function aliasThat(aliases: readonly string[], name: string, wanted: string): string | undefined {
  return rankOf(name, wanted) < NO_MATCH ? undefined : aliases.find(alias => rankOf(alias, wanted) < NO_MATCH);
}

/** "Darzî" is found by "darzi". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
