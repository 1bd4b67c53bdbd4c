import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { TestApp } from './app.ts';
import { PAGE_TIMEOUT_MS } from './browser.ts';

/** A browser session with the studio. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Console errors, exceptions and requests to other hosts. Must stay empty. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Opens a separate browser session. */
export async function visit(
  browser: Browser,
  app: Pick<TestApp, 'url'>,
  options: { colorScheme?: 'light' | 'dark' } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: app.url,
    viewport: { width: 1280, height: 860 },
    acceptDownloads: true,
    ...options,
  });
  context.setDefaultTimeout(PAGE_TIMEOUT_MS);
  const page = await context.newPage();
  // Playwright intercepts file choosers only while there is a listener. A listener that a test adds just before a key press
  // can be too late, and the test then misses the chooser.
  page.on('filechooser', () => {});
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOwn = url.origin === app.url || ['data:', 'blob:'].includes(url.protocol);
    if (!isOwn) complaints.push(`request to ${url.origin}`);
  });
  return { context, page, complaints, close: () => context.close() };
}

let made = 0;

/** Signs up with the form, which leads to the upload page. */
export async function signUp(
  { page }: Visitor,
  name = `user${process.pid}${made++}`,
): Promise<{ email: string; password: string }> {
  const account = { email: `${name}@example.com`, password: `the password of ${name}` };
  await page.goto('/sign-up');
  await page.getByLabel('Email').fill(account.email);
  await page.getByLabel('Username').fill(name);
  await page.getByLabel('Password', { exact: false }).first().fill(account.password);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.waitForURL('**/upload');
  return account;
}

type Files = { readonly name: string; readonly bytes: Uint8Array }[];

/** Clicks the button and chooses files. */
export async function chooseFiles(page: Page, files: Files): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files', exact: true }).click();
  await (await chooser).setFiles(
    files.map(({ name, bytes }) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) })),
  );
}

/** Uploads files and waits until all uploads have finished. */
export async function uploadFiles(page: Page, files: Files): Promise<void> {
  await page.goto('/upload');
  await chooseFiles(page, files);
  await page.getByRole('link', { name: /^Correct th(is|ese)/ }).waitFor();
}
