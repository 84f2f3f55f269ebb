/** One corpus as the server holds it: read in the background, changed by the editor and the disk, recognised ahead of requests. */
import type { Analysis, AnalysisHost } from '../core/analysis.ts';
import { createAnalysisHost } from '../core/analysis.ts';
import type { FileChange } from '../core/corpus/build.ts';
import type { Corpus, FileInput, Path } from '../core/corpus/corpus.ts';
import { CONFIG_NAME, kindOf, SIDECAR_SUFFIX } from '../core/corpus/kinds.ts';
import { sidecarPathOf } from '../core/corpus/lookup.ts';
import { resolvePath } from '../core/corpus/paths.ts';
import type { Model } from '../core/corpus/model.ts';
import type { Door } from './door.ts';
import { editorLimit, tooLargeForEditor } from './door.ts';
import type { Log } from './guard.ts';
import { describe, guardedTask } from './guard.ts';
import { after, giveWay, slicer } from './pause.ts';
import { createRecognising } from './recognising.ts';
import { pathBelow, uriBelow } from './uris.ts';

export interface CorpusSession {
  readonly root: string;
  /** The newest state, all changes in, whatever is recognised of it. */
  current(): Analysis;
  /** As `current`, after a wait for what is still being read or recognised; after two seconds what is there answers, and what is asked for. */
  ready(asked?: Path): Promise<Analysis>;
  /** When everything is read and recognised, whatever that takes: for work that nobody waits for, and that starts nobody's patience. */
  complete(): Promise<Analysis>;
  /** The text of an open document stands above the disk until `close`. */
  open(path: Path, text: string): void;
  close(path: Path): Promise<void>;
  /** The disk changed; `undefined`: files came or went, look at the whole folder. */
  refresh(path: Path | undefined): Promise<void>;
  isReading(): boolean;
  isOpen(path: Path): boolean;
  pathOf(uri: string): Path | undefined;
  uriOf(path: Path): string;
  /** Of a text as it is written to a file. */
  sha256(text: string): string;
  dispose(): void;
}

export interface SessionOptions {
  readonly root: string;
  /** A file opened by itself, outside every folder: nothing is read but what it needs. */
  readonly lone: boolean;
  readonly door: Door;
  readonly model: () => Model;
  readonly log: Log;
  /** For a person to read. */
  readonly warn: (message: string) => void;
  /** After every change that was taken in, with the paths that changed; `undefined` for all of them. */
  readonly onChange: (session: CorpusSession, changed: ReadonlySet<Path> | undefined) => void;
}

const PATIENCE_MS = 2000;
/** Without a request, what was typed goes into the corpus when the typing pauses. */
const IDLE_MS = 80;
/** So much text is read and parsed before a batch goes into the corpus. */
const BATCH_CHARACTERS = 256 * 1024;
const READ_AT_ONCE = 16;

