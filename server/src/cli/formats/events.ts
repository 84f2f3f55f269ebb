/** How `claims --events` prints candidates for one event: figures side by side, both passages, and why they were put together. */
import { boundsInWords } from '../../core/corpus/figures-compared.ts';
import { shorten } from '../../core/text/escape.ts';
import { counted, escaped } from '../escaped.ts';
import { columns } from './columns.ts';
import { csv } from './csv.ts';
import type { PrintedEvent } from './printed.ts';

export const eventFormats: Readonly<Record<'table' | 'json' | 'csv', (events: readonly PrintedEvent[]) => string>> = {
  table: events => (events.length === 0 ? 'No two articles seem to tell of one event.\n' : events.map(eventTable).join('\n')),
  json: events => `${JSON.stringify({ events }, null, 1)}\n`,
  csv: events => csv([
    ['event', 'what', 'relation', 'path', 'min', 'max', 'unit', 'figure', 'speaker', 'start', 'end', 'text'],
    ...events.flatMap(({ id, figures }) => figures.flatMap(({ what, kind, accounts }) =>
      accounts.map(({ path, min, max, unit, figure, speaker, start, end, text }) => [id, what, kind, path, min, max, unit, figure, speaker, start, end, text]))),
  ]),
};

function eventTable({ id, articles, pairs, figures, sources }: PrintedEvent): string {
  const listed = articles.map(({ path, date, publisher }) => [path, date ?? 'no date', publisher ?? '']);
  const why = pairs.flatMap(({ paths, reasons }) => [articles.length > 2 ? `${paths.join(' and ')}: ${reasons.join('; ')}` : reasons.join('; ')]);
  const rows = figures.flatMap(({ what, kind, accounts }) => accounts.map(({ path, start, end, speaker, text, ...bounds }, at) => [
    at === 0 ? what : '', at === 0 ? RELATIONS[kind] : '', boundsInWords({ min: bounds.min, max: bounds.max }), `${path} ${start}–${end}`, shorten(speaker ?? '', 30), `“${shorten(text, 60)}”`,
  ]));
  const tied = sources.flatMap(({ reasons }) => reasons);
  return [
    escaped(`${id}  Possibly one event: ${counted(articles.length, 'article')}, ${counted(sources.length, 'independent source')}`),
    ...columns(listed),
    ...[...why, ...tied].map(line => `  ${escaped(line)}`),
    ...columns(rows, '    '),
    '',
  ].join('\n');
}

const RELATIONS: Readonly<Record<PrintedEvent['figures'][number]['kind'], string>> = { differ: 'differ', agree: 'same', compatible: 'fit' };
