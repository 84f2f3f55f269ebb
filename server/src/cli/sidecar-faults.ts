/** What of sidecars cannot be used, as lines for standard error: whole files, and claims whose words are not in the article. */
import type { ArticleFile, Corpus, SidecarFile } from '../core/corpus/corpus.ts';
import { articleOf } from '../core/corpus/lookup.ts';
import { anchorOf } from '../core/features/annotations.ts';
import { versionProblemIn } from '../core/sidecar/migrations/version.ts';
import type { Problem, SidecarClaim, SidecarMention } from '../core/sidecar/model.ts';
import { parseYaml } from '../core/sidecar/yaml-tree.ts';
import { shorten } from '../core/text/escape.ts';
import { positionAt } from '../core/text/line-index.ts';
import { contains, type Span } from '../core/text/span.ts';
import { counted, escaped } from './escaped.ts';

/** `shown`: its path, ready to print. */
export interface ShownSidecar {
  readonly file: SidecarFile;
  readonly shown: string;
}

/** Why the file cannot be read as a whole, and what to do: "a.ann.yaml:3:5: …; mend that". The line may go on. */
export function unusableLine({ file, shown }: ShownSidecar): string | undefined {
  const torn = file.problems.find(({ kind }) => kind === 'syntax');
  if (torn) return `${placeLine({ file, shown }, torn)}: ${escaped(torn.message)}; mend that`;
  const outdated = versionProblemIn(file);
  return outdated === undefined ? undefined : `${shown}: ${outdated}`;
}

export function unplacedLine(sidecar: ShownSidecar, entry: SidecarMention | SidecarClaim): string {
  const [quote] = 'selector' in entry ? [entry.selector?.quote.value] : entry.content.map(part => part.quote.value);
  const what = quote === undefined ? 'this entry has no words' : notInOnePlace(quote);
  return `${placeLine(sidecar, entry.id ?? entry)}: ${what}, so it is left out; glossator lint says more`;
}

/** A line for whatever keeps claims of the sidecar from being listed. A suggestion without its words is the recogniser's to make again. */
export function lostClaims(corpus: Corpus, sidecar: ShownSidecar, isAsked: (claim: SidecarClaim) => boolean): readonly string[] {
  const { file } = sidecar;
  const unusable = unusableLine(sidecar);
  const misread = file.problems.find(problem => mayHideClaims(file, problem));
  const faults = unusable !== undefined ? [unusable] : misread ? [`${placeLine(sidecar, misread)}: ${escaped(misread.message)}`] : [];
  const article = articleOf(corpus, file);
  const asked = file.sidecar.claims.filter(claim => claim.status === 'confirmed' && isAsked(claim));
  return [
    ...faults.map(fault => `${fault}; until then claims of the sidecar may be missing`),
    ...(article ? asked.flatMap(claim => unplacedParts(sidecar, article, claim)) : []),
    ...(!article && asked.length > 0 ? [`${sidecar.shown}: its article is not here, so ${counted(asked.length, 'claim')} of it ${asked.length === 1 ? 'is' : 'are'} left out; glossator lint says more`] : []),
  ];
}

/** Beside the entries: `cliams:` for "claims:", or a list that is none. Within an entry it hides nothing else. */
function mayHideClaims({ sidecar, text }: SidecarFile, problem: Problem): boolean {
  const { source, mentions, claims, relations } = sidecar;
  if (problem.kind !== 'schema' || (problem.key !== undefined && problem.key !== 'claims')) return false;
  return ![...(source ? [source] : []), ...mentions, ...claims, ...relations].some(entry => contains(entry, problem)) && parseYaml(text).root !== undefined;
}

function unplacedParts(sidecar: ShownSidecar, article: ArticleFile, claim: SidecarClaim): readonly string[] {
  const lost = claim.content.filter(part => !('span' in anchorOf(sidecar.file, article, part)));
  if (lost.length === claim.content.length) return [unplacedLine(sidecar, claim)];
  return lost.map(({ quote }) => `${placeLine(sidecar, quote)}: ${notInOnePlace(quote.value)}, so this part of the claim is left out; glossator lint says more`);
}

function notInOnePlace(quote: string): string {
  return `"${escaped(shorten(quote, 60))}" is not clearly in one place of the article`;
}

function placeLine({ file, shown }: ShownSidecar, { start }: Span): string {
  const { line, character } = positionAt(file.lines, start);
  return `${shown}:${line + 1}:${character + 1}`;
}
