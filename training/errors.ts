/** Each error of a recogniser in an article, with its surroundings. */
import { readArticle } from '../server/src/core/tokens/article.ts';
import type { LabelledText } from './labelled.ts';
import { isSame } from './score.ts';
import type { GoldName } from './sequences.ts';

export function errorLines(labelled: LabelledText, truth: readonly GoldName[], found: readonly GoldName[]): string[] {
  const { words } = readArticle(labelled.text);
  const textOf = ({ from, to }: GoldName) => labelled.text.slice(words[from]?.start, words[to - 1]?.end);
  const shown = (name: GoldName) => {
    const start = words[name.from]?.start ?? 0;
    const end = words[name.to - 1]?.end ?? start;
    return `${name.type} …${labelled.text.slice(Math.max(0, start - 40), start)}[${textOf(name)}]${labelled.text.slice(end, end + 25)}…`.replaceAll('\n', ' ');
  };
  return [
    ...truth.filter(name => !found.some(other => isSame(other, name))).map(name => {
      const instead = overlapping(name, found).map(other => `${other.type} ${textOf(other)}`);
      return `${labelled.id} missed ${shown(name)}${instead.length > 0 ? `  found ${instead.join(', ')}` : ''}`;
    }),
    ...found.filter(name => overlapping(name, truth).length === 0).map(name => `${labelled.id} spurious ${shown(name)}`),
  ];
}

function overlapping(name: GoldName, others: readonly GoldName[]): GoldName[] {
  return others.filter(other => other.from < name.to && name.from < other.to);
}
