/** Writes article.tmLanguage.json: the TextMate grammar of articles, made from patterns explained here and the table of saying verbs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The grammar as JSON text, from the text of saying-verbs.txt. Every pattern is linear: no repetition inside a repetition that can match the same characters,
 * bounded look-ahead, and quotations nest two deep at most, so that a hostile line costs time, never a hang.
 */
export function grammarText(verbTable) {
  const grammar = {
    $comment: 'Made by generate.mjs from saying-verbs.txt; change those.',
    name: 'News Article',
    scopeName: 'text.article.glossator',
    patterns: [
      include('headline'), // before all else: it is known by being first
      include('furniture'), // before lines that look like prose
      include('infoline'),
      include('dateLine'),
      include('byline'),
      include('interview'),
      include('dateline'), // before dates, which would take "April 18" out of it
      ...BODY.map(include),
    ],
    repository: {
      // The first line with words that is no date line: some pages begin with the date of the day they were fetched.
      headline: {
        begin: '\\A',
        end: `^(?!${DATE_LINE}).*\\S.*$`,
        endCaptures: { 0: { name: 'markup.heading.headline.article' } },
        patterns: [include('dateLine'), include('furniture')],
      },
      furniture: { patterns: FURNITURE.map((match) => ({ match, name: 'comment.line.furniture.article' })) },
      // "Hewraz | 14-11-2019 | 3 min read"
      infoline: { match: '^(?:[^|]{1,80}\\|){1,5}[^|]{0,80}$', name: 'comment.line.info.article', captures: { 0: { patterns: [include('date')] } } },
      dateLine: { match: DATE_LINE, name: 'meta.date-line.article constant.other.date.article' },
      byline: {
        match: `^[ \\t]*(By)[ ](${NAME})(?:(,[ ]|[ ]and[ ]|[ ]in[ ]|[ ]for[ ])(${NAME}))?(?:(,[ ]|[ ]and[ ]|[ ]in[ ])(${NAME}))?[^.!?]{0,60}$`,
        name: 'meta.byline.article',
        captures: { 1: { name: 'keyword.other.byline.article' }, 2: { name: 'variable.other.author.article' }, 4: { name: 'variable.other.author.article' }, 6: { name: 'variable.other.author.article' } },
      },
      // The labels of an interview: "Q: …", "A: …"
      interview: { match: '^[ \\t]*([QA][.:])(?=[ \\t])', captures: { 1: { name: 'entity.name.tag.interview.article' } } },
      dateline: { patterns: DATELINES },
      quotation: { patterns: [double('“', '”', ['nestedCurly', 'nestedSingle']), straightDouble(['nestedCurly', 'nestedSingle']), single(['nestedDouble'])] },
      nestedSingle: { ...single([]), name: 'string.quoted.single.nested.article' },
      nestedDouble: { patterns: [double('“', '”', []), straightDouble([])] },
      nestedCurly: double('“', '”', []),
      // "Daesh [Arabic acronym for ISIS] is not …": words of the editor, not of the speaker
      insertion: { match: '\\[[^\\[\\]]{1,200}\\]', name: 'comment.block.insertion.article' },
      saying: { match: `(?<![\\p{L}\\p{N}_])(?i:${trie(sayingVerbs(verbTable))})(?![\\p{L}\\p{N}_])`, name: 'keyword.other.saying.article' },
      date: { match: `(?<![\\p{L}\\p{N}_])(?:${DATE}|${WEEKDAY})(?![\\p{L}\\p{N}_])`, name: 'constant.other.date.article' },
      number: { match: NUMBER, name: 'constant.numeric.article' },
    },
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

const MONTH = '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)';
const CLOCK = '\\d{1,2}[:.]\\d{2}(?:[ ]?[ap]\\.?m\\.?)?(?:[ ][A-Z]{3,4})?';
/** "2024-07-14", "14/07/2024", "14 May 2013", "May 14, 2013", "18 April"; a month alone only with its year, as "May" and "March" are words. */
const DATE = [
  '\\d{4}-\\d{2}-\\d{2}',
  '\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}',
  `\\d{1,2}(?:st|nd|rd|th)?[ ]${MONTH}(?:,?[ ]\\d{4})?`,
  `${MONTH}[ ]\\d{1,2}(?!\\d)(?:st|nd|rd|th)?(?:,?[ ]\\d{4})?`,
  `${MONTH},?[ ]\\d{4}`,
].join('|');
const DATE_LINE = `^[ \\t]*(?:${WEEKDAY},?[ ])?(?:${DATE})(?:,?[ ]${CLOCK})?[ \\t.\\r]*$`;
/** "70", "1,200", "$3.5 million", "38 per cent", "444th". */
const NUMBER = '(?<![\\p{L}\\p{N}_])(?:US)?[$€£¥]?\\d+(?:[.,]\\d+)*(?:st|nd|rd|th|%|[ ](?:per[ ]cent|percent|hundred|thousand|million|billion|trillion)(?!\\p{L}))?';
/** One to five capitalised words; particles and hyphens inside are allowed. */
const NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}(?:[ ](?:(?:al|el|bin|ibn|van|von|de|da|di)[ -])?\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}){0,4}";

