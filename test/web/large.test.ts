import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { startBrowser } from '../support/browser.ts';
import { photo } from '../support/pictures.ts';
import { signUp, uploadFiles, visit } from '../support/studio.ts';
import { until } from '../support/until.ts';

const IMAGES = 10_000;

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  app = await startTestApp({ env: { RATE_LIMIT_SCALE: '1000' } });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.dispose();
});

test(`a library of ${IMAGES} images scrolls from end to end, with only the visible tiles in the page`, async () => {
  const visitor = await visit(browser, app);
  const { page } = visitor;
  await signUp(visitor);
  await uploadFiles(page, [{ name: 'first.jpg', bytes: await photo() }]);
  const first = await app.deps.db.image.findFirstOrThrow();
  const { id: _, chart: __, exif: ___, searchText: ____, ...row } = first;
  await app.deps.db.image.createMany({
    data: Array.from({ length: IMAGES - 1 }, (_, i) => ({
      ...row,
      filename: `image-${String(i).padStart(5, '0')}.jpg`,
      createdAt: new Date(first.createdAt.getTime() - i * 1000 - 1000),
    })) as never,
  });
  await page.goto('/library');
  await page.getByText('10,000 photos').waitFor();
  const grid = page.locator('[data-loaded]');
  const max = { tiles: 0 };
  await until(
    'all images are loaded',
    async () => {
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      max.tiles = Math.max(max.tiles, await page.getByRole('checkbox').count());
      return Number(await grid.getAttribute('data-loaded')) === IMAGES;
    },
    { limitMs: 600_000 },
  );
  const last = page.getByRole('link', { name: 'image-09998.jpg' });
  await until('the last image is visible', async () => {
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    return last.isVisible();
  });
  expect(max.tiles).toBeLessThan(200);
  // The page keeps drawing while it scrolls fast: typically a frame every 20 to 40 ms.
  const gaps = await page.evaluate(async () => {
    const all: number[] = [];
    let last = performance.now();
    for (let i = 0; i < 120; i++) {
      window.scrollBy(0, -700);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      all.push(now - last);
      last = now;
    }
    return all.sort((a, b) => a - b);
  });
  const [median, p95] = [gaps[60] ?? 0, gaps[114] ?? 0];
  console.log(
    `frames while scrolling: median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms; at most ${max.tiles} tiles`,
  );
  expect(median).toBeLessThan(500);
  // Shift-click selects a range.
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.getByLabel('Select first.jpg').click();
  await page.getByLabel('Select image-00008.jpg').click({ modifiers: ['Shift'] });
  await page.getByText('10 selected').first().waitFor();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Folder', { exact: true }).first().fill('shoots/2026');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await until(
    'the images have been moved',
    async () => (await app.deps.db.image.count({ where: { folder: 'shoots/2026' } })) === 10,
  );
  await page.getByRole('button', { name: 'Move to trash' }).click();
  await page.getByText('9,990 photos').waitFor();
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});
