import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { TestApp } from './app.ts';

/** Ends what hangs: far above what any page takes, also on a slow or busy machine. */
const PATIENCE_MS = 100_000;

/** Somebody's browser with the studio open in it. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page complained of, and what it asked of other hosts: nothing, if all is well. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Opens a browser of its own, as another person would. */
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
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  // Playwright intercepts file choosers only while there is a listener. One that a test adds just before it presses a key
  // can come too late, and the chooser is then never heard of.
  page.on('filechooser', () => {});
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOwn = url.origin === app.url || ['data:', 'blob:'].includes(url.protocol);
    if (!isOwn) complaints.push(`asked ${url.origin}`);
  });
  return { context, page, complaints, close: () => context.close() };
}

let made = 0;

/** Signs up by the form; comes to the upload page. */
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

/** Chooses files with the button, as a click opens it. */
export async function chooseFiles(page: Page, files: Files): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files', exact: true }).click();
  await (await chooser).setFiles(
    files.map(({ name, bytes }) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) })),
  );
}

/** Uploads files and waits until all of them are there. */
export async function uploadFiles(page: Page, files: Files): Promise<void> {
  await page.goto('/upload');
  await chooseFiles(page, files);
  await page.getByRole('link', { name: /^Correct th(is|ese)/ }).waitFor();
}
