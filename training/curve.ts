/**
 * Would more articles of our own help? Trains on growing shares of them, scores a fold that none of them holds, and draws the curve.
 * The open sets stay out: on this fold they change nothing (`ablate`), and so the curve is drawn in a third of the time.
 * `node training/run.mjs curve CORPORA [model/learning-curve.svg]`.
 */
import { writeFileSync } from 'node:fs';
import { taggerFrom } from '../server/src/core/mentions/tagger/tagger.ts';
import { drawCurve } from './draw-curve.ts';
import type { Point } from './draw-curve.ts';
import { modelFor } from './fold-models.ts';
import { foldOf } from './folds.ts';
import { scoreOf } from './measures.ts';
import { knownHashes } from './names/gazetteer.ts';
import { randomOf, shuffled } from './random.ts';
import { readOwn } from './read-own.ts';
import { CORE_TYPES, f1, scoreLine, sumOf } from './score.ts';

/** Articles of our own; the last step is all of them. */
const STEPS = [25, 75, 150, 350];

const [, , corpora = '', to = 'model/learning-curve.svg'] = process.argv;
const own = readOwn('corpus');
const known = knownHashes(corpora);
const isHeld = foldOf(own, 5, 0);
const held = own.filter(isHeld);
const rest = own.filter(text => !isHeld(text));
const drawn = shuffled(rest, randomOf(1));
const points: Point[] = [];
for (const count of [...STEPS.filter(step => step < rest.length - 20), rest.length]) {
  const find = taggerFrom(modelFor({ own: count === rest.length ? rest : drawn.slice(0, count), open: [], known }, line => console.log(line)));
  const tallies = scoreOf(find, held);
  console.log(`${count} articles of our own: ${scoreLine(tallies)}`);
  points.push({ articles: count, all: f1(sumOf(tallies, CORE_TYPES)), person: f1(tallies.person), organization: f1(tallies.organization), place: f1(tallies.place) });
}
writeFileSync(to, drawCurve(points, `${held.length} articles held out`));
console.log(to);
