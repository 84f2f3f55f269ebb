/** Publishes findings: debounced, in slices, and only for files whose findings changed. */
import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Corpus, Path } from '../core/corpus/corpus.ts';
import { sidecarsOf } from '../core/corpus/lookup.ts';
import { SEVERITIES, type Finding } from '../core/rules/rule.ts';
import type { CorpusSession } from './corpus-session.ts';
import type { Log } from './guard.ts';
import { guardedTask, undelivered } from './guard.ts';
import { giveWay, slicer } from './pause.ts';
import type { StatusParams } from './requests.ts';
import { STATUS } from './requests.ts';
import { toDiagnostic } from './to-proto.ts';

/** On top of the pause in the typing that `corpus-session.ts` waits for. */
const DEBOUNCE_MS = 60;

export interface Publisher {
  /** The corpus took in changes at these paths; `undefined`: everything may be different. */
  changed(session: CorpusSession, paths: ReadonlySet<Path> | undefined): void;
  /** The corpus is gone: its findings too. */
  forget(session: CorpusSession): void;
  dispose(): void;
}

interface State {
  readonly published: Map<Path, { readonly json: string; readonly diagnostics: readonly Diagnostic[] }>;
  due: Set<Path> | 'all';
  timer: ReturnType<typeof setTimeout> | undefined;
  running: boolean;
  lastStatus: string;
}

/** `onPublished` is called when a corpus was checked, as a whole or in part, and no further change waits. */
export function createPublisher(connection: Pick<Connection, 'sendDiagnostics' | 'sendNotification'>, log: Log, onPublished: (session: CorpusSession, whole: boolean) => void): Publisher {
  const states = new Map<CorpusSession, State>();

  const stateOf = (session: CorpusSession): State => {
    let state = states.get(session);
    if (!state) states.set(session, (state = { published: new Map(), due: new Set(), timer: undefined, running: false, lastStatus: '' }));
    return state;
  };

  const schedule = (session: CorpusSession, state: State): void => {
    clearTimeout(state.timer);
    // The first findings of a corpus are waited for; later ones come between key strokes.
    state.timer = setTimeout(() => void guardedTask(log, 'publishing findings', () => run(session, state)), state.published.size === 0 ? 0 : DEBOUNCE_MS);
  };

  async function run(session: CorpusSession, state: State): Promise<void> {
    if (state.running || !states.has(session)) return;
    if (session.isReading()) return sendStatus(session, state);
    state.running = true;
    const whole = isWhole(state);
    try {
      const { corpus, findings } = session.current();
      const due = state.due;
      state.due = new Set();
      const paths = due === 'all' ? new Set([...corpus.files.keys(), ...state.published.keys()]) : affectedBy(corpus, due);
      const ordered = [...paths].toSorted((a, b) => Number(session.isOpen(b)) - Number(session.isOpen(a))); // what is looked at first
      const isDue = slicer();
      for (const path of ordered) {
        publish(session, state, path, corpus.annotated ? mostGrave(findings(path)).map(finding => toDiagnostic(corpus, session, finding)) : []);
        if (!isDue()) continue;
        await giveWay();
        if (!states.has(session)) return;
        if (isWhole(state)) break; // everything is different again
      }
      sendStatus(session, state);
    } finally {
      state.running = false;
    }
    if (hasWork(state)) schedule(session, state); // changes that came meanwhile
    else onPublished(session, whole);
  }

  function publish(session: CorpusSession, state: State, path: Path, diagnostics: Diagnostic[]): void {
    const json = JSON.stringify(diagnostics);
    if ((state.published.get(path)?.json ?? '[]') === json) return;
    if (diagnostics.length === 0) state.published.delete(path);
    else state.published.set(path, { json, diagnostics });
    undelivered(connection.sendDiagnostics({ uri: session.uriOf(path), diagnostics }));
  }

  function sendStatus(session: CorpusSession, state: State): void {
    const status = statusOf(session, [...state.published.values()].flatMap(({ diagnostics }) => diagnostics));
    const json = JSON.stringify(status);
    // While it is read it grows with each batch; that is told once.
    if (json === state.lastStatus || (status.state === 'reading' && state.lastStatus.includes('"reading"'))) return;
    state.lastStatus = json;
    undelivered(connection.sendNotification(STATUS, status));
  }

  return {
    changed(session, paths) {
      const state = stateOf(session);
      if (paths === undefined) state.due = 'all';
      else if (state.due !== 'all') for (const path of paths) state.due.add(path);
      schedule(session, state);
    },
    forget(session) {
      const state = states.get(session);
      states.delete(session);
      clearTimeout(state?.timer);
      for (const path of state?.published.keys() ?? []) undelivered(connection.sendDiagnostics({ uri: session.uriOf(path), diagnostics: [] }));
    },
    dispose() {
      for (const state of states.values()) clearTimeout(state.timer);
      states.clear();
    },
  };
}

/** As many as VS Code shows of one file: the gravest, in the order of the text, and one that counts the rest. */
function mostGrave(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_SHOWN) return findings;
  const kept = new Set(findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)).slice(0, MOST_SHOWN - 1));
  const first = findings.find(finding => !kept.has(finding));
  const rest = findings.length - kept.size;
  return findings.flatMap(finding => {
    if (kept.has(finding)) return [finding];
    return finding === first ? [{ ...finding, related: [], message: `${finding.message} (and ${rest - 1} more findings in this file that are not shown here; "glossator lint" lists them all)` }] : [];
  });
}

const MOST_SHOWN = 1000;

function isWhole({ due }: State): boolean {
  return due === 'all';
}

function hasWork({ due }: State): boolean {
  return due === 'all' || due.size > 0;
}

/** A sidecar is checked against its article, and against the sidecars that its relations name. */
function affectedBy(corpus: Corpus, changed: ReadonlySet<Path>): Set<Path> {
  const affected = new Set(changed);
  for (const path of changed) for (const sidecar of sidecarsOf(corpus, path)) affected.add(sidecar.path);
  const names = [...changed].map(path => path.slice(path.lastIndexOf('/') + 1));
  for (const file of corpus.files.values()) {
    if (file.kind !== 'sidecar') continue;
    const relations = [...file.sidecar.relations, ...file.sidecar.claims.flatMap(claim => claim.relations)];
    if (relations.some(({ from, to }) => names.some(name => from?.value.includes(name) || to?.value.includes(name)))) affected.add(file.path);
  }
  return affected;
}

function statusOf(session: CorpusSession, diagnostics: readonly Diagnostic[]): StatusParams {
  const { corpus } = session.current();
  const files = [...corpus.files.values()];
  const count = (severity: number): number => diagnostics.filter(diagnostic => diagnostic.severity === severity).length;
  return {
    folder: session.root,
    state: session.isReading() ? 'reading' : 'ready',
    articles: files.filter(file => file.kind === 'article').length,
    sidecars: files.filter(file => file.kind === 'sidecar').length,
    annotated: corpus.annotated,
    findings: { error: count(1), warning: count(2), info: count(3), hint: count(4) },
  };
}
