/** Tests that the learning curve is drawn with every point in its frame. */
import assert from 'node:assert/strict';
import { drawCurve } from '../../../training/draw-curve.ts';

describe('learning curve', () => {
  const points = [
    { articles: 0, all: 60, person: 55.5, organization: 41, place: 70 },
    { articles: 50, all: 70, person: 71, organization: 69.9, place: 70 },
  ];
  const svg = drawCurve(points, '9 articles held out');

  it('has a mark for each score, with the score in words', () => {
    assert.equal([...svg.matchAll(/<circle /g)].length, 8);
    assert.match(svg, /<title>0 articles: organization 41\.0<\/title>/);
    assert.match(svg, /9 articles held out/);
  });

  it('keeps marks inside the picture and labels apart', () => {
    for (const [, x = '', y = ''] of svg.matchAll(/cx="([^"]+)" cy="([^"]+)"/g)) assert.ok(Number(x) >= 0 && Number(x) <= 640 && Number(y) >= 0 && Number(y) <= 360, `${x}, ${y}`);
    const labels = [...svg.matchAll(/<text x="520" y="([^"]+)"/g)].map(match => Number(match[1])).toSorted((a, b) => a - b);
    assert.equal(labels.length, 4);
    labels.slice(1).forEach((y, i) => assert.ok(y - (labels[i] ?? 0) >= 13.9, `${labels.join(', ')}`));
  });

  it('is drawn of one point, and of none', () => {
    assert.match(drawCurve(points.slice(0, 1), ''), /<svg/);
    assert.doesNotMatch(drawCurve([], ''), /NaN|Infinity/);
  });
});
