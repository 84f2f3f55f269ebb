/** What becomes of anchors when articles are edited: ours beside a plain best fuzzy match, on the same passages and the same edits. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { editedPassages } from './anchor-edits.mjs';
import { answerOf, OUTCOMES, outcomeOf } from './anchor-outcomes.mjs';
import { fuzzyAnchor, fuzzySelector } from './fuzzy-baseline.mjs';
import { randomFrom } from './lint-corpus.mjs';
import { table } from './measure.mjs';
import { articleTexts } from './texts.mjs';

const STATES = ['ok', 'moved', 'drifted', 'ambiguous', 'orphan'];

/** Answers { title, text, figures }. */
export async function benchAnchors({ step = 4, seed = 20_250_301 } = {}) {
  const ours = await anchoring();
  const texts = articleTexts(step);
  const random = randomFrom(seed);
  const rows = new Map();
  const totals = { cases: 0, ours: empty(OUTCOMES), alone: empty(OUTCOMES), bare: empty(OUTCOMES), fuzzy: empty(OUTCOMES) };
  const examples = [];
  for (const [index, text] of texts.entries()) {
    for (const one of editedPassages(text, random, [texts[(index + 1) % texts.length]])) {
      const row = rows.get(one.kind) ?? { states: empty(STATES), ours: empty(OUTCOMES), fuzzy: empty(OUTCOMES) };
      rows.set(one.kind, row);
      const { state, ...answer } = ours(one, 'all');
      for (const company of ['alone', 'bare']) totals[company][outcomeOf(ours(one, company), one)]++;
      const outcome = outcomeOf(answer, one);
      if (outcome.startsWith('WRONG') || outcome.startsWith('changed')) examples.push({ ...one, state, answer });
      row.states[state]++;
      row.ours[outcome]++;
      const found = fuzzyAnchor(one.after, fuzzySelector(one.before, one.span));
      const fuzzy = outcomeOf({ silent: true, spans: found ? [found] : [] }, one);
      row.fuzzy[fuzzy]++;
      totals.cases++;
      totals.ours[outcome]++;
      totals.fuzzy[fuzzy]++;
    }
  }
  const all = { states: sum([...rows.values()].map((row) => row.states), STATES), ours: totals.ours, fuzzy: totals.fuzzy };
  const columns = [...STATES.map((state) => ['states', state]), ...OUTCOMES.map((outcome) => ['ours', outcome]), ...OUTCOMES.map((outcome) => ['fuzzy', outcome])].filter(([part, key]) => all[part][key] > 0);
  const line = (row) => columns.map(([part, key]) => (row[part][key] === 0 ? '·' : String(row[part][key])));
  const head = ['edit', ...columns.map(([part, key]) => (part === 'fuzzy' ? `fuzzy: ${key}` : key))];
  return {
    title: `Anchors: ${texts.length} articles, ${totals.cases.toLocaleString('en')} edited passages`,
    text: `${table([head, ...[...rows].map(([kind, row]) => [kind, ...line(row)]), ['all', ...line(all)]])}\n\nThe passage as the only annotation of its sidecar: ${counted(totals.alone)}\nThe same, written without surroundings where its words were unique: ${counted(totals.bare)}`,
    figures: { ...totals, rows: Object.fromEntries(rows) },
    examples,
  };
}

function counted(outcomes) {
  return OUTCOMES.map((outcome) => `${outcome} ${outcomes[outcome]}`).join('; ');
}

function sum(counts, keys) {
  return Object.fromEntries(keys.map((key) => [key, counts.reduce((total, one) => total + one[key], 0)]));
}

function empty(keys) {
  return Object.fromEntries(keys.map(key => [key, 0]));
}

/**
 * Our own, bundled from the sources: all passages of an article are annotated, as in a sidecar, or the one alone, with surroundings or bare. What was found in its
 * place, or moved with a fix that needs no person, is silent.
 */
async function anchoring() {
  const { build } = await import('esbuild');
  const outfile = join(import.meta.dirname, 'build/anchors.mjs');
  mkdirSync(join(outfile, '..'), { recursive: true });
  const from = join(import.meta.dirname, '../server/src/core/sidecar');
  await build({ stdin: { contents: "export { resolveSelectors } from './anchor-neighbours.ts'; export { selectorFor } from './anchors.ts';", resolveDir: from }, outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error' });
  const { resolveSelectors, selectorFor } = await import(`${pathToFileURL(outfile).href}?${process.pid}`);
  return (one, company) => answerOf(one, company, resolveSelectors, selectorFor);
}
