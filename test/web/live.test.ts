import type { Browser, Page, Route } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { startBrowser } from '../support/browser.ts';
import { cuttable } from '../support/cuttable.ts';
import { jpeg, photo } from '../support/pictures.ts';
import { chooseFiles, signUp, uploadFiles, visit } from '../support/studio.ts';
import { until } from '../support/until.ts';

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

const photos = (n: number, tone: number) =>
  Promise.all(
    Array.from({ length: n }, async (_, i) => ({
      name: `photo-${i}.jpg`,
      bytes: await photo({ light: { gains: [1 + tone / 50, 1, 0.7 + i / 40] } }),
    })),
  );

/** Starts a batch of new photos and waits for its page. */
async function startBatch(page: Page, n: number, tone: number): Promise<void> {
  await uploadFiles(page, await photos(n, tone));
  await page.getByRole('link', { name: `Correct these ${n} photos` }).click();
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  await page.waitForURL('**/batches/**');
}

/** Records the delay between each job step and its display, in ms. */
const recordDelays = (page: Page) =>
  page.evaluate(() => {
    const seen = window as unknown as { delays: number[] };
    seen.delays = [];
    const known = new Set<string>();
    new MutationObserver(() => {
      for (const element of document.querySelectorAll('[data-at]')) {
        const at = element.getAttribute('data-at') ?? '';
        if (known.has(at)) continue;
        known.add(at);
        seen.delays.push(Date.now() - Date.parse(at));
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-at'] });
  });

test('the page shows progress soon after the worker reports it', async () => {
  const visitor = await visit(browser, app);
  const { page } = visitor;
  await signUp(visitor);
  await startBatch(page, 8, 1);
  await recordDelays(page);
  await page.locator('[data-batch][data-status=COMPLETED]').waitFor();
  const delays = (await page.evaluate(() => (window as unknown as { delays: number[] }).delays)).slice(1); // the first one is from before the recording
  console.log(`steps on screen: ${delays.length}, at most ${Math.max(...delays)} ms after the worker`);
  expect(delays.length).toBeGreaterThanOrEqual(4);
  expect(Math.max(...delays)).toBeLessThan(5000); // typically tens of milliseconds
  await visitor.close();
});

test('a page reloaded in the middle of a batch follows it to the end and exports its report', async () => {
  const visitor = await visit(browser, app);
  const { page } = visitor;
  await signUp(visitor);
  await startBatch(page, 6, 2);
  await page.locator('[data-status=COMPLETED][data-job]').first().waitFor();
  await page.reload();
  await page.locator('[data-batch][data-status=COMPLETED]').waitFor();
  await until(
    'all results are shown',
    async () => (await page.locator('[data-job][data-status=COMPLETED]').count()) === 6,
  );
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Report' }).click();
  await page.getByRole('menuitem', { name: /^PDF/ }).click();
  expect((await download).suggestedFilename()).toMatch(/^graycard-report-.*\.pdf$/);
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});

/** Counts the results on each WebSocket that the page opens. */
function countMessages(page: Page): { progress: number }[] {
  const sockets: { progress: number }[] = [];
  page.on('websocket', (socket) => {
    const seen = { progress: 0 };
    sockets.push(seen);
    socket.on('framereceived', ({ payload }) => {
      if (String(payload).includes('"type":"next"')) seen.progress += 1;
    });
  });
  return sockets;
}

test('progress continues after the socket is disconnected', async () => {
  const line = await cuttable(app.url);
  const visitor = await visit(browser, line);
  const { page } = visitor;
  const sockets = countMessages(page);
  await signUp(visitor);
  await startBatch(page, 6, 3);
  await page.locator('[data-status=COMPLETED][data-job]').first().waitFor();
  const opened = sockets.length;
  expect(opened).toBeGreaterThan(0);
  line.cut();
  await page.locator('[data-batch][data-status=COMPLETED]').waitFor();
  await until('a new socket receives progress', () => sockets.slice(opened).some(({ progress }) => progress > 0));
  await visitor.close();
  await line.close();
});

test('the reason for a failed job is shown, and the job can be retried', async () => {
  const visitor = await visit(browser, app);
  const { page } = visitor;
  await signUp(visitor);
  await uploadFiles(page, [
    { name: 'no-chart.jpg', bytes: await jpeg(3, { width: 300, height: 200 }) },
    ...(await photos(1, 6)),
  ]);
  await page.getByRole('link', { name: 'Correct these 2 photos' }).click();
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  await page.locator('[data-job][data-status=FAILED]').waitFor();
  await page.getByRole('button', { name: 'Retry 1 failed job' }).waitFor();
  expect(await page.locator('main').innerText()).toMatch(/no .*chart|chart .*not/i);
  await visitor.close();
});

test('an interrupted upload resumes where it stopped, even after a reload', async () => {
  const line = await cuttable(app.url);
  const visitor = await visit(browser, line);
  const { page } = visitor;
  await signUp(visitor);
  const noise = Buffer.alloc(1600 * 1200 * 3).map(() => Math.floor(Math.random() * 256));
  const raw = { width: 1600, height: 1200, channels: 3 } as const;
  const files = [{ name: 'large.jpg', bytes: await sharp(noise, { raw }).jpeg({ quality: 90 }).toBuffer() }];
  const offsets: number[] = [];
  let tickets = 0;
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
    if (request.postData()?.includes('createUpload(')) tickets += 1;
  });
  await page.goto('/upload');
  // Requests after the disconnection are held, so that the page is reloaded during the upload.
  await page.route('**/uploads/**', (route) => {
    if (route.request().method() !== 'PATCH' || offsets.length === 1) return route.continue();
    return undefined;
  });
  line.cutAfter(700_000);
  await chooseFiles(page, files);
  await until('the upload resumes after the disconnection', async () => (offsets.at(-1) ?? 0) > 0);
  let warned = false;
  page.once('dialog', (dialog) => {
    warned = dialog.type() === 'beforeunload';
    void dialog.accept();
  });
  await page.reload();
  expect(warned).toBe(true);
  await page.unroute('**/uploads/**');
  offsets.splice(0);
  await chooseFiles(page, files);
  await page.getByRole('link', { name: 'Correct this photo' }).waitFor();
  expect(offsets).toHaveLength(1);
  expect(offsets[0]).toBeGreaterThan(100_000);
  expect(tickets).toBe(1);
  await visitor.close();
  await line.close();
});

test('an upload continues on other pages; it can be paused, resumed and cancelled', async () => {
  const visitor = await visit(browser, app);
  const { page } = visitor;
  await signUp(visitor);
  const held: Route[] = [];
  let isHeld = true;
  await page.route('**/uploads/**', (route) => {
    if (isHeld && route.request().method() === 'PATCH') held.push(route);
    else void route.continue();
  });
  await chooseFiles(page, await photos(2, 7));
  await until('both uploads are in progress', async () => held.length === 2);
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('link', { name: '2 uploads in progress' }).click();
  await page.getByRole('button', { name: 'Pause' }).click();
  await until('both uploads are paused', async () => (await page.locator('li[data-state=paused]').count()) === 2);
  await page.getByRole('button', { name: 'Cancel: photo-1.jpg' }).click();
  isHeld = false;
  await page.getByRole('button', { name: 'Resume' }).click();
  await page.getByRole('link', { name: 'Correct this photo' }).waitFor();
  expect(await page.locator('li[data-state=done]').count()).toBe(1);
  await visitor.close();
});

test('a file that is selected twice is uploaded once', async () => {
  const visitor = await visit(browser, app);
  const { page } = visitor;
  await signUp(visitor);
  let patches = 0;
  page.on('request', (request) => {
    if (request.method() === 'PATCH') patches += 1;
  });
  const [file] = await photos(1, 8);
  if (!file) throw new Error('no photo');
  await chooseFiles(page, [file, { ...file, name: 'copy.jpg' }]);
  await page.getByRole('link', { name: 'Correct this photo' }).waitFor();
  expect(await page.locator('li[data-state=known]').count()).toBe(1);
  expect(patches).toBe(1);
  await visitor.close();
});
