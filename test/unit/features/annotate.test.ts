/** Tests of annotating: proposals, the entries written, and what is refused. */
import assert from 'node:assert/strict';
import type { EditAnswer } from '../../../server/src/core/features/feature.ts';
import { parseSidecar } from '../../../server/src/core/sidecar/parse-sidecar.ts';
import { parseRegistry } from '../../../server/src/core/sidecar/parse-registry.ts';
import type { Here } from '../../support/features.ts';
import { filesAfter, here } from '../../support/features.ts';

const REGISTRY = `
//- /entities.yaml
version: 1
entities:
  - { id: lena-okafor, type: person, name: Lena Okafor, weakAliases: [Okafor], roles: [{ title: mayor, from: "2021" }] }
  - { id: piet-okafor, type: person, name: Piet Okafor, weakAliases: [Okafor] }
  - { id: velda, type: place, name: Velda }
`.trim();
const ARTICLE = `
//- /a.txt
Port reopens

14 July 2022

On Monday Oka<|>for opened the port 🚢 of Velda. “The port is open for everybody,” she said.
${REGISTRY}
`;

const at = (place: Here, words: string): { start: number; end: number } => {
  const start = (place.files.get(place.path) ?? '').indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
};

function edited(place: Here, answer: EditAnswer): ReadonlyMap<string, string> {
  assert.ok('edit' in answer, 'message' in answer ? answer.message : '');
  return filesAfter(place.files, answer.edit);
}

const message = (answer: EditAnswer): string => ('message' in answer ? answer.message : '');

