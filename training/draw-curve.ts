/** Draws a learning curve as an SVG: F1 by number of articles, one line for each type. */

export interface Point {
  readonly articles: number;
  readonly all: number;
  readonly person: number;
  readonly organization: number;
  readonly place: number;
}

const SERIES = [
  { key: 'all', label: 'all three', colour: '#111827', width: 2.5 },
  { key: 'person', label: 'person', colour: '#2563eb', width: 1.5 },
  { key: 'organization', label: 'organization', colour: '#c2410c', width: 1.5 },
  { key: 'place', label: 'place', colour: '#15803d', width: 1.5 },
] as const;
const SIZE = { width: 640, height: 360, left: 48, right: 128, top: 36, bottom: 44 };

export function drawCurve(points: readonly Point[], subtitle: string): string {
  const most = Math.max(1, ...points.map(point => point.articles));
  const scores = points.length === 0 ? [0] : points.flatMap(point => SERIES.map(({ key }) => point[key]));
  const least = Math.floor(Math.min(...scores) / 5) * 5;
  const top = Math.min(100, Math.ceil(Math.max(...scores) / 5) * 5);
  const x = (articles: number) => SIZE.left + (articles / most) * (SIZE.width - SIZE.left - SIZE.right);
  const y = (score: number) => SIZE.height - SIZE.bottom - ((score - least) / (top - least || 1)) * (SIZE.height - SIZE.top - SIZE.bottom);
  const lines: string[] = [];
  for (let score = least; score <= top; score += 5) {
    lines.push(`<line x1="${SIZE.left}" x2="${SIZE.width - SIZE.right}" y1="${n(y(score))}" y2="${n(y(score))}" stroke="#e5e7eb"/>`, `<text x="${SIZE.left - 8}" y="${n(y(score) + 4)}" text-anchor="end">${score}</text>`);
  }
  for (const { articles } of points) lines.push(`<text x="${n(x(articles))}" y="${SIZE.height - SIZE.bottom + 18}" text-anchor="middle">${articles}</text>`);
  const labels = apart(SERIES.map(({ key }) => y(points.at(-1)?.[key] ?? least)));
  SERIES.forEach(({ key, label, colour, width }, i) => {
    lines.push(`<polyline fill="none" stroke="${colour}" stroke-width="${width}" points="${points.map(point => `${n(x(point.articles))},${n(y(point[key]))}`).join(' ')}"/>`);
    for (const point of points) lines.push(`<circle cx="${n(x(point.articles))}" cy="${n(y(point[key]))}" r="2.5" fill="${colour}"><title>${point.articles} articles: ${label} ${point[key].toFixed(1)}</title></circle>`);
    lines.push(`<text x="${SIZE.width - SIZE.right + 8}" y="${n((labels[i] ?? 0) + 4)}" fill="${colour}">${label} ${(points.at(-1)?.[key] ?? 0).toFixed(1)}</text>`);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" font-family="sans-serif" font-size="12" role="img" aria-label="Exact F1 by number of our own articles trained on">
<rect width="100%" height="100%" fill="#fff"/>
<text x="${SIZE.left}" y="20" font-size="13">Exact F1 by number of our own articles trained on (${subtitle})</text>
${lines.join('\n')}
<text x="${n((SIZE.left + SIZE.width - SIZE.right) / 2)}" y="${SIZE.height - 8}" text-anchor="middle">articles of our own; the open sets left out</text>
</svg>
`;
}

/** Labels at the ends of lines, moved so that none covers another. */
function apart(places: readonly number[]): number[] {
  const order = places.map((_, i) => i).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const moved = [...places];
  order.forEach((i, k) => {
    const above = moved[order[k - 1] ?? -1];
    if (above !== undefined) moved[i] = Math.max(moved[i] ?? 0, above + 14);
  });
  return moved;
}

function n(value: number): string {
  return value.toFixed(1);
}
