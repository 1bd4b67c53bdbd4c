import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { startBrowser } from '../support/browser.ts';
import { photo } from '../support/pictures.ts';
import { signUp, uploadFiles, type Visitor, visit } from '../support/studio.ts';
import { until } from '../support/until.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const desk = readFileSync(new URL('../../examples/sample/desk.jpg', import.meta.url));
/** Folder for the screenshots of all pages, in light and dark mode. */
const SCREENS = '.graycard/screens';

let app: TestApp;
let browser: Browser;
let visitor: Visitor;
/** The path of each page, by name. */
const pages: Record<string, string> = {
  dashboard: '/',
  upload: '/upload',
  library: '/library',
  trash: '/library/trash',
  correct: '/correct',
  results: '/results',
  profiles: '/profiles',
  categories: '/categories',
  duplicates: '/duplicates',
  operations: '/operations',
  keys: '/keys',
  'not-found': '/images/nothing',
};

beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  app = await startTestApp({ workers: 1, env: { RATE_LIMIT_SCALE: '100' } });
  browser = await startBrowser();
  visitor = await visit(browser, app);
  await fill(visitor);
});
afterAll(async () => {
  await browser.close();
  await app.dispose();
});

/** Uses every feature once, so that no page is empty. */
async function fill(of: Visitor): Promise<void> {
  const { page } = of;
  await signUp(of);
  const same = await photo({ light: { gains: [1, 1, 0.65] } });
  const others = await Promise.all([1, 2].map((i) => photo({ light: { gains: [1.1, 1, 0.6 + i / 10] } })));
  await uploadFiles(page, [{ name: 'desk.jpg', bytes: desk }]);
  await page.getByRole('link', { name: 'Correct this photo' }).click();
  await page.getByRole('button', { name: 'Correct', exact: true }).waitFor();
  pages['correct-one'] = addressOf(page);
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  await page.waitForURL('**/results/**');
  pages.result = addressOf(page);
  await page.getByRole('button', { name: 'Save as profile' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(/^Profile .* saved\.$/).waitFor();
  await uploadFiles(page, [
    { name: 'a.jpg', bytes: same },
    ...others.map((bytes, i) => ({ name: `other-${i}.jpg`, bytes })),
  ]);
  await page.getByRole('link', { name: /^Correct these/ }).click();
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  await page.waitForURL('**/batches/**');
  await page.locator('[data-batch][data-status=COMPLETED]').waitFor();
  pages.batch = addressOf(page);
  await page.goto('/library');
  await page.getByRole('link', { name: 'desk.jpg' }).click();
  await page.waitForURL('**/images/**');
  pages.image = addressOf(page);
  await page.goto('/operations');
  await page.getByRole('button', { name: 'Create plan' }).click();
  await page.waitForURL('**/operations/**');
  await page.locator('[data-operation][data-status=COMPLETED]').waitFor();
  pages.operation = addressOf(page);
  await page.goto('/categories');
  await page.getByRole('button', { name: 'Create category' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Herbarium');
  await dialog.getByLabel('Keywords').fill('leaf');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'Herbarium' }).waitFor();
  await page.goto('/keys');
  await page.getByRole('button', { name: 'Create API key' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('bench');
  await page.getByRole('dialog').getByRole('button', { name: 'Create API key' }).click();
  await page.getByText('Copy your API key now').waitFor();
}

const addressOf = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).search;

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Returns the serious and critical violations that axe finds. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe
      .run()
      .then((found) => found.violations),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
}

/** Waits until everything has loaded and the images are drawn. */
async function settle(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor();
  await until('loading has finished', async () => (await page.getByLabel('Loading').count()) === 0);
  if (await page.locator('.deep-zoom').count()) await page.locator('.deep-zoom[data-drawn]').first().waitFor();
  await until('all images have loaded', () =>
    page.evaluate(() => [...document.images].every(({ complete, loading }) => complete || loading === 'lazy')),
  );
}

const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };

test('axe finds no serious violations on any page in light and dark mode, and no page is wider than a phone screen', async () => {
  const { page, complaints } = visitor;
  const violations: string[] = [];
  const wide: string[] = [];
  for (const [name, address] of Object.entries(pages)) {
    await page.goto(address);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
      await settle(page);
      await page.screenshot({ path: `${SCREENS}/${name}-${colorScheme}.png` });
      for (const violation of await violationsOf(page)) violations.push(`${name}, ${colorScheme}: ${violation}`);
    }
    await page.setViewportSize(PHONE);
    await settle(page);
    await page.screenshot({ path: `${SCREENS}/${name}-phone.png` });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > PHONE.width) wide.push(`${name}: ${width}`);
    await page.setViewportSize(DESKTOP);
  }
  expect(violations).toEqual([]);
  expect(wide).toEqual([]);
  expect(complaints).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'axe finds no serious violations on the sign-in and sign-up pages in %s mode',
  async (colorScheme) => {
    const stranger = await visit(browser, app, { colorScheme });
    for (const name of ['sign-in', 'sign-up']) {
      await stranger.page.goto(`/${name}`);
      await stranger.page.getByRole('heading').waitFor();
      await stranger.page.screenshot({ path: `${SCREENS}/${name}-${colorScheme}.png` });
      expect(await violationsOf(stranger.page)).toEqual([]);
    }
    await stranger.close();
  },
);
