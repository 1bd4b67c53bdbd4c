import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { startBrowser } from '../support/browser.ts';
import { chooseFiles, signUp, visit } from '../support/studio.ts';

const desk = readFileSync(new URL('../../examples/sample/desk.jpg', import.meta.url));

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  app = await startTestApp({ workers: 1, env: { RATE_LIMIT_SCALE: '100' } });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.dispose();
});

test('a new user downloads a corrected photo after at most five clicks, with the stats that the API returns', async () => {
  const visitor = await visit(browser, app);
  const { page, complaints } = visitor;
  await signUp(visitor);
  await page.evaluate(() => {
    const counted = window as unknown as { clicks: number };
    counted.clicks = 0;
    document.addEventListener('click', (event) => event.isTrusted && event.detail > 0 && counted.clicks++, true);
  });
  await chooseFiles(page, [{ name: 'desk.jpg', bytes: desk }]);
  await page.getByRole('link', { name: 'Correct this photo' }).click();
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  await page.waitForURL('**/results/**');
  await page.locator('.deep-zoom[data-drawn]').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download', exact: true }).click();
  const file = await (await download).path();
  const clicks = await page.evaluate(() => (window as unknown as { clicks: number }).clicks);
  expect(clicks).toBeLessThanOrEqual(5);
  const { format, width, hasProfile } = await sharp(file).metadata();
  expect({ format, width, hasProfile }).toEqual({
    format: 'jpeg',
    width: (await sharp(desk).metadata()).width,
    hasProfile: true,
  });
  const result = await app.deps.db.result.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
  expect(await page.locator('[data-stat=mean-after]').textContent()).toBe(result.meanDeltaE?.toFixed(2));
  expect(await page.locator('tr[data-patch]').count()).toBe(24);
  expect(complaints).toEqual([]);
  await visitor.close();
});
