/** Rule: a date that no calendar has, or that cannot stand beside another. */
import type { Located } from '../sidecar/model.ts';
import { defineRule, type RuleFinding } from './rule.ts';

export default defineRule({
  id: 'date-impossible',
  title: 'A date cannot be right',
  why: 'Roles, timelines and "who held the office then" go by these dates.',
  severity: 'warning',
  scope: 'file',
  examples: {
    bad: [
      `
      //- /strike.txt
      The port is shut.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt, published: "2021-02-30" }
                                              ^^^^^^^^^^ date-impossible
      `,
      `
      //- /strike.txt
      The port is shut.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt, published: "2021-06", retrieved: "2021-05-31" }
                                                                    ^^^^^^^^^^ date-impossible
      `,
      `
      //- /entities.yaml
      version: 1
      entities:
        - { id: ada-okoro, type: person, name: Ada Okoro, roles: [{ title: mayor, from: "2021-04-31" }] }
                ^^^^^^^^^ date-impossible
      `,
    ],
    good: [
      // A leap day; and a text saved within the month in which it was published.
      `
      //- /strike.txt
      The port is shut.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt, published: "2020-02", retrieved: "2020-02-29T09:30:00Z" }
      `,
    ],
  },
  *check(file) {
    if (file.kind === 'registry') {
      for (const { entity, id } of file.entries) {
        for (const { title, from, to } of entity.roles) {
          const fault = [from, to].map(date => date && faultOf(date)).find(found => found !== undefined);
          if (fault) yield { span: { start: id.start, end: id.end }, message: `The role "${title}" of ${entity.name}: ${fault}` };
        }
      }
    }
    if (file.kind !== 'sidecar') return;
    const { published, retrieved } = file.sidecar.source ?? {};
    for (const date of [published, retrieved, ...file.sidecar.claims.map(claim => claim.date)]) if (date) yield* checked(date);
    if (!published || !retrieved) return;
    const shared = Math.min(published.value.length, retrieved.value.length, 10);
    if (published.value.slice(0, shared) <= retrieved.value.slice(0, shared)) return;
    yield { span: { start: retrieved.start, end: retrieved.end }, message: `Saved (${retrieved.value}) before it was published (${published.value}); correct one of the dates` };
  },
});

function* checked(date: Located<string>): Generator<RuleFinding> {
  const fault = faultOf(date.value);
  if (fault !== undefined) yield { span: { start: date.start, end: date.end }, message: fault };
}

/** Of "2021-02-30", that February 2021 has 28 days. What is no date at all is the schema's to tell. */
function faultOf(date: string): string | undefined {
  const [, year, month, day, hour, minute, second] = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?/.exec(date) ?? [];
  if (year === undefined) return undefined;
  const days = daysOf(Number(year), Number(month));
  if (Number(day) > days) return `"${date}" is no day of the calendar: month ${month} of ${year} has ${days} days`;
  return Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60 ? `"${date}" is no time of the day` : undefined;
}

function daysOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
