/** Starts the VS Code server on this machine and stops it, with everything it started. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { ensureServer } from './install.mjs';

/**
 * `home` holds all that the server writes (settings, extensions, log); `isolated` programs in it see no other home either.
 * `extension` is installed as a link to its folder. `driver` lets a page load an extension and its test suite by URL.
 * Answers { authority, url(query), port, version, stop, ended }.
 */
export async function startServer({ home, extension, driver = false, isolated = true }) {
  const { node, main, version } = ensureServer();
  const folders = { data: join(home, 'server'), extensions: join(home, 'extensions') };
  prepare(folders, extension);
  const port = await freePort();
  const token = randomUUID(); // other users of this machine, and pages open in a browser, cannot connect
  const logFile = join(home, 'server.log');
  const log = openSync(logFile, 'a');
  const child = spawn(node, [
    main, '--host', '127.0.0.1', '--port', String(port), '--connection-token', token, '--accept-server-license-terms',
    '--server-data-dir', folders.data, '--extensions-dir', folders.extensions,
    '--disable-workspace-trust', '--telemetry-level', 'off', '--disable-experiments', '--disable-getting-started-override',
    ...(driver ? ['--enable-smoke-test-driver', '--enable-remote-auto-shutdown'] : []),
  ], { stdio: ['ignore', log, log], env: environment(isolated ? home : process.env.HOME), detached: true });
  const forget = stopWithThisProcess(child);
  const stop = () => stopGroup(child).finally(forget);
  try {
    await untilReady(child, port, logFile);
  } catch (error) {
    await stop();
    throw error;
  }
  const authority = `127.0.0.1:${port}`;
  return { authority, port, version, stop, ended: new Promise((done) => child.once('exit', done)), url: (query) => address(authority, token, query) };
}

/** A folder that is gone when this process is, however it ends. */
export function temporaryHome() {
  const home = mkdtempSync(join(tmpdir(), 'glossator-'));
  process.once('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 3 }));
  return home;
}

/** Page address; `payload` entries are the workbench's own options, such as ["openFile", "vscode-remote://…"]. */
function address(authority, token, { folder, payload = [] }) {
  const url = new URL(`http://${authority}/`);
  url.searchParams.set('tkn', token);
  url.searchParams.set('folder', folder);
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** A quiet workbench. Articles are prose, so lines wrap. */
const SETTINGS = {
  'editor.wordWrap': 'on',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'window.restoreWindows': 'none',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'typescript.disableAutomaticTypeAcquisition': true,
};

/** Settings that are already there are the user's own by now: they stay. */
function prepare({ data, extensions }, extension) {
  const user = join(data, 'data', 'User');
  for (const folder of [user, extensions]) mkdirSync(folder, { recursive: true });
  if (!existsSync(join(user, 'settings.json'))) writeFileSync(join(user, 'settings.json'), JSON.stringify(SETTINGS, undefined, 2));
  if (extension) link(extension, extensions);
}

/** As VS Code records an installed extension; a record of an older version would be cleared away, and the link with it. */
function link(extension, extensions) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  const id = `${publisher}.${name}`;
  const target = join(extensions, id);
  const register = join(extensions, 'extensions.json');
  if (!existsSync(target)) symlinkSync(extension, target, 'dir');
  const others = existsSync(register) ? JSON.parse(readFileSync(register, 'utf8')).filter(({ identifier }) => identifier.id !== id) : [];
  const record = { identifier: { id }, version, location: { $mid: 1, path: target, scheme: 'file' }, relativeLocation: id };
  writeFileSync(register, JSON.stringify([...others, record]));
  rmSync(join(extensions, '.obsolete'), { force: true });
}

function environment(home) {
  const { NODE_OPTIONS: _options, VSCODE_IPC_HOOK_CLI: _hook, ...rest } = process.env;
  return { ...rest, HOME: home };
}

async function untilReady(child, port, logFile) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && child.exitCode === null) {
    const ready = await fetch(`http://127.0.0.1:${port}/version`).then((answer) => answer.ok, () => false);
    if (ready) return;
    await after(100);
  }
  throw new Error(`The VS Code server did not start:\n${readFileSync(logFile, 'utf8').slice(-2000)}`);
}

/** However this process ends (an exception, Ctrl+C), the server ends with it. */
function stopWithThisProcess(child) {
  const kill = () => signal(child, 'SIGKILL');
  process.prependOnceListener('exit', kill); // before its folder is removed
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, leave);
  return () => {
    process.off('exit', kill);
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, leave);
  };
}

function leave() {
  process.exit(130);
}

async function stopGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((done) => child.once('exit', done));
  signal(child, 'SIGTERM');
  await Promise.race([exited, after(5000, undefined, { ref: false })]);
  signal(child, 'SIGKILL'); // language servers and watchers that outlived their parent
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch {
    // The whole group has ended.
  }
}

function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer().once('error', failed).listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
