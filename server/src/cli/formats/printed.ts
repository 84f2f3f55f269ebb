/** The shapes that `claims` prints; stable, other programs read them. Types only. */
import type { ClaimRow } from '../../core/features/claim-rows.ts';
import type { ComparedFigure } from '../../core/corpus/figures-compared.ts';

/** `start` and `end` are code points, half-open. */
export interface PrintedPassage {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface PrintedClaim extends Omit<ClaimRow, 'path' | 'span' | 'text'>, PrintedPassage {}

/** A candidate for "the same event", never a verdict. */
export interface PrintedEvent {
  readonly id: string;
  readonly score: number;
  readonly articles: readonly { readonly path: string; readonly date?: string; readonly publisher?: string }[];
  readonly pairs: readonly { readonly paths: readonly string[]; readonly score: number; readonly reasons: readonly string[] }[];
  /** One for each independent source. */
  readonly sources: readonly { readonly paths: readonly string[]; readonly reasons: readonly string[] }[];
  readonly figures: readonly PrintedFigure[];
}

export interface PrintedFigure {
  readonly what: string;
  readonly kind: ComparedFigure['kind'];
  /** The passage, with the figure's own words in `figure`. */
  readonly accounts: readonly (PrintedPassage & { readonly figure: string; readonly min?: number; readonly max?: number; readonly unit?: string; readonly speaker?: string })[];
}
