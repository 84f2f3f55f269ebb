/** Code actions on many names at once: every mention of an entity in an article, and every suggestion of it in a sidecar. */
import type { ArticleFile, Corpus, SidecarFile } from '../corpus/corpus.ts';
import type { SidecarMention } from '../sidecar/model.ts';
import { shorten, showControls } from '../text/escape.ts';
import type { CodeAction } from './feature.ts';
import { namedIn } from './named.ts';
import { nameOf } from './words.ts';
import { mentionEntries, statusEdit } from './writing.ts';

/** Of those that no sidecar speaks of yet; what a person rejected stays so. */
export function annotateAll(corpus: Corpus, article: ArticleFile, entity: string | undefined): CodeAction[] {
  if (entity === undefined) return [];
  const spans = namedIn(corpus, article).filter(named => named.entity === entity && !named.annotation).map(({ span }) => span);
  if (spans.length < 2) return [];
  return [{ title: `Annotate all ${spans.length} mentions of ${label(corpus, entity)} in this article`, kind: 'quickfix', preferred: false, edit: () => mentionEntries(corpus, article, spans, entity, 'confirmed') }];
}

/** One look at who is meant often settles all suggestions of an entity. */
export function decideAll(corpus: Corpus, file: SidecarFile, { entity }: SidecarMention): CodeAction[] {
  if (!entity) return [];
  const alike = file.sidecar.mentions.filter(mention => mention.status === 'suggested' && mention.entity?.value === entity.value);
  if (alike.length < 2) return [];
  const what = `all ${alike.length} suggested mentions of ${label(corpus, entity.value)}`;
  return [
    { title: `Accept ${what}`, kind: 'quickfix', preferred: false, edit: () => statusEdit(corpus, file, alike, 'confirmed') },
    { title: `Reject ${what}`, kind: 'quickfix', preferred: false, edit: () => statusEdit(corpus, file, alike, 'rejected') },
  ];
}

function label(corpus: Corpus, entity: string): string {
  return shorten(showControls(nameOf(corpus, entity)), 40);
}
