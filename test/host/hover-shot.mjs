/** Looks at the product: `node test/host/hover-shot.mjs FOLDER FILE WORDS OUT.png [--occurrence N]` prints a hover card and takes its picture. */
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { hoverOver } from './hover.mjs';
import { startServer, temporaryHome } from './server.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { occurrence: { type: 'string', default: '1' } } });
const [folder, file, words, out] = positionals;
if (!out) {
  console.error('Usage: node test/host/hover-shot.mjs FOLDER FILE WORDS OUT.png [--occurrence N]   (FILE is relative to FOLDER; build first)');
  process.exit(2);
}
const home = temporaryHome();
let server;
let browser;
try {
  server = await startServer({ home, extension: resolve(import.meta.dirname, '../..') });
  browser = await openBrowser({ height: 900 });
  const found = { folder: realpathSync(folder), file, words, occurrence: Number(values.occurrence) };
  console.log(await hoverOver(browser.page, server, found).catch((error) => error.message));
  await browser.page.screenshot({ path: out });
} finally {
  await browser?.close();
  await server?.stop();
}
