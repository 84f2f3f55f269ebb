/** Tests of code actions: fixes, and decisions from the sidecar and from the article. */
import assert from 'node:assert/strict';
import type { CodeAction } from '../../../server/src/core/features/feature.ts';
import type { Here } from '../../support/features.ts';
import { filesAfterAction, here } from '../../support/features.ts';

const REGISTRY = `
//- /entities.yaml
version: 1
entities:
  - { id: lena-okafor, type: person, name: Lena Okafor, weakAliases: [Okafor] }
  - { id: piet-okafor, type: person, name: Piet Okafor, weakAliases: [Okafor] }
//- /glossator.yaml
version: 1
`.trim();

const actionsAt = ({ analysis, path, offset }: Here): readonly CodeAction[] => analysis.codeActions(path, { start: offset, end: offset });
const titles = (place: Here): string[] => actionsAt(place).map(({ title }) => title);
function after(place: Here, title: string, path: string): string {
  const action = actionsAt(place).find(action => action.title === title);
  assert.ok(action, `${title} is not among ${titles(place).join(' | ')}`);
  return filesAfterAction(place.files, action).get(path) ?? '';
}

/** The cursor stands in the article or in the sidecar. */
const suggested = (article: string, sidecar: string, status = 'suggested'): Here => here(`
//- /a.txt
Port reopens

${article}
//- /a.ann.yaml
version: 1
source: { text: a.txt }
mentions:
  - { id: m1, entity: lena-okafor, quote: ${sidecar}, status: ${status} } # seen
${REGISTRY}
`);

const threeSuggested = (cursor: string): Here => here(`
//- /a.txt
Lena Okafor left. Lena Okafor came back. Piet Okafor left.
//- /a.ann.yaml
version: 1
source: { text: a.txt }
mentions:
  - { id: m1, entity: lena-okafor, quote: Lena Okafor, at: [0, 11]${cursor === 'm1' ? '<|>' : ''}, suffix: " left", status: suggested }
  - { id: m2, entity: lena-okafor, quote: Lena Okafor, at: [18, 29], suffix: " came", status: suggested }
  - { id: m3, entity: piet-okafor, quote: Piet Okafor, at: [41, 52]${cursor === 'm3' ? '<|>' : ''}, status: suggested }
${REGISTRY}
`);

