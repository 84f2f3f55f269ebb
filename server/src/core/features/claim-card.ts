/** The hover card of a claim: who says it, how, what it holds, and where else the same claim appears. */
import type { Corpus, Path } from '../corpus/corpus.ts';
import { escapeMarkdown, shorten } from '../text/escape.ts';
import { factsOf, sourceInWords } from './article-facts.ts';
import { appearancesOf } from './claims-by.ts';
import type { ClaimView } from './claim-view.ts';
import { otherAccounts } from './other-accounts.ts';
import { capitalised, linkTo, nameOf, quantityInWords } from './words.ts';

const MOST_APPEARANCES = 4;

export function claimCard(corpus: Corpus, claim: ClaimView): string {
  const canonical = claim.same === undefined ? undefined : corpus.canonicalClaims.get(claim.same);
  const others = claim.same === undefined ? [] : appearancesOf(corpus, claim.same).filter(other => other.article !== claim.article || other.span.start !== claim.span.start);
  const lines = [
    `**Claim**, ${KINDS[claim.kind ?? 'unknown'] ?? 'speech of unknown kind'}.${claim.kind === 'narrated' && !claim.speaker ? '' : ` ${speakerSentence(corpus, claim)}`}`,
    `“${escapeMarkdown(shorten(claim.text, 300))}”`,
  ];
  const values = figuresInWords(claim);
  if (values.length > 0) lines.push(`Figures: ${escapeMarkdown(values.join('; '))}.`);
  if (canonical) lines.push(`One of the appearances of: ${escapeMarkdown(shorten(canonical.statement.value, 200))}`);
  if (others.length > 0) {
    const shown = others.slice(0, MOST_APPEARANCES).map(other => `- ${claimLine(corpus, other)}`);
    if (others.length > MOST_APPEARANCES) shown.push(`- ${others.length - MOST_APPEARANCES} more`);
    lines.push(`Also appears as:\n\n${shown.join('\n')}`);
  }
  const accounts = accountLines(corpus, claim, new Set(others.map(({ article }) => article.path)));
  if (accounts.length > 0) lines.push(`Other articles on what may be the same event:\n\n${accounts.join('\n')}`);
  lines.push(STATUSES[claim.status]);
  return lines.join('\n\n');
}

/** "killed: 9, here 7, in “Nine people were killed…”, Selim al-Darzi, 17 May 2024"; of each article what it stands by. */
function accountLines(corpus: Corpus, claim: ClaimView, listed: ReadonlySet<Path>): string[] {
  // That an article which is listed above already says the same is no news.
  const accounts = otherAccounts(corpus, claim.article.path, claim.span).filter(({ relation, location }, _, all) => relation !== 'agree' || (all.length <= MOST_APPEARANCES && !listed.has(location.path)));
  const shown = accounts.slice(0, MOST_APPEARANCES).map(({ what, here, there, passage, location, speaker, source }) => {
    const who = [...(speaker === undefined ? [] : [shorten(speaker, 60)]), ...(source === '' ? [] : [source])].map(words => `, ${escapeMarkdown(words)}`).join('');
    return `- ${escapeMarkdown(`${what}: ${there}, here ${here}`)}, in ${linkTo(`“${shorten(passage, 86)}”`, location)}${who}`;
  });
  return accounts.length > MOST_APPEARANCES ? [...shown, `- ${accounts.length - MOST_APPEARANCES} more`] : shown;
}

/** The card of a canonical claim: its statement and its appearances. */
export function canonicalCard(corpus: Corpus, id: string): string {
  const claim = corpus.canonicalClaims.get(id);
  if (!claim) return `**${escapeMarkdown(id)}** is no canonical claim of this corpus.`;
  const appearances = appearancesOf(corpus, id);
  const lines = [`**Canonical claim**: ${escapeMarkdown(shorten(claim.statement.value, 300))}`];
  if (claim.note !== undefined) lines.push(escapeMarkdown(shorten(claim.note, 300)));
  if (appearances.length === 0) lines.push('It appears in no sidecar yet.');
  else lines.push(`Appears:\n\n${appearances.slice(0, 8).map(appearance => `- ${claimLine(corpus, appearance)}`).join('\n')}${appearances.length > 8 ? `\n- ${appearances.length - 8} more` : ''}`);
  return lines.join('\n\n');
}

