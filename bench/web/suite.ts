import { type Browser, chromium } from 'playwright-core';
import { median } from '../median.ts';
import { startService } from '../service.ts';
import { measureFirstLoad } from './first-load.ts';

export interface WebBench {
  readonly repeats: number;
  /** Largest contentful paint of the sign-in page in each round, in ms. */
  readonly lcpMs: readonly number[];
  readonly isKept: boolean;
}

export const budget = { lcpMs: 1500 };

/** Measures the first load of the web app with the CPU throttled to a quarter of its speed. Needs Debian's Chromium. */
export async function benchWeb({ repeats }: { repeats: number }): Promise<WebBench> {
  const service = await startService(0);
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
    const lcpMs: number[] = [];
    for (let round = 0; round < repeats; round += 1) {
      const context = await browser.newContext();
      lcpMs.push((await measureFirstLoad(await context.newPage(), `${service.url}/sign-in`)).lcpMs);
      await context.close();
    }
    return { repeats, lcpMs, isKept: median(lcpMs) <= budget.lcpMs };
  } finally {
    await browser?.close();
    await service.stop();
  }
}
