import { type Browser, chromium } from 'playwright-core';
import { ensureInstalled } from './install.ts';

/** Debian's Chromium without a window, and without the requests that it makes of itself. */
export function startBrowser(): Promise<Browser> {
  ensureInstalled('chromium', 'chromium', (line) => console.log(`[tests] ${line}`));
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