export function createCorpusSession({ root, lone, door, model, log, warn, onChange }: SessionOptions): CorpusSession {
  let created: AnalysisHost | undefined;
  // The model's data is unpacked when the first file asks, not before the editor was answered.
  const host = (): AnalysisHost => (created ??= createAnalysisHost(model()));
  const overlays = new Map<Path, string>();
  const onDisk = new Map<Path, FileInput>();
  const pending = new Map<Path, FileChange>();
  let disposed = false;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let reading = 0;
  let loading: Promise<void> = Promise.resolve();
  let unsettledSince: number | undefined;
  const told = new Set<string>();
  const recognising = createRecognising({ newest: flush, model, log, isOpen: path => overlays.has(path), isDisposed: () => disposed });

  const session: CorpusSession = {
    root,
    current: flush,
    async ready(asked) {
      await settle();
      return recognising.soFar(flush(), asked);
    },
    async complete() {
      await loading;
      await recognising.all();
      return flush();
    },
    open(path, text) {
      overlays.set(path, text);
      put(path, inputOf(path, text));
      clearTimeout(idle);
      idle = setTimeout(flush, IDLE_MS + text.length / 1000); // the longer the text, the longer the pause
    },
    async close(path) {
      overlays.delete(path);
      await readPaths([path]);
    },
    async refresh(path) {
      const { corpus } = host().analysis;
      if (path === undefined || path === CONFIG_NAME) await load();
      else if (corpus.files.has(path)) await readPaths([path]);
      else if (kindOf(path, corpus.config) !== undefined) await load(); // a new file: only the whole listing knows what git ignores
    },
    isReading: () => reading > 0,
    isOpen: path => overlays.has(path),
    pathOf: uri => pathBelow(root, uri),
    uriOf: path => uriBelow(root, path),
    sha256: text => door.sha256(new TextEncoder().encode(text)),
    dispose() {
      disposed = true;
      clearTimeout(idle);
    },
  };
  void load();
  return session;

  function flush(): Analysis {
    if (pending.size > 0) {
      const changes = [...pending.values()];
      pending.clear();
      try {
        const before = host().analysis.corpus;
        const { corpus } = host().apply(changes);
        if (corpus !== before) onChange(session, changedBetween(before, corpus, changes));
      } catch (error) {
        // A bug of ours in one file: the corpus stays as it was, and so do all the others.
        log(`taking in ${changes.map(({ path }) => path).slice(0, 5).join(', ')} failed: ${describe(error)}`);
      }
    }
    return host().analysis;
  }

  function put(path: Path, change: FileChange): void {
    pending.set(path, change);
  }

  /** Reads the folder again; one reading after the other. */
  function load(): Promise<void> {
    reading++;
    loading = loading.then(() => guardedTask(log, `reading ${root}`, readAll)).finally(() => {
      reading--;
      flush();
      if (!disposed) onChange(session, new Set());
    });
    return loading;
  }

  async function readAll(): Promise<void> {
    const { files: listed, unreadable } = lone ? { files: [], unreadable: [] } : await door.list(root);
    for (const { path, problem } of unreadable) tell(`${path === '.' ? root : path}: this folder ${problem}; nothing in it is shown or checked`);
    const there = new Set(listed);
    for (const path of host().analysis.corpus.files.keys()) if (!lone && !there.has(path) && !overlays.has(path)) put(path, { path, removed: true });
    if (there.has(CONFIG_NAME)) await readPaths([CONFIG_NAME]);
    const { config } = flush().corpus;
    const wanted = listed.filter(path => path !== CONFIG_NAME && kindOf(path, config) !== undefined);
    // What is open may be of the corpus only now that its patterns are known.
    for (const [path, text] of overlays) put(path, inputOf(path, text));
    const asked = [...overlays.keys()].flatMap(path => [path, ...besides(path)]);
    await readPaths(lone ? asked.filter(path => !overlays.has(path)) : inReadingOrder(wanted, new Set(asked)));
    if (lone) await readPaths(articlesNamed(flush().corpus));
  }

  /** Once, however often the folder is read again. */
  function tell(message: string): void {
    if (!told.has(message)) warn(message);
    told.add(message);
  }

  async function readPaths(paths: readonly Path[]): Promise<void> {
    const isDue = slicer();
    let characters = 0;
    for (let from = 0; from < paths.length; from += READ_AT_ONCE) {
      if (disposed) return;
      const inputs = await Promise.all(paths.slice(from, from + READ_AT_ONCE).map(path => door.read(root, path)));
      for (const input of inputs) {
        const gone = 'problem' in input && input.problem.startsWith('does not exist');
        if (gone) onDisk.delete(input.path);
        else onDisk.set(input.path, input);
        const overlay = overlays.get(input.path);
        put(input.path, overlay !== undefined ? inputOf(input.path, overlay) : gone ? { path: input.path, removed: true } : input);
        characters += 'text' in input ? input.text.length : 0;
      }
      if (characters > BATCH_CHARACTERS || from === 0) {
        characters = 0;
        flush();
      }
      if (isDue()) await giveWay();
    }
    flush();
  }

  /** What is on the disk keeps its hash: a byte order mark that the editor hides would make another one. */
  function inputOf(path: Path, text: string): FileInput {
    const disk = onDisk.get(path);
    if (disk && 'text' in disk && disk.text === text) return disk;
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > editorLimit(path)) return tooLargeForEditor(path, bytes.length);
    return { path, text, sha256: door.sha256(bytes) };
  }

  /** Until everything is read and recognised, or patience ends; while it goes on after that, nobody waits again. */
  async function settle(): Promise<void> {
    unsettledSince ??= performance.now();
    const work = loading.then(recognising.all).then(() => void (unsettledSince = undefined));
    const left = PATIENCE_MS - (performance.now() - unsettledSince);
    const patience = after(Math.max(0, left));
    await Promise.race([work, patience.done]);
    patience.clear();
  }
}

/** Undefined where everything may have changed: settings, the registry, canonical claims, files that came or went. */
function changedBetween(before: Corpus, after: Corpus, changes: readonly FileChange[]): ReadonlySet<Path> | undefined {
  if (before.config !== after.config || before.registry !== after.registry || before.annotated !== after.annotated) return undefined;
  const paths = changes.map(({ path }) => path).filter(path => before.files.get(path) !== after.files.get(path));
  if (paths.some(path => before.files.get(path)?.kind !== after.files.get(path)?.kind || after.files.get(path)?.kind === 'claims')) return undefined;
  return new Set(paths);
}

/** The registry first: with it known, no article is recognised twice. Then what is open and about to be asked for. */
function inReadingOrder(paths: readonly Path[], asked: ReadonlySet<Path>): readonly Path[] {
  const rank = (path: Path): number => (isYaml(path) && !path.endsWith(SIDECAR_SUFFIX) ? 0 : asked.has(path) ? 1 : isYaml(path) ? 2 : 3);
  return paths.toSorted((a, b) => rank(a) - rank(b));
}

function isYaml(path: Path): boolean {
  return /\.ya?ml$/.test(path);
}

/** What a file opened by itself may need: its sidecar or article, the registry and canonical claims beside it. */
function besides(path: Path): Path[] {
  const shared = ['entities.yaml', 'claims.yaml'].map(name => path.replace(/[^/]*$/, name));
  const stem = path.endsWith(SIDECAR_SUFFIX) ? path.slice(0, -SIDECAR_SUFFIX.length) : undefined;
  const pair = stem !== undefined ? [`${stem}.txt`, `${stem}.md`] : isYaml(path) ? [] : [sidecarPathOf(path)];
  return [...pair, ...shared];
}

/** Articles that sidecars name and that are not of the corpus yet. */
function articlesNamed({ files }: Corpus): Path[] {
  return [...files.values()].flatMap(file => {
    const named = file.kind === 'sidecar' && file.sidecar.source?.text ? resolvePath(file.path, file.sidecar.source.text.value) : undefined;
    return named?.kind === 'inside' && !files.has(named.path) ? [named.path] : [];
  });
}
