/** Measures claims against articles annotated in the corpus's inline markup: `node scripts/evaluate-claims.mjs FILE|DIR… [--half even|odd] [--recognised] [--errors] [--grep WORD]`. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string' }, errors: { type: 'boolean' }, grep: { type: 'string' }, genres: { type: 'boolean' }, recognised: { type: 'boolean' } },
});
if (positionals.length === 0) {
  console.error('Usage: node scripts/evaluate-claims.mjs FILE|DIR… [--half even|odd] [--errors]');
  process.exit(2);
}
const core = resolve(import.meta.dirname, '../server/src/core');
const { readArticle, claimsOf, recognizeArticle, modelOf } = await load(
  `export * from '${core}/tokens/article.ts'; export * from '${core}/claims/claims.ts'; export * from '${core}/recognize.ts'; export * from '${core}/../host/model.ts';`,
);
const modelFile = (name) => readFileSync(resolve(core, '../../../model', name));
const context = flags.recognised && modelOf(() => ({ gazetteer: modelFile('gazetteer.txt').toString(), weights: new Uint8Array(modelFile('tagger.bin')) })).contextOf({ entities: new Map() });

const files = positionals.flatMap((path) =>
  statSync(path).isDirectory() ? readdirSync(path).filter((name) => /-\d+\.txt$/.test(name)).toSorted().map((name) => join(path, name)) : [path],
);
// By the number in its name, 01 and 03 being even, so that a new article moves no other into the other half.
const chosen = files.filter((file) => flags.half === undefined || (flags.half === 'even') === (Number(/(\d+)\.txt$/.exec(file)?.[1] ?? 0) % 2 === 1));
const all = tally();
const groups = new Map();
for (const file of chosen) {
  const gold = readMarkup(readFileSync(file, 'utf8').replace(/\r\n/g, '\n'));
  // With --recognised the mentions are the program's own, else those of the annotation: what attribution alone can do.
  const identity = context ? recognizeArticle(gold.text, context).identity : identityOf(gold);
  const counts = score(basename(file), gold, identity.mentions, claimsOf(readArticle(gold.text), identity));
  const group = groups.get(basename(file).replace(/-\d+\.txt$/, '')) ?? tally();
  groups.set(basename(file).replace(/-\d+\.txt$/, ''), group);
  for (const key of Object.keys(counts)) {
    all[key] += counts[key];
    group[key] += counts[key];
  }
}
if (flags.genres) for (const [name, group] of groups) report(name, group);
report(`${chosen.length} articles`, all);

async function load(contents) {
  const folder = mkdtempSync(join(tmpdir(), 'glossator-'));
  try {
    await esbuild.build({ stdin: { contents, resolveDir: core, loader: 'ts' }, bundle: true, format: 'esm', outfile: join(folder, 'core.mjs') });
    return await import(pathToFileURL(join(folder, 'core.mjs')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tally() {
  return { gold: 0, got: 0, found: 0, speaker: 0, linked: 0, links: 0, cue: 0, cues: 0 };
}

function pc(share) {
  return (100 * share).toFixed(1);
}

function report(name, t) {
  const p = t.found / (t.got || 1);
  const r = t.found / (t.gold || 1);
  console.log(`${name}: content P ${pc(p)} R ${pc(r)} F1 ${pc((2 * p * r) / (p + r || 1))} (found ${t.found} of ${t.gold}, ${t.got} said); speaker ${pc(t.speaker / (t.found || 1))} %, its mention ${pc(t.linked / (t.links || 1))} % of ${t.links}, cue ${pc(t.cue / (t.cues || 1))} %`);
}

/** `{ text, mentions: [{start,end,text,type,entity}], claims: [{speaker,cue,content: [[start,end]]}] }`. */
function readMarkup(raw) {
  const source = raw.slice(raw.indexOf('\n') + 1).replace(/^\n+/, '');
  const types = { p: 'person', o: 'organization', l: 'place', e: 'event', g: 'group' };
  const mentions = [];
  const claims = new Map();
  const open = [];
  let text = '';
  let last = 0;
  for (const match of source.matchAll(/\[([^[\]|\n]+)\|([poleg]):([a-z0-9-]+)\]|<([scq]) (\d+)>|<\/([scq])>/g)) {
    text += source.slice(last, match.index);
    last = match.index + match[0].length;
    if (match[1]) {
      mentions.push({ start: text.length, end: text.length + match[1].length, text: match[1], type: types[match[2]], entity: match[3] });
      text += match[1];
    } else if (match[4]) open.push({ tag: match[4], n: match[5], at: text.length });
    else {
      const [tag] = open.splice(open.findLastIndex((o) => o.tag === match[6]), 1);
      const claim = claims.get(tag.n) ?? { s: [], c: [], q: [] };
      claim[tag.tag].push([tag.at, text.length]);
      claims.set(tag.n, claim);
    }
  }
  text += source.slice(last);
  return { text, mentions, claims: withSpeakers(text, [...claims.values()].filter((claim) => claim.q.length > 0).flatMap((claim) => resumed(text, claim))) };
}

