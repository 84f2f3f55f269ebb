/** Tells the editor to ask again for what shows unasked in open files (colours, lenses, hints) when another file changed what it says. */
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { CodeLensRefreshRequest, InlayHintRefreshRequest, SemanticTokensRefreshRequest } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.ts';
import type { CorpusFile, Path } from '../core/corpus/corpus.ts';
import type { CorpusSession } from './corpus-session.ts';
import { undelivered } from './guard.ts';
import { slicer, whenQuiet } from './pause.ts';
import type { CheckedParams } from './requests.ts';
import { CHECKED } from './requests.ts';

export interface Refresher {
  /** After a corpus was checked; `whole`: settings, the registry or the set of files changed. Recognises what is not yet. */
  check(session: CorpusSession, whole: boolean): Promise<void>;
}

/** What an open file showed when it was last looked at. */
interface Shown {
  readonly file: CorpusFile;
  /** By the request that would have it asked for again. */
  readonly says: ReadonlyMap<string, string>;
}

export function createRefresher(connection: Pick<Connection, 'sendRequest' | 'sendNotification'>, capabilities: () => ClientCapabilities | undefined): Refresher {
  const known = new WeakMap<CorpusSession, ReadonlyMap<Path, Shown>>();
  const newest = new WeakMap<CorpusSession, object>();

  return {
    async check(session, whole) {
      const kinds = supported(capabilities());
      if (whole) for (const { request } of kinds) undelivered(connection.sendRequest(request));
      undelivered(connection.sendNotification(CHECKED, { folder: session.root } satisfies CheckedParams));
      // In a corpus, names are recognised before somebody asks; elsewhere nothing shows unasked.
      if (!session.current().corpus.annotated) return;
      const check = {};
      newest.set(session, check);
      const analysis = await session.complete();
      const now = new Map<Path, Shown>();
      const isDue = slicer();
      for (const [path, file] of analysis.corpus.files) {
        if (kinds.length === 0 || !session.isOpen(path) || (file.kind !== 'article' && file.kind !== 'claims')) continue;
        now.set(path, { file, says: new Map(kinds.map(({ request, said }) => [request.method, JSON.stringify(said(analysis, path))])) });
        if (isDue()) await whenQuiet();
        if (newest.get(session) !== check) return; // a later check looks at all of it again
      }
      const before = known.get(session);
      known.set(session, now);
      if (whole) return;
      for (const { request } of kinds) if (isChanged(request.method, before, now)) undelivered(connection.sendRequest(request));
    },
  };
}

interface Kind {
  readonly request: typeof CodeLensRefreshRequest.type;
  readonly said: (analysis: Analysis, path: Path) => unknown;
}

function supported(capabilities: ClientCapabilities | undefined): Kind[] {
  const { semanticTokens, codeLens, inlayHint } = capabilities?.workspace ?? {};
  return [
    ...(semanticTokens?.refreshSupport === true ? [{ request: SemanticTokensRefreshRequest.type, said: (analysis: Analysis, path: Path) => analysis.semanticTokens(path) }] : []),
    ...(codeLens?.refreshSupport === true ? [{ request: CodeLensRefreshRequest.type, said: (analysis: Analysis, path: Path) => analysis.codeLenses(path) }] : []),
    ...(inlayHint?.refreshSupport === true ? [{ request: InlayHintRefreshRequest.type, said: (analysis: Analysis, path: Path) => analysis.inlayHints(path, { start: 0, end: Number.MAX_SAFE_INTEGER }) }] : []),
  ];
}

/** For a text that was itself edited, the editor asks anyway; of one that was opened since, it is not known what it was told. */
function isChanged(kind: string, before: ReadonlyMap<Path, Shown> | undefined, now: ReadonlyMap<Path, Shown>): boolean {
  return [...now].some(([path, { file, says }]) => {
    const old = before?.get(path);
    return (old === undefined || old.file === file) && says.get(kind) !== old?.says.get(kind);
  });
}
