import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { startBrowser } from '../support/browser.ts';
import { photo } from '../support/pictures.ts';
import { signUp, uploadFiles, visit } from '../support/studio.ts';

const TOKEN_SECONDS = 4;

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  app = await startTestApp({ workers: 1, env: { RATE_LIMIT_SCALE: '100' } });
  (app.deps.config as { accessTokenSeconds: number }).accessTokenSeconds = TOKEN_SECONDS; // below the configurable minimum
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.dispose();
});

test('a session is renewed silently: requests and live progress continue after access tokens expire', async () => {
  const visitor = await visit(browser, app);
  const { page, context } = visitor;
  await signUp(visitor);
  await uploadFiles(page, [{ name: 'one.jpg', bytes: await photo() }]);
  const correct = await page.getByRole('link', { name: 'Correct this photo' }).getAttribute('href');
  await page.goto('/');
  await page.getByText('No jobs running').waitFor();
  await new Promise((resolve) => setTimeout(resolve, 2.5 * TOKEN_SECONDS * 1000));
  // A photo is corrected in another tab; this tab is notified.
  const other = await context.newPage();
  await other.goto(correct ?? '');
  await other.getByRole('button', { name: 'Correct', exact: true }).click();
  await other.waitForURL('**/results/**');
  await page.getByRole('link', { name: 'one.jpg' }).first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});

test('a session that was revoked elsewhere leads to the sign-in page', async () => {
  const visitor = await visit(browser, app);
  const { page } = visitor;
  await signUp(visitor);
  await app.deps.db.session.updateMany({ where: { revokedAt: null }, data: { revokedAt: new Date() } });
  await new Promise((resolve) => setTimeout(resolve, TOKEN_SECONDS * 1000));
  await page.getByRole('link', { name: 'Results' }).click();
  await page.waitForURL('**/sign-in*');
  await visitor.close();
});
