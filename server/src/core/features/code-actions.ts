/** Code actions: fixes of findings; accept or reject what was suggested, from the sidecar or straight from the article. */
import type { ArticleFile, Corpus, CorpusFile, Path, SidecarFile } from '../corpus/corpus.ts';
import { articleOf } from '../corpus/lookup.ts';
import type { SidecarClaim, SidecarMention, Status } from '../sidecar/model.ts';
import { shorten, showControls } from '../text/escape.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { touches } from '../text/span.ts';
import type { ClaimView } from './claim-view.ts';
import { claimAt } from './claim-view.ts';
import { annotateAll, decideAll } from './annotate-all.ts';
import type { CodeAction, CodeActionKind, EditAnswer } from './feature.ts';
import { editOf, fixAll, fixesOfKind } from './fix-all.ts';
import type { Named } from './named.ts';
import { namedAt } from './named.ts';
import { resizeActions } from './resize.ts';
import { registryActions } from './registry-actions.ts';
import { nameOf } from './words.ts';
import { choiceEdit, claimEntry, mentionEntry, statusEdit } from './writing.ts';

const MOST_CANDIDATES = 5;

/** What a code action needs of a finding of the file. */
export interface Mendable {
  readonly rule: string;
  readonly span: Span;
  readonly fix?: { readonly title: string; readonly edits: readonly TextEdit[]; readonly safe: boolean };
}

/** `wanted` kinds alone are worked out: what is run on saving looks at a whole file, what a light bulb shows at one place. */
export function codeActionsAt(corpus: Corpus, path: Path, span: Span, findings: readonly Mendable[], wanted: (kind: CodeActionKind) => boolean = () => true): readonly CodeAction[] {
  const file = corpus.files.get(path);
  // A light bulb shows unasked, so plain folders of texts have none.
  if (!file || !corpus.annotated) return [];
  const onSave = wanted('fixAll') ? fixAll(path, findings) : [];
  if (!wanted('quickfix') && !wanted('refactor')) return onSave;
  return [...actionsAt(corpus, file, span, findings), ...onSave].filter(({ kind }) => wanted(kind));
}

function actionsAt(corpus: Corpus, file: CorpusFile, span: Span, findings: readonly Mendable[]): readonly CodeAction[] {
  const here = findings.filter(({ fix, span: place }) => fix && place.start <= span.end && place.end >= span.start);
  const fixes = [...fixesAt(file.path, here), ...fixesOfKind(file.path, here, findings)];
  if (file.kind === 'sidecar') return [...fixes, ...ofSidecar(corpus, file, span.start)];
  if (file.kind === 'article') return [...fixes, ...ofArticle(corpus, file, span)];
  return fixes;
}

function fixesAt(path: Path, findings: readonly Mendable[]): CodeAction[] {
  return findings.flatMap(({ rule, fix }): CodeAction[] =>
    (fix ? [{ title: fix.title, kind: 'quickfix', rule, preferred: fix.safe, edit: () => editOf(path, fix.edits) }] : []));
}

/** On an entry that is only suggested, whether it is accepted or rejected; on a decided one, the other way round. */
function ofSidecar(corpus: Corpus, file: SidecarFile, offset: number): CodeAction[] {
  const entry = [...file.sidecar.mentions, ...file.sidecar.claims].find(one => touches(one, offset));
  if (!entry) return [];
  const what = 'content' in entry ? describeClaim(entry) : describeMention(corpus, file, entry);
  const decide = (status: Status, title: string, preferred: boolean): CodeAction[] =>
    entry.status === status ? [] : action(title, preferred, () => statusEdit(corpus, file, [entry], status));
  const choices = 'content' in entry ? [] : choicesOf(corpus, file, entry);
  return [...(choices.length > 0 ? choices : decide('confirmed', `Accept ${what}`, entry.status === 'suggested')), ...decide('rejected', `Reject ${what}`, false), ...('content' in entry ? [] : decideAll(corpus, file, entry))];
}

/** An entry that leaves open who is meant is accepted as one of those who may be; none of them is preferred. */
function choicesOf(corpus: Corpus, file: SidecarFile, entry: SidecarMention): CodeAction[] {
  if (entry.entity) return [];
  const quote = label(entry.selector?.quote.value ?? '');
  return entry.candidates.slice(0, MOST_CANDIDATES).flatMap(({ value }) => action(`Accept “${quote}” as ${label(nameOf(corpus, value))}`, false, () => choiceEdit(corpus, file, entry, value)));
}

