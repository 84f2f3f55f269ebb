/** Rule: a sidecar names a text that is not there. */
import type { Corpus, SidecarFile } from '../corpus/corpus.ts';
import { articleBeside, articleOf } from '../corpus/lookup.ts';
import { relativePath, resolvePath } from '../corpus/paths.ts';
import type { Located } from '../sidecar/model.ts';
import { defineRule, type RuleFinding } from './rule.ts';
import { nearest } from './suggest.ts';

export default defineRule({
  id: 'source-missing',
  title: 'The text that a sidecar names is not in the corpus',
  why: 'No entry of the sidecar can be found in a text that is not there.',
  severity: 'error',
  scope: 'sidecar',
  examples: {
    bad: [
      `
      //- /strike.txt
      Ada Okoro spoke.
      //- /strike.ann.yaml
      version: 1
      source: { text: strik.txt, derivedFrom: [wire.txt] }
                                               ^^^^^^^^ source-missing
                      ^^^^^^^^^ source-missing
      `,
    ],
    good: [
      // A path is relative to the sidecar, not to the corpus.
      `
      //- /wire.txt
      Ada Okoro spoke.
      //- /2024/strike.txt
      Ada Okoro spoke.
      //- /2024/strike.ann.yaml
      version: 1
      source: { text: strike.txt, derivedFrom: [../wire.txt] }
      `,
    ],
  },
  *check(file, article, corpus) {
    const { text, derivedFrom = [] } = file.sidecar.source ?? {};
    // Without an article beside it either, the sidecar is orphaned: another rule's finding.
    if (text && !article && articleBeside(corpus, file.path)) yield* missing(file, text, corpus);
    for (const origin of derivedFrom) yield* missing(file, origin, corpus);
  },
});

function* missing(file: SidecarFile, named: Located<string>, corpus: Corpus): Generator<RuleFinding> {
  const resolved = resolvePath(file.path, named.value);
  if (resolved.kind === 'outside') return; // source-outside-corpus tells
  const found = corpus.files.get(resolved.path);
  if (found?.kind === 'article' || found?.kind === 'unreadable') return; // text-unreadable tells
  const span = { start: named.start, end: named.end };
  if (found) return yield { span, message: `"${named.value}" is a ${found.kind} file, not an article` };
  const articles = [...corpus.files.values()].filter(other => other.kind === 'article').map(other => relativePath(file.path, other.path));
  const near = nearest(named.value, articles);
  const beside = articleBeside(corpus, file.path);
  const meant = near ?? (beside && articleOf(corpus, file) === undefined && named === file.sidecar.source?.text ? relativePath(file.path, beside.path) : undefined);
  yield { span, message: `No article "${named.value}" is in the corpus${meant === undefined ? '; correct the path (it is relative to this file), restore the text, or see whether .gitignore or glossator.yaml leaves it out' : `; did you mean "${meant}"?`}` };
}
