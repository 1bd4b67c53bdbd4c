import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { startBrowser } from '../support/browser.ts';
import { photo } from '../support/pictures.ts';
import { signUp, uploadFiles, visit } from '../support/studio.ts';

const manifests = ['web/src/api/generated', 'web/src/api/generated/session'];

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  const files = manifests.map((folder) => `${folder}/persisted-documents.json`);
  app = await startTestApp({ workers: 1, env: { TRUSTED_DOCUMENTS: files.join(',') } });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.dispose();
});

test('the studio works when only its own documents are trusted', async () => {
  const visitor = await visit(browser, app);
  const { page } = visitor;
  const answers: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url() === `${app.url}/graphql`) answers.push(response.text().catch(() => 'left'));
  });
  const frames: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => void frames.push(String(payload))));
  await signUp(visitor);
  await uploadFiles(page, [{ name: 'chart.jpg', bytes: await photo() }]);
  await page.getByRole('link', { name: /^Correct th(is|ese)/ }).click();
  await page.getByRole('button', { name: /^Correct/ }).click();
  await page.waitForURL('**/results/**');
  for (const path of [
    '/',
    '/library',
    '/library/trash',
    '/results',
    '/profiles',
    '/categories',
    '/duplicates',
    '/keys',
  ]) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
  }
  const received = [...(await Promise.all(answers)), ...frames];
  expect(received.length).toBeGreaterThan(20);
  expect(received.filter((text) => text.includes('FORBIDDEN'))).toEqual([]);
  expect(frames.filter((frame) => frame.includes('"data"')).length).toBeGreaterThan(0);
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});
