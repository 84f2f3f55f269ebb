/** Anchors under the edits that happen to articles: none is silently in a wrong place; and what the annotations beside a passage settle. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// @ts-expect-error -- a script without types
import { editedPassages } from '../../../../bench/anchor-edits.mjs';
// @ts-expect-error -- a script without types
import { answerOf, outcomeOf } from '../../../../bench/anchor-outcomes.mjs';
// @ts-expect-error -- a script without types
import { randomFrom } from '../../../../bench/lint-corpus.mjs';
// @ts-expect-error -- a script without types
import { plain } from '../../../../bench/texts.mjs';
import { resolveSelectors } from '../../../../server/src/core/sidecar/anchor-neighbours.ts';
import { selectorFor, type Anchor, type Quote } from '../../../../server/src/core/sidecar/anchors.ts';

interface Edited {
  readonly kind: string;
  readonly passage: string;
  readonly before: string;
  readonly after: string;
}

const texts = (folder: string): readonly string[] => readdirSync(folder).filter(name => name.endsWith('.txt')).map(name => plain(readFileSync(join(folder, name), 'utf8')) as string);
const ARABIC = 'فتح الميناء أبوابه\n\nأعلن مدير الميناء سامر الحداد يوم الاثنين أن السفن عادت. قال الحداد إن العمل بدأ في الصباح.\n\nوقالت ليلى بوزان إن 12 سفينة تنتظر 🚢 خارج الميناء.\n';

describe('anchors of edited articles', () => {
  for (const seed of [1, 2, 3]) {
    it(`are never silently wrong (seed ${seed})`, () => {
      const random = randomFrom(seed) as () => number;
      const articles = [...texts('examples'), ...texts('corpus').filter(text => text.length > 200).filter((_, index) => index % 40 === seed), ARABIC];
      const counts = new Map<string, number>();
      for (const [index, text] of articles.entries()) {
        for (const edited of editedPassages(text, random, [articles[(index + 1) % articles.length]]) as Iterable<Edited>) {
          const [outcome, alone] = ['all', 'alone'].map(company => outcomeOf(answerOf(edited, company, resolveSelectors, selectorFor), edited) as string) as [string, string];
          counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
          counts.set(`alone: ${alone}`, (counts.get(`alone: ${alone}`) ?? 0) + 1);
          assert.ok(!outcome.endsWith(', silent') && !alone.endsWith(', silent'), `${outcome}, alone ${alone}: ${edited.kind}, ${edited.passage}\n${edited.before}\n→\n${edited.after}`);
          // What leaves the words and their order alone needs no person.
          if (['nothing', 'CRLF', 'byte order mark', 'furniture changed', 'half of the text cut'].includes(edited.kind) && index < articles.length - 1) assert.match(outcome, /^right/, `${outcome}: ${edited.kind}, ${edited.passage}\n${edited.before}\n→\n${edited.after}`);
        }
      }
      assert.ok((counts.get('right') ?? 0) > 1000 && (counts.get('right, told') ?? 0) > 200 && (counts.get('alone: right') ?? 0) > 1000, JSON.stringify([...counts]));
    });
  }
});

/** The annotated parts of `before`, in brackets; where each stands in `after`: "moved Bello@20", with "?" where a person should look. */
function places(before: string, after: string, changed = true): readonly string[] {
  let plainText = '';
  const quotes: Quote[] = [];
  const spans: { start: number; end: number }[] = [];
  const open: number[] = [];
  for (const character of before) {
    if (character === '[') open.push(plainText.length);
    else if (character === ']') spans.push({ start: open.pop() ?? 0, end: plainText.length });
    else plainText += character;
  }
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const { quote, at, prefix, suffix } = selectorFor(plainText, span);
    quotes.push({ quote: { value: quote }, at: { value: at }, prefix, suffix });
  }
  return resolveSelectors(after, quotes, changed).map(anchor => shown(after, anchor));
}

/** Of the first `quote` in `before`, annotated alone. */
function only(before: string, after: string, quote: string, changed = true): string {
  const start = before.indexOf(quote);
  const { at, prefix, suffix } = selectorFor(before, { start, end: start + quote.length }, true);
  return resolveSelectors(after, [{ quote: { value: quote }, at: { value: at }, prefix, suffix }], changed).map(anchor => shown(after, anchor)).join();
}

function shown(text: string, anchor: Anchor): string {
  const spans = 'span' in anchor ? [anchor.span] : anchor.spans;
  return `${anchor.state}${anchor.state === 'moved' && !anchor.sure ? '?' : ''} ${spans.map(({ start, end }) => `${text.slice(start, end)}@${start}`).join(' ')}`;
}

