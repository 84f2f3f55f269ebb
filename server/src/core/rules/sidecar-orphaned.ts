/** Rule: a sidecar without an article. */
import { articleBeside, pathsBeside } from '../corpus/lookup.ts';
import { resolvePath } from '../corpus/paths.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'sidecar-orphaned',
  title: 'A sidecar has no article',
  why: 'Its annotations belong to no text: the article was moved, renamed or deleted without it.',
  severity: 'error',
  scope: 'sidecar',
  examples: {
    bad: [
      `
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
                      ^^^^^^^^^^ sidecar-orphaned
      `,
    ],
    good: [
      // Named otherwise than its article, and says so.
      `
      //- /strike.txt
      Ada Okoro spoke.
      //- /strike-second-reader.ann.yaml
      version: 1
      source: { text: strike.txt }
      `,
    ],
  },
  *check(file, article, corpus) {
    if (article || articleBeside(corpus, file.path)) return;
    const named = file.sidecar.source?.text;
    const resolved = named && resolvePath(file.path, named.value);
    if (resolved?.kind === 'outside') return; // source-outside-corpus tells
    if (resolved && corpus.files.has(resolved.path)) return; // there, but unreadable or no article: told elsewhere
    if (!named && pathsBeside(file.path).some(path => corpus.files.get(path)?.kind === 'unreadable')) return; // text-unreadable tells
    const span = named ? { start: named.start, end: named.end } : { start: 0, end: 0 };
    const wanted = named ? `"${named.value}" is not in the corpus` : 'this sidecar names no text (source.text), and none of its own name is in the corpus';
    yield { span, message: `No article: ${wanted}; restore the text, correct the path, delete the sidecar, or see whether .gitignore or glossator.yaml leaves the text out` };
  },
});