function ofArticle(corpus: Corpus, article: ArticleFile, span: Span): CodeAction[] {
  return [...resizeActions(corpus, article, span), ...ofWords(corpus, article, span)];
}

function ofWords(corpus: Corpus, article: ArticleFile, span: Span): CodeAction[] {
  const named = namedAt(corpus, article, span.start);
  if (named && span.end <= named.span.end) return [...ofName(corpus, article, named), ...registryActions(corpus, named)];
  const claim = claimAt(corpus, article, span.start);
  return claim ? ofClaim(corpus, article, claim) : [];
}

function ofName(corpus: Corpus, article: ArticleFile, named: Named): CodeAction[] {
  const { annotation, resolution, entity } = named;
  if (annotation) {
    const sidecar = corpus.files.get(annotation.sidecar);
    if (sidecar?.kind !== 'sidecar') return [];
    const decided = annotation.entry.status === 'confirmed';
    const what = describeMention(corpus, sidecar, annotation.entry);
    const choices = decided ? [] : choicesOf(corpus, sidecar, annotation.entry);
    return [
      ...(decided || choices.length > 0 ? choices : action(`Accept ${what}`, true, () => statusEdit(corpus, sidecar, [annotation.entry], 'confirmed'))),
      ...action(`Reject ${what}`, false, () => statusEdit(corpus, sidecar, [annotation.entry], 'rejected')),
      ...(decided ? annotateAll(corpus, article, entity) : decideAll(corpus, sidecar, annotation.entry)),
    ];
  }
  const candidates = resolution.kind === 'ambiguous' ? resolution.candidates.map(candidate => candidate.entity).slice(0, MOST_CANDIDATES) : [];
  const proposed = entity === undefined ? candidates : [entity];
  return [
    ...proposed.flatMap(id => action(`Annotate “${label(named.text)}” as ${label(nameOf(corpus, id))}`, false, () => mentionEntry(corpus, article, named.span, id, 'confirmed'))),
    ...annotateAll(corpus, article, entity),
    ...(entity === undefined ? [] : action(`“${label(named.text)}” is not ${label(nameOf(corpus, entity))}: remember that`, false, () => mentionEntry(corpus, article, named.span, entity, 'rejected'))),
  ];
}

function ofClaim(corpus: Corpus, article: ArticleFile, claim: ClaimView): CodeAction[] {
  if (claim.entry) {
    const sidecar = corpus.files.get(claim.entry.sidecar);
    if (sidecar?.kind !== 'sidecar') return [];
    const entry = claim.entry.claim;
    const what = describeClaim(entry);
    return [
      ...(claim.status === 'confirmed' ? [] : action(`Accept ${what}`, true, () => statusEdit(corpus, sidecar, [entry], 'confirmed'))),
      ...action(`Reject ${what}`, false, () => statusEdit(corpus, sidecar, [entry], 'rejected')),
    ];
  }
  const { speaker } = claim;
  const said = !speaker ? undefined
    : speaker.entity !== undefined ? { kind: 'entity' as const, id: speaker.entity, name: nameOf(corpus, speaker.entity), detail: '' }
    : { kind: 'text' as const, text: speaker.text, span: speaker.span };
  const entry = (status: Status) => (): EditAnswer => claimEntry(corpus, article, { parts: claim.parts, kind: claim.kind ?? 'indirect', stance: claim.stance, status, speaker: said, cue: claim.cue });
  const whose = said ? ` of ${label(said.kind === 'entity' ? said.name : said.text)}` : '';
  return [...action(`Annotate this claim${whose}`, false, entry('confirmed')), ...action('This is no claim: remember that', false, entry('rejected'))];
}

function action(title: string, preferred: boolean, edit: () => EditAnswer): CodeAction[] {
  return [{ title, kind: 'quickfix', preferred, edit }];
}

function describeMention(corpus: Corpus, file: SidecarFile, mention: SidecarMention): string {
  const quote = mention.selector?.quote.value ?? articleOf(corpus, file)?.path ?? '';
  return mention.entity ? `“${label(quote)}” as ${label(nameOf(corpus, mention.entity.value))}` : `“${label(quote)}”`;
}

function describeClaim(claim: SidecarClaim): string {
  return `the claim “${label(claim.content[0]?.quote.value ?? claim.id?.value ?? '')}”`;
}

function label(text: string): string {
  return shorten(showControls(text), 40);
}