/** A quotation that resumes after a full stop is a claim of its own, which some files mark as a part of the claim before. */
function resumed(text, claim) {
  const at = claim.q.findIndex((part, index) => index > 0 && /[.!?]["”’]?\s*$/.test(text.slice(claim.q[index - 1][1], part[0]).trimEnd()));
  return at < 0 ? [claim] : [{ ...claim, q: claim.q.slice(0, at) }, ...resumed(text, { s: [], c: [], q: claim.q.slice(at), from: claim.s })];
}

/** A claim without a speaker inherits that of the claim before. */
function withSpeakers(text, claims) {
  let before;
  return claims.toSorted((a, b) => a.q[0][0] - b.q[0][0]).map((claim) => {
    if (claim.s.length > 0) before = claim.s;
    return Object.assign(claim, { inherited: claim.s.length === 0 ? (claim.from ?? before) : undefined });
  });
}

function identityOf({ mentions }) {
  const ids = [...new Set(mentions.map((mention) => mention.entity))];
  return {
    mentions: mentions.map(({ start, end, text, type }) => ({ start, end, text, type, source: 'tagger', candidates: [], weak: false, confidence: 1 })),
    chains: ids.map((id) => {
      const own = mentions.map((mention, index) => ({ mention, index })).filter(({ mention }) => mention.entity === id);
      return { type: own[0].mention.type, name: own[0].mention.text, aliases: [], descriptors: [], mentions: own.map(({ index }) => index), resolution: { kind: 'unknown' } };
    }),
    chainOf: mentions.map((mention) => ids.indexOf(mention.entity)),
  };
}

/** Found: spans from first to last part overlap by half, intersection over union; as the seed scorer. */
function score(name, gold, mentions, got) {
  const t = { ...tally(), gold: gold.claims.length, got: got.length };
  const used = new Set();
  for (const claim of gold.claims) {
    const span = { start: Math.min(...claim.q.map((q) => q[0])), end: Math.max(...claim.q.map((q) => q[1])) };
    const best = got.filter((g) => !used.has(g)).map((g) => [overlap(g, span), g]).toSorted((a, b) => b[0] - a[0])[0];
    const first = { start: claim.q[0][0], end: claim.q[0][1] };
    const byPart = got.find((g) => !used.has(g) && overlap(g, first) >= 0.5);
    const hit = best && best[0] >= 0.5 ? best[1] : byPart;
    const show = (label, more) => {
      const line = `${label} ${name} [${claim.s.map((s) => gold.text.slice(...s))} | ${claim.c.map((c) => gold.text.slice(...c))}] ${gold.text.slice(span.start, span.end).slice(0, 110)}${more ? ` → ${more}` : ''}`;
      if (flags.errors && (!flags.grep || line.includes(flags.grep))) console.log(line.replaceAll('\n', ' '));
    };
    if (!hit) {
      show('missed ');
      continue;
    }
    used.add(hit);
    t.found++;
    const speaker = claim.s[0] ?? claim.inherited?.[0];
    if (speaker === undefined) t.speaker += hit.speaker ? 0 : 1;
    else if (hit.speaker && overlap(hit.speaker, { start: speaker[0], end: speaker[1] }) > 0.3) t.speaker++;
    else show('speaker', hit.speaker?.text ?? 'none');
    if (speaker) {
      const inside = gold.mentions.filter((m) => m.start >= speaker[0] && m.end <= speaker[1]);
      const person = inside.find((m) => m.type === 'person');
      if (person) {
        t.links++;
        const named = mentions[hit.speaker?.mention];
        const entities = gold.mentions.filter((m) => named && m.start < named.end && named.start < m.end).map((m) => m.entity);
        if (entities.includes(person.entity)) t.linked++;
        else show('mention', `${hit.speaker?.text} = ${named?.text}`);
      }
    }
    if (claim.c.length > 0) {
      t.cues++;
      const wanted = gold.text.slice(...claim.c[0]).toLowerCase();
      const cue = hit.cue?.text.toLowerCase();
      if (cue && (wanted.includes(cue) || cue.includes(wanted))) t.cue++;
      else show('cue    ', cue ?? 'none');
    }
  }
  for (const claim of got) if (!used.has(claim) && flags.errors) {
    const line = `extra   ${name} [${claim.speaker?.text} | ${claim.cue?.text}] ${claim.text.slice(0, 110)}`.replaceAll('\n', ' ');
    if (!flags.grep || line.includes(flags.grep)) console.log(line);
  }
  return t;
}

function overlap(a, b) {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (a.end - a.start + b.end - b.start - both);
}
