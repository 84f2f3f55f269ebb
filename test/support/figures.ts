/** Shows the figures and narrated claims of a text as tests write them: "killed 52.. people". */
import { figuresOf } from '../../server/src/core/claims/figures.ts';
import { everyClaimOf } from '../../server/src/core/claims/narrated.ts';
import type { Claim, ClaimValue } from '../../server/src/core/claims/claim.ts';
import { readArticle } from '../../server/src/core/tokens/article.ts';
import { identityOf } from './recognition.ts';

export function shownValue({ what, min, max, unit }: Omit<ClaimValue, 'start' | 'end'>): string {
  const number = min === max ? `${min}` : `${min ?? ''}..${max ?? ''}`;
  return [what ?? '?', number, ...(unit === undefined ? [] : [unit])].join(' ');
}

/** Figures that a measure was found for. */
export function measuresIn(text: string): string[] {
  return figuresOf(readArticle(text).words, identityOf(text)).filter(figure => figure.measure !== undefined).map(shownValue);
}

/** The narrated claims of a text that begins with a quiet headline. */
export function narratedIn(text: string, date?: string): Claim[] {
  const whole = `A quiet week\n\n${text}`;
  const read = readArticle(whole);
  return everyClaimOf(date === undefined ? read : { ...read, date }, identityOf(whole, undefined, date)).filter(claim => claim.kind === 'narrated');
}