describe('code actions', () => {
  it('accept or reject a suggested mention from the sidecar', () => {
    const place = suggested('Lena Okafor left.', 'Lena Ok<|>afor');
    assert.deepEqual(titles(place), ['Accept “Lena Okafor” as Lena Okafor', 'Reject “Lena Okafor” as Lena Okafor']);
    assert.match(after(place, 'Accept “Lena Okafor” as Lena Okafor', 'a.ann.yaml'), /status: confirmed \} # seen/);
    assert.match(after(place, 'Reject “Lena Okafor” as Lena Okafor', 'a.ann.yaml'), /status: rejected \} # seen/);
  });

  it('write nothing into a sidecar of another version, and say why', () => {
    const place = here(`
//- /a.txt
Lena Okafor left.
//- /a.ann.yaml
version: 2
source: { text: a.txt }
mentions:
  - { id: m1, entity: lena-okafor, quote: Lena Ok<|>afor, at: [0, 11], status: suggested }
${REGISTRY}
`);
    for (const action of actionsAt(place).filter(({ title }) => /^(?:Accept|Reject) /.test(title))) {
      const answer = action.edit();
      assert.match('message' in answer ? answer.message : 'written', /^Nothing was written to a\.ann\.yaml: the file is of version 2 of the format, .*; use a newer Glossator\.$/);
    }
  });

  it('accept or reject it from the article too', () => {
    const place = suggested('Lena Ok<|>afor left.', 'Lena Okafor');
    assert.match(after(place, 'Accept “Lena Okafor” as Lena Okafor', 'a.ann.yaml'), /status: confirmed \} # seen/);
    assert.deepEqual(titles(suggested('Lena Ok<|>afor left.', 'Lena Okafor', 'confirmed')), ['Reject “Lena Okafor” as Lena Okafor']);
  });

  it('take a decision back', () => {
    assert.deepEqual(titles(suggested('Lena Okafor left.', 'Lena Ok<|>afor', 'confirmed')), ['Reject “Lena Okafor” as Lena Okafor']);
  });

  it('annotate what is recognised, or remember that it is wrong', () => {
    const place = here(`
//- /a.txt
Port reopens

Lena Ok<|>afor left.
${REGISTRY}
`);
    assert.match(after(place, 'Annotate “Lena Okafor” as Lena Okafor', 'a.ann.yaml'), /entity: lena-okafor\n {4}quote: Lena Okafor\n(?:.*\n)* {4}status: confirmed/);
    assert.match(after(place, '“Lena Okafor” is not Lena Okafor: remember that', 'a.ann.yaml'), /status: rejected/);
  });

  it('offer each candidate of an ambiguous name', () => {
    const place = here(`
//- /a.txt
Port reopens

On Monday Ok<|>afor left.
${REGISTRY}
`);
    assert.deepEqual(titles(place), ['Annotate “Okafor” as Lena Okafor', 'Annotate “Okafor” as Piet Okafor']);
  });

  it('accept what two people differ in as one of the candidates, and the note on it is settled', () => {
    const text = `
//- /a.txt
Port reopens

On Monday Okafor left.
//- /a.ann.yaml
version: 1
source: { text: a.txt }
mentions:
  - { id: m1, cand<|>idates: [lena-okafor, piet-okafor], quote: Okafor, status: suggested, note: "Ask Piet. Adjudicate: entity lena-okafor (ada) or piet-okafor (ben)." }
${REGISTRY}
`;
    const sidecar = here(text);
    assert.deepEqual(titles(sidecar), ['Accept “Okafor” as Lena Okafor', 'Accept “Okafor” as Piet Okafor', 'Reject “Okafor”']);
    assert.match(after(sidecar, 'Accept “Okafor” as Piet Okafor', 'a.ann.yaml'), /\{ id: m1, entity: piet-okafor, quote: Okafor, status: confirmed, note: Ask Piet\. \}/);
    assert.match(after(sidecar, 'Reject “Okafor”', 'a.ann.yaml'), /candidates: \[lena-okafor, piet-okafor\], quote: Okafor, status: rejected, note: Ask Piet\. \}/);
    const article = here(text.replace('cand<|>idates', 'candidates').replace('Oka', 'Oka<|>'));
    assert.deepEqual(titles(article), ['Accept “Okafor” as Lena Okafor', 'Accept “Okafor” as Piet Okafor', 'Reject “Okafor”']);
  });

  it('annotate a recognised claim with its speaker, or remember that it is none', () => {
    const place = here(`
//- /a.txt
Port reopens

“The port is o<|>pen for everybody,” Lena Okafor said.
${REGISTRY}
`);
    const sidecar = after(place, 'Annotate this claim of Lena Okafor', 'a.ann.yaml');
    assert.match(sidecar, /kind: direct\n {4}speaker: lena-okafor\n {4}cue: \{ quote: said, at: \[\d+, \d+\] \}\n/);
    assert.match(after(place, 'This is no claim: remember that', 'a.ann.yaml'), /status: rejected/);
  });

  it('accept a suggested claim from its words', () => {
    const place = here(`
//- /a.txt
Port reopens

“The port is o<|>pen for everybody,” Lena Okafor said.
//- /a.ann.yaml
version: 1
source: { text: a.txt }
claims:
  - { id: c1, kind: direct, speaker: lena-okafor, quote: The port is open for everybody, status: suggested }
${REGISTRY}
`);
    assert.match(after(place, 'Accept the claim “The port is open for everybody”', 'a.ann.yaml'), /status: confirmed/);
  });

  it('carry the fix of a finding, preferred where it is safe', () => {
    const place = here(`
//- /a.txt
On Friday Lena Okafor left. Piet Okafor came.
//- /a.ann.yaml
version: 1
source: { text: a.txt }
mentions:
  - { id: m1, entity: lena-okafor, quote: Lena Okafor, at: [0<|>, 11], status: confirmed }
  - { id: m2, entity: piet-okafor, quote: Piet Okafor, at: [18, 29], status: confirmed }
${REGISTRY}
`);
    const fix = actionsAt(place).find(({ rule }) => rule === 'anchor-moved');
    assert.ok(fix?.preferred);
    assert.match(filesAfterAction(place.files, fix).get('a.ann.yaml') ?? '', /at: \[10, 21\]/);
  });

  it('mend all findings of a kind, and all that is safe when a file is saved', () => {
    const place = here(`
//- /a.txt
On Friday Lena Okafor left. Piet Okafor came.
//- /a.ann.yaml
version: 1
source: { text: a.txt, sha256: "${'0'.repeat(64)}" }
mentions:
  - { id: m1, entity: lena-okafor, quote: Lena Okafor, at: [0<|>, 11], status: confirmed }
  - { id: m2, entity: piet-okafor, quote: Piet Okafor, at: [18, 29], status: confirmed }
${REGISTRY}
`);
    const mended = /m1.*at: \[10, 21\](?:.*\n)+.*m2.*at: \[28, 39\]/;
    const all = actionsAt(place).find(({ title }) => title.includes('all 2 in this file') || title.startsWith('Mend all 2'));
    assert.ok(all && !all.preferred, titles(place).join(' | '));
    assert.match(filesAfterAction(place.files, all).get('a.ann.yaml') ?? '', mended);
    const onSave = actionsAt(place).find(({ kind }) => kind === 'fixAll');
    assert.ok(onSave);
    const saved = filesAfterAction(place.files, onSave).get('a.ann.yaml') ?? '';
    assert.match(saved, mended);
    assert.match(saved, /sha256: "0{64}"/, 'whether the changed text is accepted is for a person to say');
  });

  it('annotate all mentions of an entity that nobody decided on', () => {
    const place = here(`
//- /a.txt
Port reopens

Lena Okafor left. On Monday Lena Ok<|>afor came back, and Lena Okafor stayed. Piet Okafor left.
//- /a.ann.yaml
version: 1
source: { text: a.txt }
mentions:
  - { id: m4, entity: lena-okafor, quote: Lena Okafor, at: [14, 25], suffix: " left", status: confirmed }
${REGISTRY}
`);
    const sidecar = after(place, 'Annotate all 2 mentions of Lena Okafor in this article', 'a.ann.yaml');
    assert.deepEqual([...sidecar.matchAll(/id: (m\d+)/g)].map(([, id]) => id), ['m4', 'm5', 'm6']);
    assert.match(sidecar, /at: \[42, 53\][^]*at: \[69, 80\]/);
  });

  it('accept or reject all suggestions of an entity at once, and none of another', () => {
    assert.match(after(threeSuggested('m1'), 'Accept all 2 suggested mentions of Lena Okafor', 'a.ann.yaml'), /m1.*confirmed[^]*m2.*confirmed[^]*m3.*suggested/);
    assert.match(after(threeSuggested('m1'), 'Reject all 2 suggested mentions of Lena Okafor', 'a.ann.yaml'), /m1.*rejected[^]*m2.*rejected[^]*m3.*suggested/);
    assert.ok(!titles(threeSuggested('m3')).some(title => title.includes(' all ')));
  });

  it('let an annotation cover what is selected instead', () => {
    const text = 'Port reopens\n\nHarbour master Lena Okafor said the port is open again. Piet Okafor left.\n';
    const place = here(`
//- /a.txt
${text.trimEnd()}<|>
//- /a.ann.yaml
version: 1
source: { text: a.txt }
mentions:
  - { id: m1, entity: lena-okafor, quote: Lena, at: [29, 33], prefix: "master ", status: confirmed } # short
claims:
  - { id: c1, kind: indirect, speaker: lena-okafor, quote: the port is open, at: [46, 62] }
${REGISTRY}
`);
    const selected = (words: string): readonly CodeAction[] => place.analysis.codeActions('a.txt', { start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const resized = (words: string): string => {
      const action = selected(words).find(({ title }) => title.startsWith('Let'));
      assert.ok(action, selected(words).map(({ title }) => title).join(' | '));
      return filesAfterAction(place.files, action).get('a.ann.yaml') ?? '';
    };
    assert.match(resized('Lena Okafor'), /m1, entity: lena-okafor, quote: Lena Okafor, at: \[29, 40\], status: confirmed \} # short/);
    assert.match(resized('the port is open again'), /quote: the port is open again, at: \[46, 68\] \}/);
    assert.doesNotMatch(resized('Lena Okafor'), /prefix/, 'the claim is beside it');
    for (const words of ['Lena', 'port is', 'Piet Okafor']) assert.ok(!selected(words).some(({ title }) => title.startsWith('Let')), words);
  });

  it('are not offered in a folder that nobody made a corpus', () => {
    assert.deepEqual(titles(here('//- /a.txt\nPort reopens\n\nTomas Ver<|>rin left.\n')), []);
  });
});
