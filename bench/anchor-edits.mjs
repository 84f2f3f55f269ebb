/** Edits that happen to articles, each with the true outcome for a passage known by construction: where it went, or that it is gone. */

/** The passage stands between these while a text is edited, so that its place afterwards is read off, not worked out. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

/**
 * Every edit of every passage: `{ kind, passage, before, span, others, after, truth }`. `span` and `others`, what else is annotated, are in `before`; `truth` is the passage's span in `after`,
 * or undefined where it was deleted. `random` answers numbers from 0 to 1.
 */
export function* editedPassages(text, random, others) {
  const passages = passagesOf(text, random);
  for (const { name, span } of passages) {
    const annotated = passages.filter((other) => other.span !== span).map((other) => other.span);
    const marked = { before: text.slice(0, span.start), inside: text.slice(span.start, span.end), after: text.slice(span.end) };
    for (const [kind, edit] of EDITS) {
      const started = TWINS.has(kind) ? withTwin(marked, TWINS.get(kind)) : marked;
      const edited = started && edit(started, { random, others });
      if (edited === undefined) continue; // this edit cannot be made here
      yield { kind, passage: name, before: joined(started), span, others: annotated, ...(typeof edited === 'string' ? readOff(edited) : { after: joined(edited), truth: spanIn(edited) }) };
    }
  }
}

