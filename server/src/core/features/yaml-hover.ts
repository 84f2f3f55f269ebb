/** Hover in YAML files: ids show the same cards as in articles, quotations the state of their anchor, keys what they mean. */
import type { Corpus, CorpusFile, SidecarFile } from '../corpus/corpus.ts';
import { articleOf } from '../corpus/lookup.ts';
import type { Selector } from '../sidecar/model.ts';
import { describeKeyAt } from '../sidecar/describe-key.ts';
import { escapeMarkdown, shorten } from '../text/escape.ts';
import { positionAt } from '../text/line-index.ts';
import { touches } from '../text/span.ts';
import { actorCard } from './actor-card.ts';
import { anchorOf } from './annotations.ts';
import { factsOf, sourceInWords } from './article-facts.ts';
import { canonicalCard, claimCard } from './claim-card.ts';
import { claimsIn } from './claim-view.ts';
import type { Hover } from './feature.ts';
import { linkTo } from './words.ts';
import type { YamlTarget } from './yaml-target.ts';
import { findEntry, yamlTargetAt } from './yaml-target.ts';

type YamlFile = Exclude<CorpusFile, { kind: 'unreadable' | 'article' }>;

export function yamlHover(corpus: Corpus, file: YamlFile, offset: number): Hover | undefined {
  const target = targetAt(corpus, file, offset);
  const markdown = target && cardOf(corpus, file, target);
  return target && markdown !== undefined ? { span: target.span, markdown } : ofKey(file, offset);
}

/** What the key under the cursor means; undefined on what has a card of its own. */
export function keyHover(corpus: Corpus, file: YamlFile, offset: number): Hover | undefined {
  return targetAt(corpus, file, offset) ? undefined : ofKey(file, offset);
}

function targetAt(corpus: Corpus, file: YamlFile, offset: number): YamlTarget | undefined {
  const target = yamlTargetAt(corpus, file, offset);
  return target && touches(target.span, offset) ? target : undefined;
}

function ofKey(file: YamlFile, offset: number): Hover | undefined {
  const key = describeKeyAt(file.kind, file.text, offset);
  return key && { span: { start: key.start, end: key.end }, markdown: `**${escapeMarkdown(key.key)}**: ${escapeMarkdown(key.description)}` };
}

function cardOf(corpus: Corpus, file: CorpusFile, target: YamlTarget): string | undefined {
  const article = file.kind === 'sidecar' ? articleOf(corpus, file) : undefined;
  switch (target.kind) {
    case 'entity': return actorCard(corpus, target.id, article, undefined);
    case 'canonical': return canonicalCard(corpus, target.id);
    case 'quote': return file.kind === 'sidecar' ? anchorCard(corpus, file, target.selector) : undefined;
    case 'entry': return entryCard(corpus, target);
    case 'article': {
      const named = corpus.files.get(target.path);
      if (named?.kind !== 'article') return undefined;
      const facts = factsOf(corpus, named);
      const source = escapeMarkdown(sourceInWords(facts));
      return `${linkTo(facts.title, { path: named.path, span: { start: 0, end: 0 } })}${source === '' ? '' : `\n\n${source}`}`;
    }
  }
}

/** Where the quotation stands in its article, in words and as a link. */
function anchorCard(corpus: Corpus, file: SidecarFile, selector: Selector): string {
  const article = articleOf(corpus, file);
  if (!article) return 'The article of this sidecar is not there, so the quotation points nowhere. Check `source.text`.';
  const anchor = anchorOf(file, article, selector);
  if (anchor.state === 'orphan') return 'These words are not in the article any more. Correct the quotation or remove the entry.';
  if (anchor.state === 'ambiguous') {
    const places = anchor.spans.slice(0, 4).map(span => linkTo(`line ${positionAt(article.lines, span.start).line + 1}`, { path: article.path, span }));
    return `These words stand in ${anchor.spans.length} places and nothing decides between them: ${places.join(', ')}. Add a prefix or suffix.`;
  }
  const line = positionAt(article.lines, anchor.span.start).line + 1;
  const place = linkTo(`line ${line} of ${article.path}`, { path: article.path, span: anchor.span });
  const context = escapeMarkdown(shorten(article.text.slice(Math.max(0, anchor.span.start - 60), anchor.span.end + 60), 200));
  return `${STATES[anchor.state]} ${place}:\n\n… ${context} …`;
}

const STATES = {
  ok: 'Found where it was written down, in',
  moved: 'Found unchanged, but the text before it has grown or shrunk; now in',
  drifted: 'Not found word for word; the nearest passage is in',
} as const;

function entryCard(corpus: Corpus, reference: Extract<YamlTarget, { kind: 'entry' }>): string {
  const entry = findEntry(corpus, reference);
  const sidecar = corpus.files.get(reference.sidecar);
  if (!entry || sidecar?.kind !== 'sidecar') return `No entry has the id ${escapeMarkdown(reference.id)} in ${escapeMarkdown(reference.sidecar)}.`;
  if ('selector' in entry) {
    const article = articleOf(corpus, sidecar);
    if (entry.entity) return actorCard(corpus, entry.entity.value, article, undefined);
    return `Mention of “${escapeMarkdown(entry.selector?.quote.value ?? '')}”, without an entity.`;
  }
  const article = articleOf(corpus, sidecar);
  const view = article && claimsIn(corpus, article).find(claim => claim.entry?.claim === entry);
  return view ? claimCard(corpus, view) : `Claim ${escapeMarkdown(reference.id)}; its words are not found in the article.`;
}