/** One line: who says it, the words linked to their place, date and publisher. `known`: the speaker is named above already. */
export function claimLine(corpus: Corpus, claim: ClaimView, known = false): string {
  const source = escapeMarkdown(shorten(sourceInWords(factsOf(corpus, claim.article)), 100));
  const speaker = speakerName(corpus, claim);
  const words = linkTo(`“${shorten(claim.text, 86)}”`, { path: claim.article.path, span: claim.span });
  const lead = known && claim.stance !== 'asserts' ? `${STANCES[claim.stance]}: ` : '';
  const who = known || speaker === undefined ? [] : [`${BY[claim.stance]} ${escapeMarkdown(shorten(speaker, 80))}`];
  return lead + [words, ...who, ...(source === '' ? [] : [source])].join(', ');
}

function speakerSentence(corpus: Corpus, claim: ClaimView): string {
  const speaker = speakerName(corpus, claim);
  if (speaker === undefined) return 'No speaker is named.';
  const words = claim.speaker?.text ?? '';
  const wording = claim.speaker?.entity !== undefined && claim.speaker.span && !words.includes(speaker) ? ` (“${escapeMarkdown(shorten(words, 80))}”)` : '';
  const cue = claim.cue ? `, with the word “${escapeMarkdown(claim.article.text.slice(claim.cue.start, claim.cue.end))}”` : '';
  return `${capitalised(BY[claim.stance])} ${escapeMarkdown(shorten(speaker, 80))}${wording}${cue}.`;
}

/** The entity's own name where it is known: "he" says little in a list. */
function speakerName(corpus: Corpus, { speaker }: ClaimView): string | undefined {
  if (!speaker) return undefined;
  // "A dock worker said" is "according to a dock worker".
  return speaker.entity === undefined ? speaker.text.replace(/^(?:An?|The|One|Two|Some|Several|Other) /, article => article.toLowerCase()) : nameOf(corpus, speaker.entity);
}

/** Plain text: "denied by Lena Okafor"; without the speaker, who is named above already, "denied" or nothing. */
export function attributionOf(corpus: Corpus, claim: ClaimView, withSpeaker: boolean): string {
  const speaker = withSpeaker ? speakerName(corpus, claim) : undefined;
  if (speaker !== undefined) return `${BY[claim.stance]} ${shorten(speaker, 80)}`;
  return claim.stance === 'asserts' ? '' : STANCES[claim.stance];
}

/** The figures that a claim puts on what it tells of: "12 to 15 fighters". */
export function figuresInWords({ article, parts }: ClaimView): string[] {
  const claims = article.recognition.claims.flatMap(claim => claim.values);
  return claims.filter(value => parts.some(part => part.start <= value.start && value.end <= part.end)).map(quantityInWords);
}

const KINDS: Readonly<Record<string, string>> = {
  direct: 'quoted word for word',
  indirect: 'reported in the article’s words',
  mixed: 'reported with some words quoted',
  narrated: 'in the article’s own voice',
};

/** Words that fit "a police officer" and "medical sources" alike. */
const BY: Readonly<Record<ClaimView['stance'], string>> = { asserts: 'according to', denies: 'denied by', doubts: 'doubted by', reports: 'reported by' };
const STANCES: Readonly<Record<ClaimView['stance'], string>> = { asserts: 'asserted', denies: 'denied', doubts: 'doubted', reports: 'reported' };

const STATUSES: Readonly<Record<ClaimView['status'], string>> = {
  confirmed: 'Confirmed in the sidecar.',
  suggested: 'Suggested in the sidecar, not confirmed yet.',
  rejected: 'Rejected in the sidecar.',
  recognised: 'Recognised; no sidecar holds it yet.',
};
