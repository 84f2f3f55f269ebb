/** Tests of what makes an editor ask again for colours, lenses and hints: a change elsewhere that they tell of, and no other. */
import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { analysisOf } from '../../../server/src/core/analysis.ts';
import { withFiles } from '../../../server/src/core/corpus/build.ts';
import type { Corpus } from '../../../server/src/core/corpus/corpus.ts';
import { bundledModel } from '../../../server/src/host/assets.ts';
import type { CorpusSession } from '../../../server/src/protocol/corpus-session.ts';
import { createRefresher } from '../../../server/src/protocol/refresher.ts';
import { corpusFrom } from '../../support/corpus.ts';
import { startTestServer } from '../../support/language-server.ts';

const TEXT = 'Port reopens\n\nLena Okafor left. Piet Okafor came. Okafor said the port is open.\n';
const SIDECAR = 'version: 1\nsource: { text: a.txt }\nmentions:\n  - { id: m1, entity: lena-okafor, quote: Okafor, at: [50, 56], status: confirmed }\nclaims:\n  - { id: c1, kind: indirect, speaker: lena-okafor, quote: the port is open, at: [62, 78], same: port-open }\n';
const FILES = {
  'a.txt': TEXT,
  'a.ann.yaml': SIDECAR,
  'claims.yaml': 'version: 1\nclaims: [{ id: port-open, statement: The port is open. }]\n',
  'entities.yaml': 'version: 1\nentities:\n  - { id: lena-okafor, type: person, name: Lena Okafor, weakAliases: [Okafor] }\n  - { id: piet-okafor, type: person, name: Piet Okafor, weakAliases: [Okafor] }\n',
};
const refreshSupport = { refreshSupport: true };
const CAPABILITIES: ClientCapabilities = { workspace: { codeLens: refreshSupport, inlayHint: refreshSupport, semanticTokens: refreshSupport } };

/** A session whose corpus a test changes, with these files open, and what was asked for again since the last question. */
function watched(open: readonly string[]) {
  let corpus = corpusFrom(new Map(Object.entries(FILES)), bundledModel);
  const sent: string[] = [];
  const session = { current: () => analysisOf(corpus), complete: async () => analysisOf(corpus), isOpen: (path: string) => open.includes(path) } as unknown as CorpusSession;
  const connection = { sendNotification: async () => {}, sendRequest: async ({ method }: { method: string }) => void sent.push(method.split('/')[1] ?? '') };
  const refresher = createRefresher(connection as unknown as Parameters<typeof createRefresher>[0], () => CAPABILITIES);
  const change = async (path: string, text: string): Promise<string[]> => {
    corpus = withFiles(corpus, [{ path, text, sha256: text }], bundledModel) satisfies Corpus;
    await refresher.check(session, false);
    return sent.splice(0);
  };
  return { change, whole: async () => refresher.check(session, true).then(() => sent.splice(0)) };
}

describe('what shows unasked', () => {
  it('is asked for again when a sidecar changes it, each kind by itself', async () => {
    const { change, whole } = watched(['a.txt', 'claims.yaml']);
    assert.deepEqual(await whole(), ['semanticTokens', 'codeLens', 'inlayHint']);
    assert.deepEqual(await change('a.ann.yaml', SIDECAR.replace(', same: port-open', '')), ['codeLens']);
    assert.deepEqual(await change('a.ann.yaml', SIDECAR), ['codeLens']);
    assert.deepEqual(await change('a.ann.yaml', SIDECAR.replace('confirmed', 'rejected')), ['semanticTokens', 'inlayHint']);
  });

  it('is left alone by changes that it says nothing of, and by those of its own text', async () => {
    const { change, whole } = watched(['a.txt']);
    await whole();
    assert.deepEqual(await change('a.ann.yaml', `# seen\n${SIDECAR}`), []);
    assert.deepEqual(await change('a.txt', `${TEXT}More.\n`), []);
    assert.deepEqual(await change('b.ann.yaml', 'version: 1\nsource: { text: b.txt }\n'), []);
  });

  it('is looked at once in a file that was opened meanwhile', async () => {
    const open: string[] = [];
    const { change, whole } = watched(open);
    await whole();
    open.push('a.txt');
    assert.deepEqual(await change('a.ann.yaml', `# seen\n${SIDECAR}`), ['semanticTokens', 'codeLens', 'inlayHint']);
    assert.deepEqual(await change('a.ann.yaml', SIDECAR), []);
  });

  it('reaches the editor as requests', async () => {
    const asked: string[] = [];
    const server = await startTestServer({ files: FILES, model: bundledModel, capabilities: CAPABILITIES, onRefresh: what => void asked.push(what) });
    await server.until(() => asked.includes('codeLens'));
    asked.length = 0;
    server.open('a.txt');
    server.open('a.ann.yaml', SIDECAR.replace(', same: port-open', ''));
    await server.until(() => asked.includes('codeLens'));
    server.stop();
  });
});
