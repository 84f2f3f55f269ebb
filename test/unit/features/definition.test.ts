/** Tests of go to definition, from articles and YAML files. */
import { checkDefinition } from '../../support/features.ts';

const REGISTRY = `
//- /entities.yaml
version: 1
entities:
  - id: lena-okafor
    type: person
    name: Lena Okafor
    weakAliases: [Okafor]
    memberOf: [harbour-council]
  - id: harbour-council
    type: organization
    name: Harbour Council
`.trim();

describe('definition', () => {
  it('of a registered name is the id of its entry', () => {
    checkDefinition(`
//- /a.txt
Port reopens

Lena Ok<|>afor spoke to the Harbour Council.
//- /entities.yaml
version: 1
entities:
  - id: lena-okafor
        ^^^^^^^^^^^ def
    type: person
    name: Lena Okafor
`);
  });

  it('of an unregistered name is the passage that introduces it best, in another article too', () => {
    checkDefinition(`
//- /a.txt
Port reopens

Mayor Tomas Verrin opened the port on Monday. Later Verrin left.
      ^^^^^^^^^^^^ def
//- /b.txt
Mayor leaves

Tomas Verr<|>in left the town.
`);
  });

  it('of an entity id in a sidecar is the registry entry', () => {
    checkDefinition(`
//- /a.txt
Lena Okafor spoke.
//- /a.ann.yaml
version: 1
source: { text: a.txt }
mentions:
  - { id: m1, entity: lena-ok<|>afor, quote: Lena Okafor, at: [0, 11] }
${REGISTRY.replace('  - id: lena-okafor', '  - id: lena-okafor\n        ^^^^^^^^^^^ def')}
`);
  });

  it('of a quote is the passage of the article', () => {
    checkDefinition(`
//- /a.txt
On Friday Lena Okafor spoke.
          ^^^^^^^^^^^ def
//- /a.ann.yaml
version: 1
source: { text: a.txt }
mentions:
  - { id: m1, entity: lena-okafor, quote: Lena Ok<|>afor, at: [0, 11] }
`);
  });

  it('of an orphaned quote is nowhere', () => {
    checkDefinition(`
//- /a.txt
On Friday nobody spoke.
//- /a.ann.yaml
version: 1
source: { text: a.txt }
mentions:
  - { id: m1, entity: lena-okafor, quote: Lena Ok<|>afor, at: [0, 11] }
`);
  });

  it('of `same` is the canonical claim', () => {
    checkDefinition(`
//- /a.txt
“The port is open,” Lena Okafor said.
//- /a.ann.yaml
version: 1
source: { text: a.txt }
claims:
  - { id: c1, kind: direct, speaker: lena-okafor, quote: The port is open, at: [1, 17], same: port-<|>open }
//- /claims.yaml
version: 1
claims:
  - id: port-open
        ^^^^^^^^^ def
    statement: The port is open.
`);
  });

  it('of a relation is the entry of the other sidecar', () => {
    checkDefinition(`
//- /a.ann.yaml
version: 1
source: { text: a.txt }
claims:
  - { id: c1, kind: direct, quote: open, at: [0, 4], relations: [{ type: repeats, to: sub/b.ann.yaml#<|>c2 }] }
//- /sub/b.ann.yaml
version: 1
source: { text: b.txt }
claims:
  - { id: c1, kind: direct, quote: open }
  - { id: c2, kind: direct, quote: shut }
          ^^ def
`);
  });

  it('of `source.text` is the article', () => {
    checkDefinition(`
//- /a.ann.yaml
version: 1
source: { text: a.t<|>xt }
//- /a.txt
Nothing happened.
^ def
`);
  });

  it('of a pronoun that speaks is the name it was resolved to', () => {
    checkDefinition(`
//- /a.txt
Port reopens

Lena Okafor came back to the town on Monday morning.
^^^^^^^^^^^ def

“The port is open,” sh<|>e said.
${REGISTRY}
`);
  });

  it('of a name that a person corrected is the corrected entry', () => {
    checkDefinition(`
//- /a.txt
Port reopens

Lena Ok<|>afor spoke.
//- /a.ann.yaml
version: 1
source: { text: a.txt }
mentions:
  - { id: m1, entity: another-okafor, quote: Lena Okafor, status: confirmed }
//- /entities.yaml
version: 1
entities:
  - { id: lena-okafor, type: person, name: Lena Okafor }
  - { id: another-okafor, type: person, name: Lena Okafor junior }
          ^^^^^^^^^^^^^^ def
`);
  });
});
