/** Tests of references and highlights. */
import { checkHighlights, checkPlaces, checkReferences } from '../../support/features.ts';

describe('references', () => {
  it('of a registry entry are its names in all articles and the uses of its id', () => {
    checkReferences(`
//- /a.ann.yaml
version: 1
source: { text: a.txt }
mentions:
  - { id: m1, entity: harbour-council, quote: Harbour Council, at: [21, 36] }
                      ^^^^^^^^^^^^^^^ ref
claims:
  - { id: c1, kind: indirect, speaker: harbour-council, quote: the port, at: [0, 8] }
                                       ^^^^^^^^^^^^^^^ ref
//- /a.txt
Port reopens

In May the Harbour Council met.
           ^^^^^^^^^^^^^^^ ref
//- /b.txt
Port closes

The Harbour Council left the port.
    ^^^^^^^^^^^^^^^ ref
//- /entities.yaml
version: 1
entities:
  - id: harbour-<|>council
    type: organization
    name: Harbour Council
  - id: lena-okafor
    type: person
    name: Lena Okafor
    memberOf: [harbour-council]
               ^^^^^^^^^^^^^^^ ref
`);
  });

  it('of a surname are all names of its bearer in the article', () => {
    checkReferences(`
//- /a.txt
Port reopens

Mayor Tomas Verrin opened the port on Monday. Verr<|>in then left.
      ^^^^^^^^^^^^ ref
                                              ^^^^^^ ref
`);
  });

  it('leave out what a person rejected', () => {
    checkReferences(`
//- /a.ann.yaml
version: 1
source: { text: a.txt }
mentions:
  - { id: m1, entity: okafor, quote: Lena Okafor, prefix: "street. ", at: [0, 11], status: rejected }
                      ^^^^^^ ref
//- /a.txt
Port reopens

Lena Okafor walked down the street. Lena Okafor is a street too.
^^^^^^^^^^^ ref
//- /entities.yaml
version: 1
entities:
  - { id: oka<|>for, type: person, name: Lena Okafor }
`);
  });

  it('of a canonical claim are its appearances: the passages and the ids', () => {
    checkReferences(`
//- /a.ann.yaml
version: 1
source: { text: a.txt }
claims:
  - { id: c1, kind: indirect, quote: the port is open, at: [9, 25], same: port-open }
                                                                          ^^^^^^^^^ ref
//- /a.txt
She said the port is open.
         ^^^^^^^^^^^^^^^^ ref
//- /claims.yaml
version: 1
claims:
  - { id: port-o<|>pen, statement: The port is open. }
`);
  });

  it('of a sidecar entry are the relations that name it, from other sidecars too', () => {
    checkReferences(`
//- /a.ann.yaml
version: 1
source: { text: a.txt }
claims:
  - { id: c<|>1, kind: direct, quote: open }
  - { id: c2, kind: direct, quote: shut, relations: [{ type: contradicts, to: c1 }] }
                                                                              ^^ ref
//- /b.ann.yaml
version: 1
source: { text: b.txt }
claims:
  - { id: c1, kind: direct, quote: open, relations: [{ type: repeats, to: a.ann.yaml#c1 }] }
                                                                          ^^^^^^^^^^^^^ ref
`);
  });

  it('begin with the declaration where it is asked for', () => {
    checkPlaces(`
//- /a.txt
Port reopens

Lena Oka<|>for left.
^^^^^^^^^^^ all
//- /entities.yaml
version: 1
entities:
  - { id: lena-okafor, type: person, name: Lena Okafor }
          ^^^^^^^^^^^ all
`, 'all', ({ analysis, path, offset }) => analysis.references(path, offset, { declaration: true }));
  });
});

describe('highlights', () => {
  it('of a name are the names of the same entity in this file', () => {
    checkHighlights(`
//- /a.txt
Port reopens

Lena Okafor spoke. Then Lena Oka<|>for left.
^^^^^^^^^^^ here
                        ^^^^^^^^^^^ here
//- /b.txt
Lena Okafor came.
//- /entities.yaml
version: 1
entities:
  - { id: lena-okafor, type: person, name: Lena Okafor }
`);
  });

  it('of a saying verb are the claim, the verb and the speaker', () => {
    checkHighlights(`
//- /a.txt
Port reopens

“The port is open for everybody,” Lena Okafor sai<|>d.
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ here
                                  ^^^^^^^^^^^ here
                                              ^^^^ here
//- /entities.yaml
version: 1
entities:
  - { id: lena-okafor, type: person, name: Lena Okafor }
`);
  });
});
