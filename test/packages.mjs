/** Installs the packages of the lock file where a fresh checkout has none, so that `npm start` and `npm test` need no step before them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Throws when npm could not install them; what npm said stands above. */
export function ensurePackages() {
  const root = resolve(import.meta.dirname, '..');
  if (existsSync(join(root, 'node_modules/.package-lock.json'))) return;
  console.log('Installing packages, once …');
  // Without scripts: `prepare` would build, and whoever asks for packages builds next.
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (npm.status !== 0) throw new Error('The packages could not be installed: npm ci failed (see above). It needs the npm registry.');
}
