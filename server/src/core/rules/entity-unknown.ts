/** Rule: an entity id that neither the registry knows nor Glossator makes. */
import type { Corpus } from '../corpus/corpus.ts';
import { entityRefsOf } from '../corpus/entity-refs.ts';
import { ENTITY_TYPES } from '../mentions/mention.ts';
import { defineRule } from './rule.ts';
import { suggester } from './suggest.ts';

export default defineRule({
  id: 'entity-unknown',
  title: 'An entity id is not in the registry',
  why: 'A mistyped id splits one person into two: what is said of the one is never found with the other.',
  severity: 'error',
  scope: 'file',
  examples: {
    bad: [
      `
      //- /entities.yaml
      version: 1
      entities:
        - { id: ada-okoro, type: person, name: Ada Okoro, memberOf: [port-union] }
                                                                     ^^^^^^^^^^ entity-unknown
      //- /strike.txt
      Ada Okoro spoke.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, entity: ada-okro, quote: Ada Okoro, at: [0, 9] }
                            ^^^^^^^^ entity-unknown
      `,
    ],
    good: [
      // A stable id of an unregistered entity is no registry id, and need not be one.
      `
      //- /entities.yaml
      version: 1
      entities:
        - { id: ada-okoro, type: person, name: Ada Okoro }
      //- /strike.txt
      Ada Okoro met Tunde Bello.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, entity: ada-okoro, quote: Ada Okoro, at: [0, 9] }
        - { id: m2, entity: person/tunde-bello, quote: Tunde Bello, at: [14, 25] }
      `,
    ],
  },
  *check(file, corpus) {
    if (registryUnreadable(corpus)) return; // told once, at the registry, rather than at every id
    const suggest = suggester(corpus.entries.size === 0 ? 'this corpus has no registry (entities.yaml)' : 'add it to the registry, or correct the id');
    for (const { value, start, end } of entityRefsOf(file)) {
      if (corpus.entries.has(value) || isStableId(value)) continue;
      yield { span: { start, end }, message: `No entity has the id "${value}"${suggest(value, corpus.entries.keys())}` };
    }
  },
});

/** "person/tunde-bello": the type, then the slug of the name. */
function isStableId(id: string): boolean {
  return ENTITY_TYPES.some(type => id.startsWith(`${type}/`) && id.length > type.length + 1);
}

function registryUnreadable(corpus: Corpus): boolean {
  let known = unreadable.get(corpus);
  if (known === undefined) {
    known = [...corpus.files.values()].some(file => /\.ya?ml$/.test(file.path) && !file.path.endsWith('.ann.yaml') && file.kind === 'unreadable');
    unreadable.set(corpus, known);
  }
  return known;
}

const unreadable = new WeakMap<Corpus, boolean>();
