/** How sure a claim is: the cue's reliability times that of the pattern it was read by. */
import type { Attribution } from './attribution.ts';
import type { Speaker } from './claim.ts';

/** Share of contents found by each pattern that were right, as measured on our own annotated articles. */
const PATTERNS: Readonly<Record<Attribution['form'], number>> = { quotation: 1, that: 0.98, clause: 0.9, object: 0.75, label: 0.7, inherited: 0.8 };
const FORMS: Readonly<Record<Speaker['form'], number>> = { name: 1, nominal: 0.95, document: 0.95, pronoun: 0.9 };

/** 0 to 1, two decimals. */
export function confidenceOf(attribution: Attribution, speaker: Speaker | null | undefined): number {
  const cue = attribution.form === 'quotation' ? Math.max(0.85, attribution.verb?.weight ?? 0.85) : (attribution.verb?.weight ?? 0.85);
  return Math.round(100 * cue * PATTERNS[attribution.form] * (speaker ? FORMS[speaker.form] : 0.6)) / 100;
}
