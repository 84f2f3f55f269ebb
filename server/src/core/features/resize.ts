/** Code actions on a selection that covers more, or less, than an annotation: its quotation becomes what is selected, in place. */
import type { ArticleFile, Corpus } from '../corpus/corpus.ts';
import { selectorsOf } from '../sidecar/anchored.ts';
import { selectorFor } from '../sidecar/anchors.ts';
import { editYaml } from '../sidecar/edits.ts';
import type { SidecarClaim, SidecarMention } from '../sidecar/model.ts';
import { shorten, showControls } from '../text/escape.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import { annotationsOf } from './annotations.ts';
import type { CodeAction, EditAnswer } from './feature.ts';
import { passageOfClaim, passageOfName } from './passage.ts';

/** Nothing for a cursor without a selection; of a claim in several parts it is not clear which one is meant. */
export function resizeActions(corpus: Corpus, article: ArticleFile, selection: Span): CodeAction[] {
  if (selection.start === selection.end) return [];
  const { mentions, claims } = annotationsOf(corpus, article);
  const name = passageOfName(corpus, article, selection);
  const words = passageOfClaim(article, selection);
  return [
    ...mentions.flatMap(({ sidecar, entry, span }) => (name && span && isOther(span, name) ? [resized(corpus, article, sidecar, entry, span, name)] : [])),
    ...claims.flatMap(({ sidecar, entry, parts: [part, ...more] }) => (words && part && more.length === 0 && entry.content.length === 1 && isOther(part, words) ? [resized(corpus, article, sidecar, entry, part, words)] : [])),
  ];
}

/** A selection within a long claim is of a name in it, more often than not: it must share one of the claim's ends, or go beyond. */
function isOther(now: Span, wanted: Span): boolean {
  if (!overlaps(now, wanted) || (now.start === wanted.start && now.end === wanted.end)) return false;
  return now.start === wanted.start || now.end === wanted.end || !(now.start < wanted.start && wanted.end < now.end);
}

function resized(corpus: Corpus, article: ArticleFile, sidecar: string, entry: SidecarMention | SidecarClaim, now: Span, wanted: Span): CodeAction {
  return {
    title: `Let the annotation of “${label(article, now)}” cover “${label(article, wanted)}”`, kind: 'refactor', preferred: false,
    edit: () => edited(corpus, article, sidecar, entry, wanted),
  };
}

function edited(corpus: Corpus, article: ArticleFile, sidecar: string, entry: Span, wanted: Span): EditAnswer {
  const file = corpus.files.get(sidecar);
  if (file?.kind !== 'sidecar') return { message: `${sidecar} cannot be read.` };
  const { quote, at, prefix, suffix } = selectorFor(article.text, wanted, selectorsOf(file.sidecar).length === 1);
  const values = { quote, at: [...at], prefix, suffix };
  const result = editYaml(file.text, Object.entries(values).map(([key, value]) => ({ kind: 'set', entry, path: [key], value })));
  return result.kind === 'refused' ? { message: `Nothing was written to ${sidecar}: ${result.reason}.` } : { edit: { changes: [{ path: sidecar, edits: result.edits }], creates: [] } };
}

function label(article: ArticleFile, { start, end }: Span): string {
  return shorten(showControls(article.text.slice(start, end)), 40);
}
