/** Rule: a relation points at an entry that is not there. */
import type { Corpus, SidecarFile } from '../corpus/corpus.ts';
import { resolvePath } from '../corpus/paths.ts';
import type { Located, Sidecar } from '../sidecar/model.ts';
import { splitReference } from '../sidecar/reference.ts';
import { defineRule } from './rule.ts';
import { suggester, type Suggest } from './suggest.ts';

export default defineRule({
  id: 'relation-unknown-target',
  title: 'A relation points at an entry that does not exist',
  why: 'A link that leads nowhere is lost evidence.',
  severity: 'error',
  scope: 'sidecar',
  examples: {
    bad: [
      `
      //- /strike.txt
      The port is shut.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      claims:
        - id: c1
          kind: narrated
          quote: The port is shut
          at: [0, 16]
          relations: [{ type: contradicts, to: c2 }, { type: repeats, to: talks.ann.yaml#c1 }]
                                                                          ^^^^^^^^^^^^^^^^^ relation-unknown-target
                                               ^^ relation-unknown-target
      `,
    ],
    good: [
      `
      //- /talks.txt
      The port is shut.
      //- /talks.ann.yaml
      version: 1
      source: { text: talks.txt }
      claims:
        - { id: c1, kind: narrated, quote: The port is shut, at: [0, 16] }
      //- /2024/strike.txt
      The port is shut.
      //- /2024/strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      claims:
        - { id: c1, kind: narrated, quote: The port is shut, at: [0, 16], relations: [{ type: repeats, to: ../talks.ann.yaml#c1 }] }
      `,
      // A folder may have "#" in its name; an id may not.
      `
      //- /C#/talks.txt
      The port is shut.
      //- /C#/talks.ann.yaml
      version: 1
      source: { text: talks.txt }
      claims:
        - { id: c1, kind: narrated, quote: The port is shut, at: [0, 16] }
      //- /strike.txt
      The port is shut.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      claims:
        - { id: c1, kind: narrated, quote: The port is shut, at: [0, 16], relations: [{ type: repeats, to: "C#/talks.ann.yaml#c1" }] }
      `,
    ],
  },
  *check(file, _, corpus) {
    const suggest = suggester('correct the id');
    const relations = [...file.sidecar.relations, ...file.sidecar.claims.flatMap(claim => claim.relations)];
    for (const { from, to } of relations) {
      for (const end of [from, to]) {
        const fault = end && faultOf(file, end, corpus, suggest);
        if (end && fault !== undefined) yield { span: { start: end.start, end: end.end }, message: fault };
      }
    }
  },
});

/** For "c2" or "../talks.ann.yaml#c1", what is wrong with it. */
function faultOf(file: SidecarFile, { value }: Located<string>, corpus: Corpus, suggest: Suggest): string | undefined {
  const { file: named, id } = splitReference(value);
  if (named === undefined) return missingIn(file.sidecar, id, 'this sidecar', suggest);
  const resolved = resolvePath(file.path, named);
  if (resolved.kind === 'outside') return `"${named}" ${resolved.why}; name a sidecar inside the corpus`;
  const other = corpus.files.get(resolved.path);
  if (other?.kind === 'unreadable') return undefined; // told there
  if (other?.kind !== 'sidecar') return `No sidecar "${named}" is in the corpus; correct the path (it is relative to this file)`;
  return missingIn(other.sidecar, id, `"${resolved.path}"`, suggest);
}

function missingIn(sidecar: Sidecar, id: string, where: string, suggest: Suggest): string | undefined {
  const ids = idsIn(sidecar);
  return ids.has(id) ? undefined : `No entry of ${where} has the id "${id}"${suggest(id, ids)}`;
}

function idsIn(sidecar: Sidecar): ReadonlySet<string> {
  let ids = known.get(sidecar);
  if (!ids) known.set(sidecar, (ids = new Set([...sidecar.mentions, ...sidecar.claims].flatMap(({ id }) => (id ? [id.value] : [])))));
  return ids;
}

const known = new WeakMap<Sidecar, ReadonlySet<string>>();
