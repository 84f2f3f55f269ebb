/** Opens a part of a corpus: its files are read at once, all others when something in them is first asked for. */
import { emptyCorpus, withFiles } from '../core/corpus/build.ts';
import type { Corpus, CorpusFile, Path } from '../core/corpus/corpus.ts';
import { CONFIG_NAME, kindOf } from '../core/corpus/kinds.ts';
import { lazy } from '../core/corpus/lazy.ts';
import type { Model } from '../core/corpus/model.ts';
import type { Files } from './files.ts';

export interface CorpusPart {
  /** Every file is in it, and answers as in the whole corpus. */
  readonly corpus: Corpus;
  /** Lets others' files say what they are without being read. */
  tellKinds(kinds: Iterable<readonly [Path, CorpusFile['kind']]>): void;
}

/** The registry, the configuration and canonical claims belong to every part. */
export function openPart(files: Files, own: ReadonlySet<Path>, model: Model): CorpusPart {
  const paths = files.list();
  const configured = withFiles(emptyCorpus, paths.filter(path => path === CONFIG_NAME).map(path => files.read(path)), model);
  const kinds = new Map(paths.map(path => [path, kindOf(path, configured.config)] as const));
  const read = paths.filter(path => path !== CONFIG_NAME && kinds.get(path) !== undefined && (own.has(path) || kinds.get(path) === 'registry' || kinds.get(path) === 'claims'));
  const part = withFiles(configured, read.map(path => files.read(path)), model, 'recent');
  const told = new Map<Path, CorpusFile['kind']>();
  const all = new Map<Path, CorpusFile>();
  for (const path of paths) {
    if (kinds.get(path) === undefined) continue;
    const file = part.files.get(path) ?? readLater(path, told, () => withFiles(part, [files.read(path)], model, 'recent').files.get(path));
    all.set(path, file);
  }
  // Its other properties are worked out when asked for, and not by copying them.
  const corpus = Object.create(part, { files: { value: all, enumerable: true } }) as Corpus;
  return { corpus, tellKinds: kindsOfOthers => [...kindsOfOthers].forEach(([path, kind]) => told.set(path, kind)) };
}

function readLater(path: Path, told: ReadonlyMap<Path, CorpusFile['kind']>, read: () => CorpusFile | undefined): CorpusFile {
  const file = lazy((): CorpusFile => read() ?? { kind: 'unreadable', path, problem: 'is gone' });
  return new Proxy({ path } as CorpusFile, {
    get: (_, key): unknown => (key === 'path' ? path : key === 'kind' ? (told.get(path) ?? file().kind) : Reflect.get(file(), key)),
    has: (_, key) => key === 'path' || Reflect.has(file(), key),
  });
}
