/** Finds or installs what a real VS Code needs here: the VS Code server (from npm, into build/) and a Chromium. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const MANIFEST = join(import.meta.dirname, 'vscode-server');

/** Where the VS Code server lies: { node, main, version }. Installed on first use, and again when its lock file changes (530 MB, half a minute). */
export function ensureServer() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The browser-hosted VS Code runs on Linux x64 only. Install VS Code, so that `code` is found, or set VSCODE_BIN to it.');
  }
  const lock = readFileSync(join(MANIFEST, 'package-lock.json'));
  const folder = join(ROOT, 'build', `vscode-server-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`);
  if (!existsSync(folder)) install(folder);
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  const { version } = JSON.parse(readFileSync(join(vscode, 'product.json'), 'utf8'));
  return { node: join(folder, 'node_modules/.bin/node'), main: join(vscode, 'out/server-main.js'), version };
}

/** Path of a Chromium: CHROMIUM, else one that is installed, else Debian's, which root may install. */
export function ensureChromium() {
  const found = process.env.CHROMIUM ?? findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log('Installing Debian’s chromium …');
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update'], quiet);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES], quiet);
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(`No Chromium found. Install one (Debian: sudo apt-get install ${DEBIAN_PACKAGES.join(' ')}) or set CHROMIUM to its path.`);
}

/** Without a font the workbench draws boxes, and text has no width to hover over. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-dejavu-core'];

function findChromium() {
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(onPath).find(Boolean);
}

/** The path of a program on PATH, or undefined. */
export function onPath(name) {
  const candidates = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return candidates.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Into a folder of its own that is renamed when complete: an interrupted or a parallel install is never taken for a whole one. */
function install(folder) {
  console.log('Installing the VS Code server from npm, once …');
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(MANIFEST, file), join(draft, file));
  // No install scripts: nothing is compiled, nothing is fetched from elsewhere.
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: draft, stdio: ['ignore', 'ignore', 'inherit'] });
  if (npm.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Error('The VS Code server could not be installed: npm ci failed (see above). It needs the npm registry and 530 MB of disk.');
  }
  // VS Code looks for its dependencies beside itself; npm put them at the top.
  symlinkSync('../../..', join(draft, 'node_modules/code-server/lib/vscode/node_modules'), 'dir');
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
