/** Tests what becomes of a trained finder's names: edges of persons, heads that decide, institutions that go on. */
import assert from 'node:assert/strict';
import { trainedNames } from '../../../../server/src/core/mentions/trained-names.ts';
import { EMPTY_LEXICON, lexiconFrom } from '../../../../server/src/core/mentions/lexicon.ts';
import type { Lexicon } from '../../../../server/src/core/mentions/lexicon.ts';
import type { EntityType } from '../../../../server/src/core/mentions/mention.ts';
import type { FoundName } from '../../../../server/src/core/mentions/name-finder.ts';
import { readArticle } from '../../../../server/src/core/tokens/article.ts';

/** What the trained finder is made to find stands as `[words|type]` in the text; answers what is found in the end, `words|type`. */
function namesIn(marked: string, lexicon: Lexicon = EMPTY_LEXICON, onlyTrained = true): string[] {
  const marks = [...marked.matchAll(/\[([^|\]]+)\|(\w+)\]/g)].map(match => ({ text: match[1] ?? '', type: match[2] as EntityType }));
  const article = readArticle(marked.replace(/\[([^|\]]+)\|\w+\]/g, '$1'));
  let after = 0;
  const trained = marks.map(({ text, type }): FoundName => {
    const start = article.text.indexOf(text, after);
    after = start + text.length;
    return { from: article.words.findIndex(word => word.start >= start), to: article.words.findIndex(word => word.end >= after) + 1, type, confidence: 0.9 };
  });
  const textOf = ({ from, to }: FoundName) => article.text.slice(article.words[from]?.start, article.words[to - 1]?.end);
  return trainedNames(() => trained, lexicon)(article).filter(({ source }) => !onlyTrained || source === 'tagger').map(name => `${textOf(name)}|${name.type}`);
}

const check = (marked: string, ...expected: string[]) => assert.deepEqual(namesIn(marked), expected, marked);

