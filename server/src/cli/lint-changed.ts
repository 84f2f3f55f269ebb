/** `lint --changed`: which files of a corpus a change touches, those that go by a changed file among them. */
import { basename, join } from 'node:path';
import { realpathSync } from 'node:fs';
import type { Corpus, Path } from '../core/corpus/corpus.ts';
import { kindOf } from '../core/corpus/kinds.ts';

/** `changed` holds real absolute paths. The registry, the configuration and canonical claims touch every file. */
export function touchedBy(corpus: Corpus, root: string, changed: ReadonlySet<string>): (path: Path) => boolean {
  const realRoot = realpathSync(root);
  const inside = [...changed].filter(file => file.startsWith(join(realRoot, '/'))).map(file => file.slice(realRoot.length + 1).replaceAll('\\', '/'));
  const groundwork = inside.some(path => ['registry', 'claims', 'config'].includes(kindOf(path, corpus.config) ?? ''));
  if (groundwork || inside.length > MOST_LOOKED_FOR) return () => true;
  const paths = new Set(inside);
  const names = inside.map(path => basename(path));
  return path => {
    if (paths.has(path)) return true;
    const file = corpus.files.get(path);
    // A sidecar names its article, the texts it is derived from and the sidecars it relates to; without a word it belongs to the one beside it.
    return file?.kind === 'sidecar' && (names.some(name => file.text.includes(name)) || paths.has(path.replace(/\.ann\.yaml$/, '.txt')) || paths.has(path.replace(/\.ann\.yaml$/, '.md')));
  };
}

/** With more changed files than this every file is checked: that is quicker than to look for who names them. */
const MOST_LOOKED_FOR = 200;
