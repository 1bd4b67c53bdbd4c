import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { startBrowser } from '../support/browser.ts';
import { jpeg, photo } from '../support/pictures.ts';
import { type Visitor, visit } from '../support/studio.ts';

const MAX_LINES = 150;
const folder = 'examples/react';

let app: TestApp;
let browser: Browser;
let outDir: string;
let served: PreviewServer;
let url: string;
beforeAll(async () => {
  app = await startTestApp({ workers: 1, env: { RATE_LIMIT_SCALE: '100' } });
  outDir = await mkdtemp(join(tmpdir(), 'graycard-react-'));
  await build();
  process.env.GRAYCARD_URL = app.url;
  served = await preview({ root: folder, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  url = `http://127.0.0.1:${(served.httpServer.address() as { port: number }).port}`;
  browser = await startBrowser();
});
afterAll(async () => {
  delete process.env.GRAYCARD_URL;
  await browser.close();
  await served.close();
  await app.dispose();
  await rm(outDir, { recursive: true, force: true });
});

/** Builds the example for production, without the environment variables of Vitest. */
function build(): Promise<void> {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const args = ['node_modules/vite/bin/vite.js', 'build', folder, '--outDir', outDir, '--emptyOutDir'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { env }, (error, stdout, stderr) =>
      error ? reject(new Error(stdout + stderr, { cause: error })) : resolve(),
    );
  });
}

/** Registers a user and signs in with the form, the first time with a wrong password. */
async function signIn(name: string): Promise<Visitor> {
  const { email } = await app.register(name);
  const visitor = await visit(browser, { url });
  const { page } = visitor;
  await page.goto('/');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect(await page.getByRole('alert').textContent()).toMatch(/wrong/i);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(`the password of ${name}`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Photo').waitFor();
  return visitor;
}

const file = async (bytes: Promise<Uint8Array>) => ({
  name: 'photo.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from(await bytes),
});

test('a photo is uploaded and corrected, the progress bar moves, and both images are shown with the measured errors', async () => {
  const visitor = await signIn('ada');
  const { page } = visitor;
  await page.evaluate(() => {
    const recorder = window as unknown as { steps: string[] };
    recorder.steps = [];
    new MutationObserver(() => {
      const bar = document.querySelector('progress');
      const step = bar ? `${bar.ariaLabel} ${bar.value}` : '';
      if (step && recorder.steps.at(-1) !== step) recorder.steps.push(step);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.getByLabel('Photo').setInputFiles(await file(photo({ width: 1500, height: 1000 })));
  await page.getByText(/After: mean CIEDE2000/).waitFor();
  const steps = (await page.evaluate(() => (window as unknown as { steps: string[] }).steps)).map((step) => {
    const [stage = '', value = ''] = step.split(' ');
    return { stage, value: Number(value) };
  });
  const running = steps.filter(({ stage }) => stage !== 'UPLOADING');
  expect(steps[0]?.stage).toBe('UPLOADING');
  expect(running.at(-1)).toEqual({ stage: 'DONE', value: 100 });
  expect(new Set(running.map(({ value }) => value)).size).toBeGreaterThanOrEqual(3);
  expect(running.map(({ value }) => value)).toEqual(running.map(({ value }) => value).sort((a, b) => a - b));

  const result = await app.deps.db.result.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
  const { meanDeltaE } = result;
  await page.getByText(`After: mean CIEDE2000 ${meanDeltaE?.toFixed(2)}`).waitFor();
  const before = Number(/([\d.]+)$/.exec((await page.getByText(/^Before/).textContent()) ?? '')?.[1]);
  expect(before).toBeGreaterThan(meanDeltaE ?? 0);
  for (const title of ['Before', 'After']) {
    const picture = page.getByAltText(title);
    await expect.poll(() => picture.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(1500);
  }
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
});

test('an image without a chart and a file that is not an image show an error, and another photo can be chosen', async () => {
  const visitor = await signIn('bob');
  const { page } = visitor;
  await page.getByLabel('Photo').setInputFiles(await file(jpeg(3, { width: 300, height: 200 })));
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toMatch(/chart/i);
  await page.getByLabel('Photo').setInputFiles(await file(Promise.resolve(Buffer.from('not a picture'))));
  await page
    .getByRole('alert')
    .filter({ hasText: /picture|kind|format|file/i })
    .waitFor();
  await page.getByLabel('Photo').setInputFiles(await file(photo()));
  await page.getByText(/After: mean CIEDE2000/).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await visitor.close();
});

test(`the example has fewer than ${MAX_LINES} lines, without generated files`, () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(?:tsx?|html|css)$/.test(name) && !/generated|node_modules|dist/.test(name),
  );
  expect(files).toContain(join('src', 'main.tsx'));
  const lines = files.map((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').length);
  expect(lines.reduce((sum, count) => sum + count)).toBeLessThan(MAX_LINES);
});

test('its dependencies have the versions that it is tested with', () => {
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, string>>;
  const [own, root] = [read(`${folder}/package.json`), read('package.json')];
  const required = { ...own.dependencies, ...own.devDependencies };
  const tested = { ...root.dependencies, ...root.devDependencies };
  expect(Object.keys(required).length).toBeGreaterThan(8);
  expect(required).toEqual(Object.fromEntries(Object.keys(required).map((name) => [name, tested[name]])));
});
