/** Drives the real workbench as a reader does: opens a file at some words, rests the mouse on them, reads the card. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Hovers over the nth `words` of a file (relative to `folder`) until a card says what `expected` matches.
 * Answers the card's text; the card stays on screen for a screenshot. Throws when none came in a minute.
 */
export async function hoverOver(page, server, { folder, file, words, occurrence = 1, expected = ANSWERED }) {
  const { line, column } = placeOf(readFileSync(join(folder, file), 'utf8'), words, occurrence, file);
  const path = join(folder, file).split('/').map(encodeURIComponent).join('/');
  const target = `vscode-remote://${server.authority}${path}:${line}:${column}`;
  await page.goto(server.url({ folder, payload: [['openFile', target], ['gotoLineMode', 'true']] }));
  const caret = page.locator('.editor-instance .cursors-layer .cursor').first();
  await caret.waitFor({ state: 'attached', timeout: 60_000 });
  await page.locator('.editor-instance .view-line').first().waitFor();
  const card = page.locator('.monaco-hover:visible').filter({ hasText: expected }).first();
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    // The language server may still be reading the corpus: ask again, as a reader would.
    await page.mouse.move(5, 5);
    const box = await caret.boundingBox();
    if (box) await page.mouse.move(box.x + 2, box.y + box.height / 2, { steps: 4 });
    const shown = await card.waitFor({ timeout: 5000 }).then(() => true, () => false);
    if (shown) return card.innerText();
  }
  const seen = await page.locator('.monaco-hover:visible').allInnerTexts();
  throw new Error(`No card matching ${expected} over "${words}" in ${file}${seen.length > 0 ? `; shown instead: ${seen.join(' | ')}` : ''}`);
}

/** What VS Code shows while it waits is no answer. */
const ANSWERED = /^(?!\s*Loading\.\.\.)/;

/** Line and column, from 1, inside the words: after the first half, so that the caret stands between letters of theirs. */
export function placeOf(text, words, occurrence, file) {
  let at = -1;
  for (let n = 0; n < occurrence; n++) {
    at = text.indexOf(words, at + 1);
    if (at < 0) throw new Error(`"${words}" is not ${occurrence} times in ${file}, but ${n}`);
  }
  const before = text.slice(0, at + Math.ceil(words.length / 2)).replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
