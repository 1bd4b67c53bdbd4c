import { type Browser, chromium } from 'playwright-core';
import { ensureInstalled, isInstalled } from './install.ts';

/** The timeout of page actions, in ms: far longer than any page takes, even on a slow or busy machine. */
export const PAGE_TIMEOUT_MS = 300_000;

/**
 * Starts Debian's Chromium without its own background requests. The headless shell is the same browser without windows, and
 * takes half the CPU time; where there is no such package, the tests use Chromium.
 */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: `/usr/bin/${installedBrowser()}`,
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

function installedBrowser(): string {
  const shell = 'chromium-headless-shell';
  try {
    ensureInstalled(shell, shell, (line) => console.log(`[tests] ${line}`));
    return shell;
  } catch (error) {
    if (isInstalled('chromium')) return 'chromium';
    throw error;
  }
}
