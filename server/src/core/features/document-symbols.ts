/** Document symbols: the outline of an article (sections, entities, claims) and of a YAML file (its entries). */
import type { ClaimsFile, Corpus, ArticleFile, Path, RegistryFile, SidecarFile } from '../corpus/corpus.ts';
import type { SidecarClaim, SidecarMention } from '../sidecar/model.ts';
import { showControls, shorten } from '../text/escape.ts';
import { spanAround, type Span } from '../text/span.ts';
import type { ClaimView } from './claim-view.ts';
import { claimsIn } from './claim-view.ts';
import type { DocumentSymbol, SymbolKind } from './feature.ts';
import { groupedBy } from './grouped.ts';
import { entityTypeOf, namedIn } from './named.ts';
import { nameOf, timesInWords } from './words.ts';

export function documentSymbols(corpus: Corpus, path: Path): readonly DocumentSymbol[] {
  const file = corpus.files.get(path);
  switch (file?.kind) {
    case 'article': return articleSymbols(corpus, file);
    case 'sidecar': return sidecarSymbols(corpus, file);
    case 'registry': return registrySymbols(file);
    case 'claims': return canonicalSymbols(file);
    default: return [];
  }
}

/** The headline, then one symbol for each entity at its first mention, then the claims in reading order. */
function articleSymbols(corpus: Corpus, article: ArticleFile): DocumentSymbol[] {
  const headline = article.recognition.article.blocks.find(block => block.role === 'headline');
  const byEntity = groupedBy(namedIn(corpus, article), named => named.entity ?? `?${named.text}`);
  const entities = [...byEntity].flatMap(([, [first, ...more]]) =>
    [symbol(nameOf(corpus, first.entity ?? first.text), `${first.entity === undefined ? 'ambiguous, ' : ''}named ${timesInWords(more.length + 1)}`, first.type, first.span)]);
  return [
    ...(headline ? [symbol(article.text.slice(headline.start, headline.end), 'headline', 'section', headline)] : []),
    ...entities,
    ...claimsIn(corpus, article).map(claim => claimSymbol(corpus, claim)),
  ];
}

function claimSymbol(corpus: Corpus, claim: ClaimView): DocumentSymbol {
  const speaker = claim.speaker?.entity === undefined ? claim.speaker?.text : nameOf(corpus, claim.speaker.entity);
  return symbol(claim.text, speaker ?? (claim.kind === 'narrated' ? 'the article itself' : 'no speaker'), 'claim', claim.span);
}

function sidecarSymbols(corpus: Corpus, { sidecar }: SidecarFile): DocumentSymbol[] {
  const { source, mentions, claims } = sidecar;
  return [
    ...(source ? [symbol('source', source.title ?? source.text?.value ?? '', 'section', source)] : []),
    ...group('mentions', mentions.map(mention => mentionEntrySymbol(corpus, mention))),
    ...group('claims', claims.map(claim => claimEntrySymbol(corpus, claim))),
  ];
}

function mentionEntrySymbol(corpus: Corpus, mention: SidecarMention): DocumentSymbol {
  const id = mention.entity?.value;
  const name = mention.selector?.quote.value ?? mention.id?.value ?? 'mention';
  return symbol(name, [id === undefined ? 'no entity' : nameOf(corpus, id), mention.status].join(', '), (id !== undefined && entityTypeOf(corpus, id)) || 'person', mention, mention.id ?? mention);
}

function claimEntrySymbol(corpus: Corpus, claim: SidecarClaim): DocumentSymbol {
  const { speaker } = claim;
  const who = !speaker ? 'no speaker' : speaker.kind === 'entity' ? nameOf(corpus, speaker.id.value) : speaker.text.value;
  return symbol(claim.content[0]?.quote.value ?? claim.id?.value ?? 'claim', `${who}, ${claim.status}`, 'claim', claim, claim.id ?? claim);
}

function registrySymbols({ entries }: RegistryFile): DocumentSymbol[] {
  return entries.map(entry => symbol(entry.entity.name, entry.entity.subtype ?? entry.entity.type, entry.entity.type, entry, entry.id));
}

function canonicalSymbols({ claims }: ClaimsFile): DocumentSymbol[] {
  return claims.map(claim => symbol(claim.statement.value, claim.id.value, 'claim', claim, claim.id));
}

/** A list of entries under one heading; the heading covers them all. Nothing where there are none. */
function group(name: string, children: readonly DocumentSymbol[]): DocumentSymbol[] {
  const [first] = children;
  if (!first) return [];
  const span = spanAround(children.map(child => child.span)) ?? first.span;
  return [{ name, detail: String(children.length), kind: 'section', span, selection: first.selection, children }];
}

/** A name of white space alone would be refused by an editor. */
function symbol(name: string, detail: string, kind: SymbolKind, span: Span, selection: Span = span): DocumentSymbol {
  const inside = span.start <= selection.start && selection.end <= span.end;
  return {
    name: shorten(showControls(name), 80) || 'unnamed',
    detail: shorten(showControls(detail), 80),
    kind,
    span: { start: span.start, end: span.end },
    selection: inside ? { start: selection.start, end: selection.end } : { start: span.start, end: span.end },
    children: [],
  };
}
