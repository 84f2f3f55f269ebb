/** Rule: the name of an entity that must not be published. */
import type { Corpus } from '../corpus/corpus.ts';
import { searchFor, type NameSearch } from './word-search.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'name-protected',
  title: 'A protected name stands here',
  why: 'A witness who was promised that their name stays out is harmed by one place where it did not.',
  severity: 'warning',
  scope: 'file',
  examples: {
    bad: [
      `
      //- /entities.yaml
      version: 1
      entities:
        - { id: witness-a, type: person, name: Ada Okoro, protected: true }
      //- /strike.txt
      Ada Okoro saw it.
      ^^^^^^^^^ name-protected
      `,
      // In capitals and without its accents it is the same name.
      `
      //- /entities.yaml
      version: 1
      entities:
        - { id: witness-b, type: person, name: José al-Okoro, protected: true }
      //- /strike.txt
      WITNESS JOSE AL-OKORO SAW IT
              ^^^^^^^^^^^^^ name-protected
      `,
    ],
    good: [
      // The registry is where the name is kept; a longer name is another one.
      `
      //- /entities.yaml
      version: 1
      entities:
        - { id: witness-a, type: person, name: Ada Okoro, protected: true }
      //- /strike.txt
      Ada Okorocha saw it.
      `,
    ],
  },
  *check(file, corpus) {
    if (!('text' in file) || file.kind === 'registry') return;
    const names = protectedNames(corpus);
    if (!names) return;
    // The message does not repeat the name: it is printed into logs that others read.
    for (const span of names(file.text)) yield { span, message: 'The name of a protected entity stands here; replace it before this is published' };
  },
});

/** All names and aliases, longest first; undefined where nobody is protected. */
function protectedNames(corpus: Corpus): NameSearch | undefined {
  if (!patterns.has(corpus.entries)) {
    const names = [...corpus.entries.values()].flatMap(({ entity }) => (entity.protected ? [entity.name, ...entity.aliases] : []));
    patterns.set(corpus.entries, searchFor(names));
  }
  return patterns.get(corpus.entries);
}

const patterns = new WeakMap<Corpus['entries'], NameSearch | undefined>();
