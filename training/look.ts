/** Prints annotated texts with their marks, to read what the conversion made of them: `node training/run.mjs look CORPORA SET`. */
import { readOpenSets } from './read-open.ts';

const [, , folder = '', set = '', count = '3'] = process.argv;
const letters = { person: 'P', organization: 'O', place: 'L', event: 'E', group: 'G' };
const texts = readOpenSets(folder).filter(text => text.set === set);
for (const { text, mentions, unsure } of texts.slice(5, 5 + Number(count))) {
  const marks = [...mentions.map(({ start, end, type }) => ({ start, end, mark: letters[type] })), ...unsure.map(({ start, end }) => ({ start, end, mark: '?' }))].toSorted((a, b) => b.start - a.start);
  let shown = text;
  for (const { start, end, mark } of marks) shown = `${shown.slice(0, start)}[${shown.slice(start, end)}|${mark}]${shown.slice(end)}`;
  console.log(shown.slice(0, 1800), '\n=======');
}