describe('mentions: trained names', () => {
  it('lose forms of address, and are persons by them', () => {
    check('He met [Tun Dahlan Moyo|person] there.', 'Dahlan Moyo|person');
    check('He met [Tan Sri Ada Moyo|organization] there.', 'Ada Moyo|person');
    check('He met [Daw Tamba|person] there.', 'Tamba|person');
    check('He met [Det Ch Insp Ada Moyo|person] there.', 'Ada Moyo|person');
    check('He met [Tan Moyo|person] there.', 'Tan Moyo|person'); // a surname without "Sri"
    check('The isle of [Tun|place] is small.', 'Tun|place'); // nothing else would be left
  });

  it('are none where a headline with capitals throughout describes what the text goes on with in small letters', () => {
    const body = '\n\nThe road to Oru was opened on Monday, with a bridge and a school.';
    check(`Mayor Opens [New Road|place] in [Oru|place]${body}`, 'Oru|place');
    check(`MAYOR OPENS [NEW SCHOOL|organization] IN [ORU|place]${body}`, 'ORU|place');
    check(`Mayor opens [New Road|place] in [Oru|place]${body}`, 'New Road|place', 'Oru|place');
    check(`Mayor Opens [New Market|place] in [Oru|place]${body}`, 'New Market|place', 'Oru|place');
    check(`Mayor Opens [Karo Road|place] in [Oru|place]${body}`, 'Karo Road|place', 'Oru|place');
    check(`Mayor Opens [New Road|place] in [Oru|place]${body} The [New Road|place] is long.`, 'New Road|place', 'Oru|place', 'New Road|place');
  });

  it('are two behind a post: the country it is for, and who has it', () => {
    const lexicon = lexiconFrom('= country\nTamba / Oru / Tamban\nNew Vela / Velagrad / Velan');
    const found = (marked: string) => namesIn(marked, lexicon);
    assert.deepEqual(found('The ambassador to [Tamba Ada Moyo|person] left.'), ['Tamba|place', 'Ada Moyo|person']);
    assert.deepEqual(found('The head of mission in [New Vela Zed Karo|person] left.'), ['New Vela|place', 'Zed Karo|person']);
    assert.deepEqual(found('The ambassador to [Tamba Zed Karo|organization] left.'), ['Tamba Zed Karo|organization']); // no person
    assert.deepEqual(found('The director of [Tamba Ada Council|person] left.'), ['Tamba Ada Council|person']);
    assert.deepEqual(found('They left [Tamba Ada Moyo|organization] there.'), ['Tamba Ada Moyo|organization']); // no post
    const doubted = (text: string) => trainedNames(({ words }) => [{ from: words.length - 3, to: words.length - 1, type: 'person', confidence: 0.3 }], lexicon)(readArticle(text)).length;
    assert.deepEqual(['They met the envoy for Tamba Ada Moyo.', 'They met the envoy, said Ada Moyo.'].map(doubted), [1, 0]);
  });

  it('end before an office', () => {
    check('Rivals meet [New Tamba PM|organization] there.', 'New Tamba|place');
    check('Rivals meet [Tamba CEO|organization] and [Tide MPs|organization] there.', 'Tamba|organization', 'Tide|organization');
    check('Rivals meet the [PM|organization] there.', 'PM|organization');
    check('Rivals meet [Ada PM|person] there.', 'Ada PM|person');
  });

  it('are no money', () => {
    check('It paid [SAR|organization] 591 million to [SAR|organization] there.', 'SAR|organization');
    check('A kilo costs [Tk12|place],500 there.');
    check('The [M4|place] is closed.', 'M4|place');
    check('They met at [COP27|event] and left.', 'COP27|event');
  });

  it('take in honorifics, initials and what a name goes on with', () => {
    check('He met Sheikh [Latif|person] there.', 'Sheikh Latif|person');
    check('He met sheikh [Latif|person] there.', 'Latif|person');
    check('It is near Sheikh [Latif|place] there.', 'Latif|place');
    check('He met N. V. [Moyo|person] there.', 'N. V. Moyo|person');
    check('He met Md. [Arif Moyo|person] there.', 'Md. Arif Moyo|person');
    check('He met [Ada Moyo|person] wa Tamba there.', 'Ada Moyo wa Tamba|person');
    check('He met [Rosa Moyo|person] viuda de Tamba there.', 'Rosa Moyo viuda de Tamba|person');
  });

  it('leave titles and other sentences outside', () => {
    check('He met Dr. [Moyo|person] there.', 'Moyo|person');
    check('They met at the old dam. [Ada Moyo|person] left.', 'Ada Moyo|person');
    check('[Ada Moyo|person] la semaine.', 'Ada Moyo|person'); // no capital behind the link
    check('He met [Ada Moyo|person] da [Tamba|place] there.', 'Ada Moyo|person', 'Tamba|place'); // the next name stands
  });

  it('are events by their heads', () => {
    check('After the [Siege of Tamba|organization] they left.', 'Siege of Tamba|event');
    check('After the [Oru Accord|place] they left.', 'Oru Accord|event');
    check('In [Operation Amber|organization] nobody fell.', 'Operation Amber|event');
    check('The [Ministry of War|organization] was shut.', 'Ministry of War|organization');
    check('The [Rivers Conference|organization] plays on.', 'Rivers Conference|organization');
  });

  it('take in the year of an event', () => {
    check('Since the 2007 [Oru Cup|organization] he rests.', '2007 Oru Cup|event');
    check('In 2007 the [Oru Cup|event] was his.', 'Oru Cup|event');
    check('In 2007 [Oru|place] fell.', 'Oru|place');
  });

  it('are institutions by a head with a complement', () => {
    check('He leads the [Assistance Mission to Tamba|place].', 'Assistance Mission to Tamba|organization');
  });

  it('are events by a vague head only behind the name of a place', () => {
    const lexicon = lexiconFrom('= country\nTamba / Oru / Tamban');
    assert.deepEqual(namesIn('After the [Tamba Conference|organization] they left.', lexicon), ['Tamba Conference|event']);
    assert.deepEqual(namesIn('The [Amber Conference|organization] plays on.', lexicon), ['Amber Conference|organization']);
  });

  it('are places and firms by heads that nobody bears as a surname', () => {
    check('They slept in the [Menna Hotel|organization].', 'Menna Hotel|place');
    check('It stands in [Omar Moyo Street|person].', 'Omar Moyo Street|place');
    check('He asked [Winifred Lake|person].', 'Winifred Lake|person');
    check('It belongs to [Hassan Moyo Trading|person].', 'Hassan Moyo Trading|organization');
  });

  it('are the organizations that the gazetteer is sure of', () => {
    const lexicon = lexiconFrom('= organization\nAmber Wire, Tambapress');
    assert.deepEqual(namesIn('He told [Amber Wire|person] and [Tambapress|place] so.', lexicon), ['Amber Wire|organization', 'Tambapress|organization']);
  });

  it('are peoples where the gazetteer knows them for nothing else', () => {
    assert.deepEqual(namesIn('They shut the [Tamban|place] border.', lexiconFrom('= country\nTamba / Oru / Tamban')), ['Tamban|group']);
  });

  it('are persons with the article that ends a whole name', () => {
    check('There [Ridha al-Tamba|person] spoke. [Al-Tamba|organization] left.', 'Ridha al-Tamba|person', 'Al-Tamba|person');
    check('There [Ridha Tamba|person] spoke. [Al-Tamba|organization] left.', 'Ridha Tamba|person', 'Al-Tamba|organization');
  });

  it('give their type to the abbreviation in brackets, a place to none but its own', () => {
    check('The [Amber River Authority|organization] ([ARA|place]) met.', 'Amber River Authority|organization', 'ARA|organization');
    check('In the [Amber River Islands|place] ([ARI|organization]) it rained.', 'Amber River Islands|place', 'ARI|place');
    check('[PORT VELA|place] ([AW|organization]) — It rained.', 'PORT VELA|place', 'AW|organization');
  });

  it('are what the small noun beside them calls them', () => {
    check('Elders of the [Tamba|place] tribe met.', 'Tamba|group');
    check('He told the daily [Tamba|person] so.', 'Tamba|organization');
    check('The [Tamba|person] newspaper said so.', 'Tamba|organization');
    check('A [Tamba|place] newspaper said so.', 'Tamba|place'); // a town's paper
  });

  it('go on where an institution does, and not into the next one', () => {
    assert.deepEqual(namesIn('The [Ministry of Trade|organization] and Industry said so.', lexiconFrom('= common\ntrade|industry|said|so'), false), ['Ministry of Trade and Industry|organization']);
    check('The [Press Office of the Tamba Council|organization] said so.', 'Press Office of the Tamba Council|organization');
  });
});