describe('annotate as entity', () => {
  it('begins a sidecar that has nothing in it but remarks', () => {
    const place = here(`${ARTICLE}\n//- /a.ann.yaml\n# mine\n`);
    const after = edited(place, place.analysis.entityEdit(place.path, at(place, 'Velda'), { kind: 'existing', id: 'velda' })).get('a.ann.yaml') ?? '';
    assert.match(after, /^# mine\n+version: 1\nsource:\n {2}text: a\.txt\n/);
    assert.deepEqual(parseSidecar(after).problems, []);
  });

  it('proposes the candidates first, each with what it is, then the registry', () => {
    const place = here(ARTICLE);
    const proposal = place.analysis.proposeEntity(place.path, { start: place.offset, end: place.offset });
    assert.equal(proposal?.text, 'Okafor');
    assert.deepEqual(proposal?.choices.map(({ id, group }) => [id, group]), [['lena-okafor', 'candidate'], ['piet-okafor', 'candidate'], ['velda', 'registry']]);
    assert.equal(proposal?.choices[0]?.detail, 'mayor');
  });

  it('proposes a new entry whose id is free', () => {
    const place = here(ARTICLE);
    assert.deepEqual(place.analysis.proposeEntity(place.path, at(place, 'Velda'))?.proposal, { id: 'velda-2', name: 'Velda', type: 'place' });
  });

  it('means whole words, without white space and the possessive', () => {
    const place = here(`
//- /a.txt
Port reopens

The mayor <|>Tomas Verrin’s port is open.
`);
    const { start } = at(place, 'Tomas');
    assert.equal(place.analysis.proposeEntity(place.path, { start: start - 1, end: start + 9 })?.text, 'Tomas Verrin');
    assert.equal(place.analysis.proposeEntity(place.path, { start: start - 1, end: start + 14 })?.text, 'Tomas Verrin');
  });

  it('writes a sidecar where there is none, in code points', () => {
    const place = here(ARTICLE);
    const after = edited(place, place.analysis.entityEdit(place.path, at(place, 'Velda'), { kind: 'existing', id: 'velda' }));
    const { value, problems } = parseSidecar(after.get('a.ann.yaml') ?? '');
    assert.deepEqual(problems, []);
    assert.equal(value.source?.text?.value, 'a.txt');
    assert.equal(value.source?.published?.value, '2022-07-14');
    const [mention] = value.mentions;
    assert.deepEqual([mention?.id?.value, mention?.entity?.value, mention?.status], ['m1', 'velda', 'confirmed']);
    // The ship before it counts once.
    const before = Array.from((place.files.get('a.txt') ?? '').slice(0, at(place, 'Velda').start)).length;
    assert.deepEqual(mention?.selector?.at?.value, [before, before + 5]);
  });

  it('writes what stands around the first passage: nothing else tells it from the same words written anew', () => {
    const place = here(ARTICLE);
    const first = edited(place, place.analysis.entityEdit(place.path, at(place, 'Velda'), { kind: 'existing', id: 'velda' })).get('a.ann.yaml') ?? '';
    assert.deepEqual(parseSidecar(first).value.mentions.map(({ selector }) => [selector?.prefix?.slice(-4), selector?.suffix?.slice(0, 3)]), [[' of ', '. “']]);
    const begun = here(`${ARTICLE}\n//- /a.ann.yaml\n${first}`);
    const second = edited(begun, begun.analysis.entityEdit(begun.path, at(begun, 'Okafor'), { kind: 'existing', id: 'lena-okafor' })).get('a.ann.yaml') ?? '';
    assert.deepEqual(parseSidecar(second).value.mentions.map(({ selector }) => [selector?.quote.value, selector?.prefix !== undefined]), [['Okafor', false], ['Velda', true]]);
  });

  it('adds to a sidecar and leaves every other byte alone', () => {
    const sidecar = `# by hand\nversion: 1\nsource: { text: a.txt }   # the port\nmentions:\n  - { id: m7, entity: lena-okafor, quote: Okafor, status: confirmed }\n`;
    const place = here(`${ARTICLE}\n//- /a.ann.yaml\n${sidecar}`);
    const after = edited(place, place.analysis.entityEdit(place.path, at(place, 'Velda'), { kind: 'existing', id: 'velda' })).get('a.ann.yaml') ?? '';
    assert.ok(after.startsWith(sidecar.trimEnd()), after);
    assert.deepEqual(parseSidecar(after).value.mentions.map(({ id, entity }) => [id?.value, entity?.value]), [['m7', 'lena-okafor'], ['m8', 'velda']]);
  });

  it('changes the entry that has these words already', () => {
    const place = here(`${ARTICLE}\n//- /a.ann.yaml\nversion: 1\nsource: { text: a.txt }\nmentions:\n  - { id: m1, candidates: [lena-okafor, piet-okafor], quote: Okafor, status: suggested }\n`);
    const after = edited(place, place.analysis.entityEdit(place.path, at(place, 'Okafor'), { kind: 'existing', id: 'piet-okafor' }));
    assert.match(after.get('a.ann.yaml') ?? '', /- \{ id: m1, entity: piet-okafor, quote: Okafor, status: confirmed \}/);
  });

  it('puts a new entry into the registry with the same edit, the words of the text as a weak alias', () => {
    const place = here(ARTICLE);
    const after = edited(place, place.analysis.entityEdit(place.path, at(place, 'Okafor'), { kind: 'new', id: 'ada-okafor', type: 'person', name: 'Ada Okafor' }));
    const { value, problems } = parseRegistry(after.get('entities.yaml') ?? '');
    assert.deepEqual(problems, []);
    assert.deepEqual(value.at(-1)?.entity.weakAliases, ['Okafor']);
    assert.equal(parseSidecar(after.get('a.ann.yaml') ?? '').value.mentions[0]?.entity?.value, 'ada-okafor');
  });

  it('creates a registry where there is none', () => {
    const place = here('//- /a.txt\nPort reopens\n\nTomas Ver<|>rin spoke.\n');
    const after = edited(place, place.analysis.entityEdit(place.path, at(place, 'Tomas Verrin'), { kind: 'new', id: 'tomas-verrin', type: 'person', name: 'Tomas Verrin' }));
    assert.deepEqual(parseRegistry(after.get('entities.yaml') ?? '').value.map(({ entity }) => entity.name), ['Tomas Verrin']);
  });

  it('signs with the only annotator of the corpus', () => {
    const place = here(`${ARTICLE}\n//- /glossator.yaml\nversion: 1\nannotators: [ada]\n`);
    assert.match(edited(place, place.analysis.entityEdit(place.path, at(place, 'Velda'), { kind: 'existing', id: 'velda' })).get('a.ann.yaml') ?? '', /by: ada/);
  });

  it('writes nothing into a sidecar of another version, and says what to do', () => {
    for (const [head, todo] of [['version: 0\nsource: a.txt', /"glossator migrate" brings it to version 1\.$/], ['version: 2\nsource: { text: a.txt }', /; use a newer Glossator\.$/]] as const) {
      const place = here(`${ARTICLE}\n//- /a.ann.yaml\n${head}\n`);
      assert.match(message(place.analysis.entityEdit(place.path, at(place, 'Velda'), { kind: 'existing', id: 'velda' })), todo);
    }
  });

  it('says why it writes nothing', () => {
    const place = here(`${ARTICLE}\n//- /a.ann.yaml\nversion: [\n`);
    const span = at(place, 'Velda');
    const fresh = { kind: 'new', type: 'place', name: 'Velda' } as const;
    assert.match(message(place.analysis.entityEdit(place.path, span, { kind: 'existing', id: 'velda' })), /^Nothing was written to a\.ann\.yaml: line \d/);
    const other = here(ARTICLE);
    assert.match(message(other.analysis.entityEdit('a.txt', span, { ...fresh, id: 'velda' })), /has an entry with the id "velda" already/);
    assert.match(message(other.analysis.entityEdit('a.txt', span, { ...fresh, id: 'New Velda' })), /cannot be an id/);
    assert.match(message(other.analysis.entityEdit('a.txt', span, { ...fresh, id: 'v', type: 'planet' })), /is no type of entity/);
    assert.match(message(other.analysis.entityEdit('entities.yaml', span, { kind: 'existing', id: 'velda' })), /not an article/);
  });
});

describe('annotate as claim', () => {
  it('proposes speaker, cue, kind and stance as recognised', () => {
    const place = here(`
//- /a.txt
Port reopens

“The port is open for everybody<|>,” Lena Okafor said. Piet Okafor left.
${REGISTRY}
`);
    const proposal = place.analysis.proposeClaim(place.path, at(place, '“The port is open for everybody,”'));
    assert.equal(proposal?.text, 'The port is open for everybody,');
    assert.deepEqual([proposal?.kind, proposal?.stance, proposal?.cue?.text], ['direct', 'asserts', 'said']);
    assert.deepEqual(proposal?.speakers.map(speaker => (speaker.kind === 'entity' ? speaker.id : speaker.text)), ['lena-okafor', 'piet-okafor']);
  });

  it('proposes an unnamed source in the article’s words', () => {
    const place = here(`
//- /a.txt
Port reopens

The port will close again next week, a harbour official s<|>aid on Monday.
`);
    const [speaker] = place.analysis.proposeClaim(place.path, at(place, 'The port will close again next week'))?.speakers ?? [];
    assert.deepEqual(speaker?.kind === 'text' && speaker.text, 'a harbour official');
  });

  it('writes a claim that reads back the same', () => {
    const place = here(ARTICLE);
    const span = at(place, 'The port is open for everybody');
    const cue = { text: 'said', span: at(place, 'said') };
    const answer = place.analysis.claimEdit(place.path, { span, kind: 'direct', stance: 'denies', speaker: { kind: 'entity', id: 'lena-okafor', name: '', detail: '' }, cue });
    const { value, problems } = parseSidecar(edited(place, answer).get('a.ann.yaml') ?? '');
    assert.deepEqual(problems, []);
    const [claim] = value.claims;
    assert.deepEqual([claim?.id?.value, claim?.kind, claim?.stance, claim?.status, claim?.cue?.quote.value, claim?.content[0]?.quote.value], ['c1', 'direct', 'denies', 'confirmed', 'said', 'The port is open for everybody']);
    assert.equal(claim?.speaker?.kind === 'entity' && claim.speaker.id.value, 'lena-okafor');
  });

  it('writes words for a source without a name, and no speaker where there is none', () => {
    const place = here(ARTICLE);
    const request = { span: at(place, 'The port is open for everybody'), kind: 'direct', stance: 'asserts', cue: undefined };
    const text = (answer: EditAnswer): string => edited(place, answer).get('a.ann.yaml') ?? '';
    assert.match(text(place.analysis.claimEdit(place.path, { ...request, speaker: { kind: 'text', text: 'she', span: at(place, 'she') } })), /speaker: \{ text: she, at: \[\d+, \d+\] \}/);
    assert.doesNotMatch(text(place.analysis.claimEdit(place.path, { ...request, speaker: undefined })), /speaker/);
    // The first passage of a sidecar is written with what stands around it, unless its cue stands beside it.
    assert.match(text(place.analysis.claimEdit(place.path, { ...request, speaker: undefined })), /prefix: .*\n.*suffix: /);
    assert.doesNotMatch(text(place.analysis.claimEdit(place.path, { ...request, speaker: undefined, cue: { text: 'said', span: at(place, 'said') } })), /prefix|suffix/);
  });

  it('refuses a kind that there is not, and an empty passage', () => {
    const place = here(ARTICLE);
    const request = { span: at(place, 'open'), kind: 'sung', stance: 'asserts', speaker: undefined, cue: undefined };
    assert.match(JSON.stringify(place.analysis.claimEdit(place.path, request)), /sung/);
    assert.match(JSON.stringify(place.analysis.claimEdit(place.path, { ...request, kind: 'direct', span: { start: 3, end: 3 } })), /Select the words/);
  });
});