/** Lines around an article that are not part of it, each whole and without the full stop of a sentence. */
const FURNITURE = [
  '^[ \\t]*\\d{1,3}[ -]?min(?:ute)?s?[ ]read[ \\t]*$',
  '^[ \\t]*A\\+[ ]?A-[ \\t]*$',
  '^[ \\t]*(?i:for immediate release|press release|advertisement|live story|end of (?:article|statement)|ends)[ \\t]*$',
  '^[ \\t]*(?i:release no\\.|press release no\\.)[^!?]{0,80}$',
  '^[ \\t]*[-–—*#_]{1,3}[ ]?(?:End|END|Ends|ENDS)?[ ]?[-–—*#_]{1,3}[ \\t]*$',
  '^[ \\t]*(?i:share|print|e-?mail|comments?|subscribe|follow us|sign up|most read|read more|read also|see also|related|tags?|topics)(?::|[ ]?\\||[ \\t]*$)[^!?]{0,200}$',
  '^[ \\t]*\\(?(?i:photo|image|picture|file photo|graphic|video)(?:[ ]credit)?:[^\\n]{0,300}$',
];

const DASH = '(?:--?|–|—)(?=[ \\t])';
const PLACE = "\\p{Lu}[\\p{Lu}\\p{M}'’.-]+(?:[ /]\\p{Lu}[\\p{Lu}\\p{M}'’.-]+){0,4}";
const CAPTURES = { 1: { name: 'entity.name.section.dateline.article' }, 2: { patterns: [{ include: '#date' }] }, 3: { name: 'entity.other.attribute-name.agency.article' }, 4: { name: 'punctuation.separator.dateline.article' } };
const DATELINES = [
  // "ERBIL, Kurdistan Region -", "MARIB, Yemen, April 18 (Aden Coast Agency) --"
  { match: `^[ \\t]*(${PLACE})((?:[ ](?:TOWN|CITY))?(?:,[ ]?[^,()–—]{1,40}){0,3}?)[ ]?(\\([^()]{1,60}\\))?[ ]?(${DASH})`, name: 'meta.dateline.article', captures: CAPTURES },
  // "Kyiv (Agency) —": in lower case only an agency tells it from a sentence
  { match: `^[ \\t]*(\\p{Lu}[\\p{L}'’ -]{0,40}\\p{L})((?:,[ ]?[^,()–—]{1,40}){0,3}?)[ ]?(\\([^()]{2,60}\\))[ ]?(${DASH})`, name: 'meta.dateline.article', captures: CAPTURES },
  // "LONDON/ERBIL, Jan 24" on a line of its own
  { match: `^[ \\t]*(${PLACE})(,[ ](?:${DATE}))()()[ \\t]*$`, name: 'meta.dateline.article', captures: CAPTURES },
];

const BODY = ['quotation', 'saying', 'date', 'number'];

function include(name) {
  return { include: `#${name}` };
}

/** A quotation ends at its mark, or with its paragraph: one that goes on opens again in the next. */
function quotation(begin, end, name, inside) {
  return {
    begin,
    end: `(${end})|^(?=[ \\t\\r]*$)`,
    name,
    beginCaptures: { 0: { name: 'punctuation.definition.string.begin.article' } },
    endCaptures: { 1: { name: 'punctuation.definition.string.end.article' } },
    patterns: [...inside.map(include), include('insertion')],
  };
}

function double(begin, end, inside) {
  return quotation(begin, end, 'string.quoted.double.article', inside);
}

/** A straight mark opens after white space or an opening sign, and before a word. */
function straightDouble(inside) {
  return quotation('(?<![^\\s(\\[–—/“‘\'-])"(?=\\S)', '"', 'string.quoted.double.article', inside);
}

/** ‘…’ or '…'; a mark before letters is an apostrophe, and a straight one opens only where a closing one follows soon. */
function single(inside) {
  const soon = "(?=[^'\\n]{1,200}(?:'\\p{L}[^'\\n]{1,200}){0,3}'(?!\\p{L}))";
  return quotation(`‘|(?<![^\\s(\\[–—/“"-])'(?=\\S)(?!\\d0s)${soon}`, "[’'](?![\\p{L}\\p{N}])", 'string.quoted.single.article', inside);
}

function sayingVerbs(table) {
  return table.split('\n').filter((line) => !line.startsWith('#')).flatMap((line) => line.split(' ')).filter(Boolean).map((form) => form.replaceAll('_', ' '));
}

/** Words as one pattern that reads each character once: "said", "say", "says" → `sa(?:id|y(?:s)?)`. */
function trie(words) {
  const byFirst = new Map();
  for (const word of words.filter(Boolean)) byFirst.set(word[0], [...(byFirst.get(word[0]) ?? []), word]);
  const branches = [...byFirst].map(([first, group]) => first + trie(group.map((word) => word.slice(1))));
  if (branches.length === 0) return '';
  const body = branches.length === 1 && !words.includes('') ? branches[0] : `(?:${branches.join('|')})`;
  return words.includes('') ? `${body}?` : body;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const verbs = readFileSync(join(import.meta.dirname, 'saying-verbs.txt'), 'utf8');
  writeFileSync(join(import.meta.dirname, 'article.tmLanguage.json'), grammarText(verbs));
}
