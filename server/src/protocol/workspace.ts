/** All corpora the server holds, and which of them a document belongs to: the innermost `glossator.yaml`, else the workspace folder. */
import { CONFIG_NAME } from '../core/corpus/kinds.ts';
import type { Path } from '../core/corpus/corpus.ts';
import type { CorpusSession, SessionOptions } from './corpus-session.ts';
import { createCorpusSession } from './corpus-session.ts';
import { guardedTask } from './guard.ts';
import { folderUri, rootUri } from './uris.ts';

export interface Place {
  readonly session: CorpusSession;
  readonly path: Path;
}

/** The open documents, as the editor has them now. */
export interface OpenDocuments {
  keys(): string[];
  get(uri: string): { getText(): string } | undefined;
}

export interface Workspace {
  sessions(): readonly CorpusSession[];
  setFolders(folders: readonly string[]): Promise<void>;
  folders(): readonly string[];
  /** Waits until it is known which corpora there are. */
  placeOf(uri: string): Promise<Place | undefined>;
  opened(uri: string): Promise<void>;
  changed(uri: string, text: string): void;
  closed(uri: string): Promise<void>;
  /** The disk changed at these addresses. */
  watched(uris: readonly string[]): Promise<void>;
  dispose(): void;
}

interface WorkspaceOptions extends Pick<SessionOptions, 'door' | 'model' | 'log' | 'warn' | 'onChange'> {
  readonly documents: OpenDocuments;
  readonly onGone: (session: CorpusSession) => void;
}

export function createWorkspace({ door, model, log, warn, onChange, documents, onGone }: WorkspaceOptions): Workspace {
  const sessions = new Map<string, CorpusSession>();
  const lone = new Set<string>();
  let folders: readonly string[] = [];
  let discovering: Promise<void> = Promise.resolve();

  const locate = (uri: string): Place | undefined => {
    let best: Place | undefined;
    for (const session of sessions.values()) {
      const path = session.pathOf(uri);
      if (path !== undefined && (!best || session.root.length > best.session.root.length)) best = { session, path };
    }
    return best;
  };

  const start = (root: string, isLone: boolean): void => {
    if (sessions.has(root)) return;
    if (isLone) lone.add(root);
    sessions.set(root, createCorpusSession({ root, lone: isLone, door, model, log, warn, onChange }));
  };

  const stop = (root: string): void => {
    const session = sessions.get(root);
    sessions.delete(root);
    lone.delete(root);
    session?.dispose();
    if (session) onGone(session);
  };

  async function discover(): Promise<void> {
    const wanted = new Set<string>();
    for (const folder of folders) for (const root of await door.corporaOf(folder)) wanted.add(root);
    for (const root of sessions.keys()) if (!wanted.has(root) && (!lone.has(root) || [...wanted].some(other => root === other || root.startsWith(`${other}/`)))) stop(root);
    const before = new Map(documents.keys().map(uri => [uri, locate(uri)?.session]));
    for (const root of wanted) start(root, false);
    for (const uri of documents.keys()) {
      const old = before.get(uri);
      const oldPath = old?.pathOf(uri);
      if (old && oldPath !== undefined && old !== locate(uri)?.session) void old.close(oldPath);
      await assign(uri);
    }
  }

  /** One after the other, so that a document never meets a corpus that is being replaced. */
  const enqueue = (name: string, task: () => Promise<void>): Promise<void> => (discovering = discovering.then(() => guardedTask(log, name, task)));
  const rediscover = (): Promise<void> => enqueue('finding corpora', discover);

  /** Hands an open document to its corpus; one outside every folder gets a corpus of its own. */
  async function assign(uri: string): Promise<void> {
    if (!locate(uri)) {
      const above = await door.rootAbove(uri);
      start(above ?? rootUri(folderUri(uri)), above === undefined);
    }
    const place = locate(uri);
    const text = documents.get(uri)?.getText();
    if (place && text !== undefined) place.session.open(place.path, text);
    if (place && lone.has(place.session.root)) void place.session.refresh(undefined);
  }

  return {
    sessions: () => [...sessions.values()],
    folders: () => folders,
    async setFolders(wanted) {
      folders = wanted.map(rootUri);
      await rediscover();
    },
    async placeOf(uri) {
      await discovering;
      return locate(uri);
    },
    async opened(uri) {
      await enqueue(`opening ${uri}`, () => assign(uri));
    },
    changed(uri, text) {
      const place = locate(uri);
      place?.session.open(place.path, text);
    },
    async closed(uri) {
      const place = locate(uri);
      await place?.session.close(place.path);
      if (!place || !lone.has(place.session.root)) return;
      if (!documents.keys().some(other => locate(other)?.session === place.session)) stop(place.session.root);
    },
    async watched(uris) {
      if (uris.some(uri => uri.endsWith(`/${CONFIG_NAME}`))) await rediscover();
      for (const uri of uris) {
        const place = locate(uri);
        if (place) await place.session.refresh(place.path);
      }
    },
    dispose() {
      for (const root of sessions.keys()) stop(root);
    },
  };
}

