import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { startBrowser } from '../support/browser.ts';
import { runJob, uploadOne } from '../support/job-runs.ts';
import { photo } from '../support/pictures.ts';

test('an HTML report opens from disk while offline, with its images and stats, and can be printed', async () => {
  const app = await startTestApp({ workers: 1 });
  const ada = await app.register('ada');
  const { result } = await runJob(app, ada, {
    imageId: await uploadOne(app, ada, await photo()),
    type: 'DETECT_AND_CORRECT',
  });
  const query = 'mutation($ids: [ID!]) { exportReport(resultIds: $ids, format: HTML) { url } }';
  type Exported = { exportReport: { url: string } };
  const { exportReport } = await app.run<Exported, object>(query, { ids: [result.id] }, ada.accessToken);
  const html = await (await fetch(app.url + new URL(exportReport.url).pathname)).text();
  await app.dispose(); // the report must not need the server
  const folder = await mkdtemp(join(tmpdir(), 'graycard-report-'));
  const file = join(folder, 'report.html');
  await writeFile(file, html);

  const browser = await startBrowser();
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const requested: string[] = [];
  page.on('request', (request) => !request.url().startsWith('data:') && requested.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Summary', 'photo.jpg']);
  expect(await page.locator('main').innerText()).toContain(`${result.deltaEAfter?.mean.toFixed(2)} after`);
  const pictures = await page
    .locator('img')
    .evaluateAll((all) => all.map((img) => (img as HTMLImageElement).naturalWidth));
  expect(pictures).toHaveLength(2);
  for (const width of pictures) expect(width).toBeGreaterThan(100);
  expect(await page.locator('tbody tr').count()).toBe(1 + 24);
  expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
  expect(requested).toEqual([pathToFileURL(file).href]);
  await browser.close();
  await rm(folder, { recursive: true });
});
