/** Opens a headless Chromium for one page of the workbench. */
import { chromium } from 'playwright-core';
import { ensureChromium } from './install.mjs';

/** Answers { page, close }. The scale makes screenshots readable without zooming in. */
export async function openBrowser({ width = 1280, height = 800, scale = 1 } = {}) {
  const browser = await chromium.launch({ executablePath: ensureChromium(), headless: true, args: FLAGS });
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
  return { page, close: () => browser.close().catch(() => {}) };
}

const FLAGS = [
  '--no-sandbox', // root in a container has none
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