/** One of each kind of thing that people annotate. */
function passagesOf(text, random) {
  const wanted = [
    ['full name', /\p{Lu}\p{Ll}[\p{L}'’-]* \p{Lu}\p{Ll}[\p{L}'’-]+/gu],
    ['single name', /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,}/gu],
    ['cue', /(?<=\s)(?:said|told|says|added)(?=\s)/gu],
    ['sentence', /(?<=[.!?]["”]?[ \n])\p{Lu}[^.!?\n]{30,200}[.!?]/gu],
    ['clause', /(?<= )\p{Ll}+(?: [\p{L}\d,'’-]+){4,8}(?= )/gu],
    ['clause with a number', /(?<= )\p{Ll}+(?: [\p{L}',’-]+){1,4} \d[\d,]*(?: [\p{L}'’-]+){1,4}/gu],
    ['Arabic', /\p{Script=Arabic}[\p{Script=Arabic}\p{M} ]{3,40}\p{Script=Arabic}/gu],
    ['Arabic word', /(?<= )\p{Script=Arabic}{4,}(?= )/gu],
    ['two sentences', /(?<=[.!?]["”]?[ \n])\p{Lu}[^.!?\n]{20,150}[.!?] \p{Lu}[^.!?\n]{20,150}[.!?]/gu],
  ];
  return wanted.flatMap(([name, pattern]) => {
    const found = [...text.matchAll(pattern)];
    const match = found[Math.floor(random() * found.length)];
    return match ? [{ name, span: { start: match.index, end: match.index + match[0].length } }] : [];
  });
}

const FURNITURE_ABOVE = ['Home | World | Politics', 'Subscribe now for 3 a month', 'Listen to this article (4 min)', 'Updated 14:32 GMT'];
const FURNITURE_BELOW = ['Share this story', 'Read more', 'Most popular', 'Copyright. All rights reserved.', 'Sign up for our newsletter'];
const INSERTED = ['However, officials declined to comment on the matter.', 'The report could not be confirmed.', 'Last year the same thing happened twice.', 'It was not clear who had given the order.'];
const ARABIC = 'وقال المتحدث باسم الوزارة إن الطريق سيبقى مغلقا حتى إشعار آخر.';

const EDITS = [
  ['nothing', marked => marked],
  ['typos far away', (marked, tools) => ({ ...marked, before: head(marked.before, 60, text => typos(text, 3, tools)), after: tail(marked.after, 60, text => typos(text, 3, tools)) })],
  ['typos beside', (marked, tools) => ({ ...marked, before: tail(marked.before, -30, text => typos(text, 1, tools)), after: head(marked.after, -30, text => typos(text, 1, tools)) })],
  ['typo inside', (marked, tools) => ({ ...marked, inside: typos(marked.inside, 1, tools) })],
  ['word inserted inside', (marked, tools) => atGap(marked, tools, gap => `${gap}reportedly `)],
  ['negation inserted', (marked, tools) => (/\bnot\b/.test(marked.inside) ? undefined : atGap(marked, tools, gap => `${gap}not `))],
  ['word deleted inside', (marked, { random }) => withoutWord(marked, random)],
  ['number changed inside', marked => (/\d/.test(marked.inside) ? { ...marked, inside: marked.inside.replace(/\d/, digit => String((Number(digit) + 3) % 10)) } : undefined)],
  ['rewritten inside', (marked, { random }) => rewritten(marked, random)],
  ['sentence inserted before', (marked, tools) => ({ ...marked, before: atSentence(marked.before, tools, `${pick(INSERTED, tools)} `) })],
  ['paragraphs inserted', (marked, tools) => ({ ...marked, before: atParagraph(marked.before, tools, `${pick(INSERTED, tools)} ${pick(INSERTED, tools)}\n\n`) })],
  ['Arabic inserted', (marked, tools) => ({ ...marked, before: atParagraph(marked.before, tools, `${ARABIC}\n\n`) })],
  ['emoji inserted', (marked, tools) => ({ ...marked, before: atParagraph(marked.before, tools, '🚢👩‍👩‍👧🇮🇶 ') })],
  ['paragraph moved', (marked, { random }) => moved(marked, random)],
  ['paragraphs shuffled', (marked, { random }) => shuffled(marked, random)],
  ['half of the text cut', (marked, { random }) => (random() < 0.5 ? { ...marked, before: marked.before.slice(marked.before.indexOf('\n\n', marked.before.length >> 1) + 1 || marked.before.length >> 1) } : { ...marked, after: marked.after.slice(0, marked.after.length >> 1) })],
  ['CRLF', marked => each(marked, text => text.replaceAll('\n', '\r\n'))],
  ['byte order mark', marked => ({ ...marked, before: `\uFEFF${marked.before}` })],
  ['NFD', marked => each(marked, text => text.normalize('NFD'))],
  ['straight quotes', marked => each(marked, text => text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'"))],
  ['curly quotes', marked => each(marked, text => text.replaceAll(/"([^"]*)"/g, '“$1”').replaceAll("'", '’'))],
  ['dashes', marked => each(marked, text => text.replaceAll(/[—–]/g, '--'))],
  ['spaces', marked => each(marked, text => text.replaceAll(/\n\n/g, '\n').replaceAll(/([.!?]) /g, '$1  '))],
  ['no-break spaces', marked => each(marked, text => text.replaceAll(/(?<=\d|Mr|Ms|Dr) /g, '\u00A0'))],
  ['lines wrapped anew', marked => readOff(wrapped(`${marked.before}${OPEN}${marked.inside}${CLOSE}${marked.after}`)) && wrapped(`${marked.before}${OPEN}${marked.inside}${CLOSE}${marked.after}`)],
  ['upper case', marked => ({ ...marked, inside: marked.inside.toUpperCase() })],
  ['combining marks', marked => each(marked, text => text.replaceAll('e', 'e\u0301'))],
  ['furniture changed', (marked, tools) => furniture(marked, tools)],
  ['names in furniture', (marked, tools) => ({ ...furniture(marked, tools), after: `${marked.after}\n\nRead more\n${sentenceAround(marked).replace(/\s+/g, ' ').slice(0, 80)}\n` })],
  ['sentence repeated before', marked => ({ ...marked, before: `${marked.before.slice(0, startOfParagraph(marked.before))}${INSERTED[1]} ${sentenceAround(marked)}\n\n${marked.before.slice(startOfParagraph(marked.before))}` })],
  ['words repeated after', marked => ({ ...marked, after: `${marked.after}\n\nThe words “${marked.inside}” were in a headline too.` })],
  ['words repeated before', marked => ({ ...marked, before: `“${marked.inside}”, the headline said.\n\n${marked.before}` })],
  ['deleted', marked => gone(marked, text => text)],
  ['deleted, near twin stays', marked => gone(marked, text => text)],
  ['deleted, twin with another number stays', marked => gone(marked, text => text)],
  ['twin deleted', marked => ({ ...marked, after: marked.after.slice(0, marked.after.lastIndexOf('\n\n')) })],
  ['deleted, its words in a new sentence after', marked => gone(marked, text => `${text}\n\nIn another town nobody had heard of ${marked.inside} before the winter came.`, true)],
  ['deleted, its words in a new sentence before', marked => gone(marked, text => `${INSERTED[0]} In another town nobody had heard of ${marked.inside} before the winter came.\n\n${text}`, true)],
  ['another article', (_marked, { others }) => (others.length > 0 ? { gone: others[0] } : undefined)],
];

/** A sentence like the annotated one, there from the beginning, at the end of the article. */
const TWINS = new Map([
  ['deleted, near twin stays', nearTwin],
  ['deleted, twin with another number stays', sentence => (/\d/.test(sentence) ? sentence.replaceAll(/\d/g, digit => String((Number(digit) + 3) % 10)) : undefined)],
  ['twin deleted', nearTwin],
]);

/** Not behind the last sentence: with that deleted the twin would stand where it stood, as if one word had been changed. */
function withTwin(marked, twinOf) {
  if (!/\n\n.*\S/s.test(marked.after)) return undefined;
  const twin = twinOf(sentenceAround(marked));
  return twin && { ...marked, after: `${marked.after.trimEnd()}\n\n${twin}` };
}

function joined(edited) {
  return 'gone' in edited ? edited.gone : `${edited.before}${edited.inside}${edited.after}`;
}

function spanIn(edited) {
  return 'gone' in edited ? undefined : { start: edited.before.length, end: edited.before.length + edited.inside.length };
}

function readOff(edited) {
  const start = edited.indexOf(OPEN);
  const end = edited.indexOf(CLOSE) - 1;
  return start < 0 ? { after: edited, truth: undefined } : { after: edited.replace(OPEN, '').replace(CLOSE, ''), truth: { start, end } };
}

function each({ before, inside, after }, turn) {
  const turned = { before: turn(before), inside: turn(inside), after: turn(after) };
  return joined(turned) === `${before}${inside}${after}` ? undefined : turned;
}

function pick(list, { random }) {
  return list[Math.floor(random() * list.length)];
}

/** All but the last `keep` characters go through `turn`; with a negative `keep` only the first so many do. */
function head(text, keep, turn) {
  const at = keep < 0 ? Math.min(text.length, -keep) : Math.max(0, text.length - keep);
  return turn(text.slice(0, at)) + text.slice(at);
}

function tail(text, keep, turn) {
  const at = keep < 0 ? Math.max(0, text.length + keep) : Math.min(text.length, keep);
  return text.slice(0, at) + turn(text.slice(at));
}

/** Letters swapped, doubled, dropped or changed. */
function typos(text, count, { random }) {
  let result = text;
  for (let index = 0; index < count; index++) {
    const letters = [...result.matchAll(/\p{Ll}/gu)];
    const at = letters[Math.floor(random() * letters.length)]?.index;
    if (at === undefined) return result;
    const letter = result[at];
    const wrong = [`${result[at + 1] ?? ''}${letter}`, `${letter}${letter}${result[at + 1] ?? ''}`, result[at + 1] ?? '', `${letter === 'e' ? 'a' : 'e'}${result[at + 1] ?? ''}`][Math.floor(random() * 4)];
    result = result.slice(0, at) + wrong + result.slice(at + 2);
  }
  return result;
}

function atGap(marked, { random }, put) {
  const gaps = [...marked.inside.matchAll(/ /g)];
  const at = gaps[Math.floor(random() * gaps.length)]?.index;
  return at === undefined ? undefined : { ...marked, inside: marked.inside.slice(0, at) + put(' ') + marked.inside.slice(at + 1) };
}

function withoutWord(marked, random) {
  const words = marked.inside.split(' ');
  if (words.length < 4) return undefined;
  words.splice(1 + Math.floor(random() * (words.length - 2)), 1);
  return { ...marked, inside: words.join(' ') };
}

/** Every second word is another. */
function rewritten(marked, random) {
  const words = marked.inside.split(' ');
  if (words.length < 5) return undefined;
  const other = ['perhaps', 'without', 'several', 'another', 'quietly'];
  return { ...marked, inside: words.map((word, index) => (index % 2 === 1 ? other[Math.floor(random() * other.length)] : word)).join(' ') };
}

function atSentence(text, { random }, put) {
  const ends = [...text.matchAll(/[.!?]["”]? /g)].map(match => match.index + match[0].length);
  const at = ends[Math.floor(random() * ends.length)] ?? 0;
  return text.slice(0, at) + put + text.slice(at);
}

function atParagraph(text, { random }, put) {
  const starts = [0, ...[...text.matchAll(/\n\n/g)].map(match => match.index + 2)];
  const at = starts[Math.floor(random() * starts.length)];
  return text.slice(0, at) + put + text.slice(at);
}

function paragraphsOf({ before, inside, after }) {
  const paragraphs = `${before}${OPEN}${inside}${CLOSE}${after}`.split('\n\n');
  const own = paragraphs.findIndex(paragraph => paragraph.includes(OPEN));
  return paragraphs[own].includes(CLOSE) && paragraphs.length > 2 ? { paragraphs, own } : undefined;
}

function moved(marked, random) {
  const found = paragraphsOf(marked);
  if (!found) return undefined;
  const [paragraph] = found.paragraphs.splice(found.own, 1);
  found.paragraphs.splice(Math.floor(random() * (found.paragraphs.length + 1)), 0, paragraph);
  return found.paragraphs.join('\n\n');
}

function shuffled(marked, random) {
  const found = paragraphsOf(marked);
  if (!found) return undefined;
  return found.paragraphs.map(paragraph => [random(), paragraph]).toSorted(([a], [b]) => a - b).map(([, paragraph]) => paragraph).join('\n\n');
}

function wrapped(text) {
  return text.replaceAll(/([^\n]{40,60}) (?=[^\n])/g, '$1\n');
}

function furniture({ before, inside, after }, tools) {
  return { before: `${pick(FURNITURE_ABOVE, tools)}\n${pick(FURNITURE_ABOVE, tools)}\n\n${before}`, inside, after: `${after}\n\n${pick(FURNITURE_BELOW, tools)}\n${pick(FURNITURE_BELOW, tools)}\n` };
}

function startOfParagraph(before) {
  return before.lastIndexOf('\n\n') + 2 < 2 ? 0 : before.lastIndexOf('\n\n') + 2;
}

/** From the end of the sentence before to the end of its own. */
function bounds({ before, after }) {
  const start = Math.max(-1, ...[...before.matchAll(/[.!?]["”]?[ \n]+|\n+/g)].map(match => match.index + match[0].length));
  const end = /[.!?]["”]?(?=\s|$)|\n|$/.exec(after);
  return { start: Math.max(0, start), end: end.index + end[0].length };
}

function sentenceAround(marked) {
  const { start, end } = bounds(marked);
  return `${marked.before.slice(start)}${marked.inside}${marked.after.slice(0, end)}`.trim();
}

/** The sentence is taken out; `onlyOne`: the same words must not stand elsewhere in the article already. */
function gone(marked, turn, onlyOne = false) {
  const { start, end } = bounds(marked);
  const rest = marked.before.slice(0, start) + marked.after.slice(end);
  return onlyOne && rest.includes(marked.inside) ? undefined : { gone: turn(rest) };
}

/** Alike to a reader in a hurry: one word in it is another. */
function nearTwin(sentence) {
  const words = sentence.split(' ');
  const at = words.findIndex((word, index) => index > 0 && /^\p{L}{4,}$/u.test(word));
  return at < 0 ? undefined : words.map((word, index) => (index === at ? 'harbours' : word)).join(' ');
}
