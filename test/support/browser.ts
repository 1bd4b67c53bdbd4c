import { type Browser, chromium } from 'playwright-core';
import { ensureInstalled } from './install.ts';

/** Starts Debian's Chromium headless, without its own background requests. */
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
