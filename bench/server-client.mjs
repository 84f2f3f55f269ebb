/** A language client over stdio that waits on events only: what an editor does, with a stopwatch. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';

const PATIENCE = 60_000;

/** Starts the server and initializes it. Times are in milliseconds since the process was spawned. */
export async function startServer({ command, args, root, settings }) {
  const spawned = performance.now();
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], cwd: root });
  let stderr = '';
  child.stderr.on('data', (chunk) => { stderr = (stderr + chunk).slice(-2000); });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const published = new Map();
  const waiting = new Set();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    published.set(uri, diagnostics);
    for (const waiter of waiting) waiter();
  });
  connection.onRequest('workspace/configuration', ({ items }) => items.map(({ section }) => settings[section] ?? null));
  for (const method of ['client/registerCapability', 'client/unregisterCapability', 'window/workDoneProgress/create', 'workspace/semanticTokens/refresh', 'workspace/codeLens/refresh', 'workspace/inlayHint/refresh', 'workspace/diagnostic/refresh']) connection.onRequest(method, () => null);
  connection.onRequest((method) => { throw new Error(`the server asked for ${method}, which this client does not answer`); });
  connection.listen();
  const folder = { uri: pathToFileURL(root).href, name: 'bench' };
  const died = new Promise((_, reject) => child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}: ${stderr}`))));
  died.catch(() => {}); // only heard while somebody waits
  const asked = { processId: process.pid, rootUri: folder.uri, workspaceFolders: [folder], capabilities: CAPABILITIES };
  const { capabilities } = await Promise.race([connection.sendRequest('initialize', asked), died]);
  const initialized = performance.now() - spawned;
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings });

  /** Resolves with the time when `holds(published)` first does, at once if it does already. */
  function until(holds, what) {
    return new Promise((resolve, reject) => {
      const check = () => {
        if (!holds(published)) return;
        clearTimeout(timer);
        waiting.delete(check);
        resolve(performance.now());
      };
      const timer = setTimeout(() => {
        waiting.delete(check);
        reject(new Error(`${args.join(' ')}: ${what} did not happen in ${PATIENCE / 1000} s. ${stderr}`));
      }, PATIENCE);
      waiting.add(check);
      died.catch(reject);
      check();
    });
  }

  return {
    spawned, initialized, until, pid: child.pid, syncKind: capabilities.textDocumentSync?.change ?? capabilities.textDocumentSync ?? 1,
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return connection.dispose();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
      await connection.sendRequest('shutdown').catch(() => {});
      await connection.sendNotification('exit').catch(() => {});
      await ended;
      clearTimeout(timer);
      connection.dispose();
    },
  };
}

/** Resident memory in MB; NaN where the system has no /proc. */
export function residentMegabytes(pid) {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** Processor time in milliseconds that all threads of a process have used; NaN where the system does not tell it. */
export function cpuMilliseconds(pid) {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.reduce((sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]), 0) / 1e6;
  } catch {
    return Number.NaN;
  }
}

const CAPABILITIES = {
  workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
  textDocument: { publishDiagnostics: { versionSupport: true }, hover: { contentFormat: ['markdown', 'plaintext'] }, synchronization: { didSave: true }, completion: { completionItem: {} } },
};
