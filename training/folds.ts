/** Which articles are held out. */
import type { LabelledText } from './labelled.ts';

/** Article by article, so that each fold has its share of every set; the tellings of one event stay together. */
export function foldOf(texts: readonly LabelledText[], folds: number, fold: number): (text: LabelledText) => boolean {
  const groups = new Map([...new Set(texts.map(text => text.group))].map((group, i) => [group, i]));
  return text => (groups.get(text.group) ?? 0) % folds === fold;
}