describe('resolveSelectors', () => {
  const STRIKE = '[Ana Petrova] spoke first. Then [Bello] answered her at length in the hall.';

  it('asks where a single word, last of all, may have come to stand at its place by chance', () => {
    const between = 'She read the whole of the report aloud. '.repeat(4);
    assert.deepEqual(places(`[Ana Petrova] spoke first. ${between}Nobody there knew [Bello] yet.`, `Ana Petrova spoke first. ${between}Few did. A day on Bello came.`), ['ok Ana Petrova@0', 'moved? Bello@203']);
    assert.deepEqual(places('[Ana Petrova] spoke first. Nobody there knew [Bello] yet.', 'Ana Petrova spoke first. Few did. A day on Bello came.'), ['ok Ana Petrova@0', 'ok Bello@43']);
  });

  it('asks where a copy of the sentence may have come to stand in its place, whether all before it stayed or what follows moved', () => {
    const plainStart = 'Ana said no. Bello rose.\n\nThe cat sat. In the long hall of the old town council he said yes to all who asked him again and again.';
    const marked = plainStart.replace('Bello', '[Bello]').replace('he said', 'he [said]');
    const copied = plainStart.replace('The cat sat.', 'The dog ran. In the long hall of the old town council he said yes to all who asked him again and again.\n\nThe cat sat.');
    for (const [end, plainEnd] of [['', ''], ['\n\n[Cole] left.', '\n\nCole left.']]) assert.equal(places(`${marked}${end}`, `${copied}${plainEnd}`)[1], `moved? said@${plainStart.lastIndexOf('said')}`);
  });

  it('asks where two words came to stand in their places in a copy of their sentence, each vouching for the other', () => {
    const sentence = 'In the long hall of the old town council he said yes when they asked him for more of it, again and again, all that very night.';
    const opening = 'Ana said no, and some who asked went. Bello rose.\n\n';
    const before = `${opening.replace('Bello', '[Bello]')}The cat sat. ${sentence.replace('said', '[said]').replace('asked', '[asked]')}\n\n[Cole] left. [Dana Moyo] stayed.`;
    const after = `${opening}The dog ran. ${sentence}\n\nThe cat sat. ${sentence}\n\nCole left. Dana Moyo stayed.`;
    assert.deepEqual(places(before, after).map(place => place.split('@')[0]), ['ok Bello', 'moved? said', 'moved? asked', 'moved Cole', 'moved Dana Moyo']);
    assert.deepEqual(places(before, `${opening}The cat sat. ${sentence}\n\nCole left. Dana Moyo stayed.\n\n${sentence}`).map(place => place.split('@')[0]), ['ok Bello', 'ok said', 'ok asked', 'ok Cole', 'ok Dana Moyo'], 'the copy stands behind all of it');
  });

  it('believes what moved together', () => {
    assert.deepEqual(places(STRIKE, 'On Monday Ana Petrova spoke first. Then Bello answered her at length in the hall.'), ['moved Ana Petrova@10', 'moved Bello@40']);
  });

  it('asks a person about words that moved alone', () => {
    assert.deepEqual(places(STRIKE, 'Ana Petrova spoke first. Then the hall was closed, a neighbour called Bello recalled.'), ['ok Ana Petrova@0', 'moved? Bello@70']);
  });

  it('asks a person about words that one farther away vouches for, where what stood beside them is gone', () => {
    const rest = `${'The hall was quiet. '.repeat(20)}`;
    const before = `[Ada Karo] met [Bello] here. ${rest}[Petrova] left.`;
    assert.deepEqual(places(before, `On Friday nobody saw Bello here. ${rest}Petrova left.`).slice(1), ['moved? Bello@21', 'moved Petrova@433']);
    assert.deepEqual(places(before, `On Friday Ada Karo met Bello here. ${rest}Petrova left.`), ['moved Ada Karo@10', 'moved Bello@23', 'moved Petrova@435']);
  });

  it('asks a person about a single word that one neighbour alone vouches for, from farther away than a sentence', () => {
    const rest = 'The hall was quiet. '.repeat(30);
    assert.deepEqual(places(`[Bello] fell. ${rest}[Petrova] left.`, `Why? Bello fell. ${rest}Petrova left.`), ['moved? Bello@5', 'moved? Petrova@617']);
    assert.deepEqual(places(`[Omar Bello] fell. ${rest}[Ana Petrova] left.`, `Why? Omar Bello fell. ${rest}Ana Petrova left.`), ['moved Omar Bello@5', 'moved Ana Petrova@622']);
    assert.deepEqual(places(`[Omar\nBello] fell. ${rest}[Ana Petrova] left.`, `Why? Omar\nBello fell. ${rest}Ana Petrova left.`)[0], 'moved Omar\nBello@5', 'two words on two lines');
    assert.deepEqual(places(`[Carla] rose. [Bello] fell. ${rest}[Petrova] left.`, `Why? Carla rose. Bello fell. ${rest}Petrova left.`)[1], 'moved Bello@17');
  });

  it('believes words at the head of a text whose beginning was cut off', () => {
    const text = 'The port shut. [The mission] warned of it. The hall was quiet. The mission left.';
    assert.deepEqual(places(text, 'The mission warned of it. The hall was quiet. The mission left.'), ['moved? The mission@0']);
  });

  it('lets the words of an only annotation decide, with what was written around them', () => {
    assert.deepEqual(places('Then [Bello] answered.', 'Nobody knows why. Then Bello answered.', false), ['moved Bello@23']);
    assert.deepEqual(places('Then [Bello] answered.', 'Nobody knows why. Then Bello answered.'), ['moved? Bello@23'], 'nothing was written around it, and the text changed');
    assert.equal(only('Then Bello answered.', 'Nobody knows why. Then Bello answered.', 'Bello'), 'moved Bello@23');
    assert.equal(only('Then Bello answered.', 'Nobody knows why. Then Bello answers.', 'Bello'), 'moved? Bello@23');
    assert.match(only('Then the ferry sailed. Bello answered at length.', 'Then the ferry sailed. A man from the north called Bello had nothing to say.', 'Bello'), /^(orphan|moved\?)/);
    assert.deepEqual(places('[Iran] answered. Nobody came.', 'Iran answered. An Iranian came.'), ['ok Iran@0'], 'a longer word is no twin');
    const twice = 'It was late. Then Bello answered. It was late. Then Bello answered.';
    assert.equal(only('It was late. Then Bello answered.', twice, 'Bello'), 'moved? Bello@18');
    assert.equal(only('It was late. Then Bello answered.', twice, 'Bello', false), 'ok Bello@18', 'the text is as it was annotated');
    // Of a name that stood twice, what stood around it must have come along.
    const before = '[Bello] came from the north of the country. Nobody had ever heard of a man by the name of Bello.';
    assert.deepEqual(places(before, 'So. Bello came from the north of the country. Nobody had heard.'), ['moved Bello@4']);
    assert.deepEqual(places(before, 'So. Bello came from the south of the country. Nobody had heard.'), ['moved? Bello@4']);
  });

  it('asks about words that stand at their place by chance, while all around them moved together', () => {
    const before = 'It was a [Bello] who came. [Ana Petrova] spoke. Then [Carla] answered her.';
    const after = 'It was a Bello who said so first, and others followed him. Ana Petrova spoke. Then Carla answered her.';
    assert.deepEqual(places(before, after), ['moved? Bello@9', 'moved Ana Petrova@59', 'moved Carla@83']);
    assert.deepEqual(places(before, after, false), ['ok Bello@9', 'moved Ana Petrova@59', 'moved Carla@83'], 'the text is as it was annotated');
  });

  it('chooses between places by what stands on both sides', () => {
    const before = '[Ana Petrova] spoke first. Then [Bello] answered. The [mayor] left the hall.';
    const after = 'Bello in the news\n\nAna Petrova spoke first. Then Bello answered. The mayor left the hall.';
    assert.deepEqual(places(before, after), ['moved Ana Petrova@19', 'moved Bello@49', 'moved mayor@69']);
    assert.deepEqual(places('[Ana Petrova] spoke first. Then [Bello] answered.', 'Ana Petrova spoke first. Then Bello answered. Bello again.').at(-1), 'ambiguous Bello@30 Bello@46');
  });

  it('does not let two words of a near twin vouch for each other', () => {
    const twin = 'the mayor, Carla Bello, said that twelve boats had left the harbour.';
    const before = `On Monday, [Carla Bello], the mayor, [said] it. Later [the mayor, Carla Bello], [said] that nine boats had left the harbour. And ${twin}`;
    for (const line of places(before, `And ${twin}`)) assert.doesNotMatch(line, /^(ok|moved [^?])/);
  });

  it('knows line ends that became longer or shorter', () => {
    const text = '[Ana]\n\n[Bello] came\n\nand [Carla]\nwent\n\nto [Dora].';
    assert.deepEqual(places(text, text.replaceAll(/[[\]]/g, '').replaceAll('\n', '\r\n')).map(line => line.split(' ')[0]), ['ok', 'moved', 'moved', 'moved']);
    assert.deepEqual(places(text.replaceAll('\n', '\r\n'), text.replaceAll(/[[\]]/g, '')).map(line => line.split(' ')[0]), ['ok', 'moved', 'moved', 'moved']);
  });

  it('follows each part of what is discontinuous, and what is nested', () => {
    assert.deepEqual(places('“[The [ferry] is safe],” [Ana] said, “[and it sails on Friday].”', '🚢 “The ferry is safe,” Ana said, “and it sails on Friday.”'), [
      'moved The ferry is safe@4', 'moved ferry@8', 'moved Ana@24', 'moved and it sails on Friday@35',
    ]);
  });

  it('does not take a word that grew for the one that was annotated', () => {
    assert.deepEqual(places('She [said] it. [Ana Petrova] nodded.', 'She saidd it. Ana Petrova nodded.'), ['orphan ', 'moved? Ana Petrova@14']);
  });
});
