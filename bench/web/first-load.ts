import type { Page } from 'playwright-core';

export interface FirstLoad {
  /** The transfer size of the scripts that were requested before the heading appeared, in bytes. */
  readonly scriptBytes: number;
  /** Largest contentful paint, in ms after the start of the navigation. */
  readonly lcpMs: number;
}

/** The time after the page has appeared in which LCP can still change. */
const SETTLE_MS = 1500;

/** Loads a page with the cache disabled and the CPU throttled to a quarter of its speed. */
export async function measureFirstLoad(page: Page, address: string): Promise<FirstLoad> {
  await page.goto(address); // warms up the server
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto('about:blank');
  await page.addInitScript(() => {
    const markHeading = () => {
      if (!document.querySelector('h1') || performance.getEntriesByName('shown').length) return;
      performance.mark('shown');
    };
    new MutationObserver(markHeading).observe(document, { subtree: true, childList: true });
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(address, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const load = await page.evaluate(async (settleMs) => {
    const lcpMs = await new Promise<number>((resolve) => {
      let last = 0;
      new PerformanceObserver((list) => {
        last = list.getEntries().at(-1)?.startTime ?? last;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      setTimeout(() => resolve(last), settleMs);
    });
    const shown = performance.getEntriesByName('shown')[0]?.startTime ?? 0;
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const scripts = resources.filter(({ name, startTime }) => name.endsWith('.js') && startTime < shown);
    return { scriptBytes: scripts.reduce((sum, { transferSize }) => sum + transferSize, 0), lcpMs };
  }, SETTLE_MS);
  console.log(
    `${new URL(address).pathname}: ${(load.scriptBytes / 1000).toFixed(0)} KB of scripts, largest contentful paint after ${load.lcpMs.toFixed(0)} ms`,
  );
  return load;
}
