import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { startBrowser } from '../support/browser.ts';
import { photo } from '../support/pictures.ts';
import { chooseFiles, signUp, uploadFiles, visit } from '../support/studio.ts';

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

test('a file that is already in the library is not uploaded again', async () => {
  const visitor = await visit(browser, app);
  await signUp(visitor);
  const files = [{ name: 'one.jpg', bytes: await photo() }];
  await uploadFiles(visitor.page, files);
  const sent: string[] = [];
  visitor.page.on('request', (request) => request.method() === 'PATCH' && sent.push(request.url()));
  await uploadFiles(visitor.page, files);
  await visitor.page.getByText(/^Already in your library/).waitFor();
  expect(sent).toEqual([]);
  await visitor.close();
});

test('an upload error is shown beside its file, and the other files continue', async () => {
  const visitor = await visit(browser, app);
  await signUp(visitor);
  await visitor.page.goto('/upload');
  await chooseFiles(visitor.page, [
    { name: 'notes.jpg', bytes: Buffer.from('no picture at all') },
    { name: 'good.jpg', bytes: await photo({ light: { gains: [1, 1, 0.8] } }) },
  ]);
  const failed = visitor.page.locator('li[data-state=failed]');
  await failed.waitFor();
  expect(await failed.textContent()).toMatch(/notes\.jpg.*(picture|kind|file)/i);
  await visitor.page.locator('li[data-state=done]').waitFor();
  await visitor.close();
});

test('a session survives a reload, ends at sign-out, and signing in returns to the requested page', async () => {
  const visitor = await visit(browser, app);
  const { page } = visitor;
  const { email, password } = await signUp(visitor);
  await page.reload();
  await page.getByRole('heading', { name: 'Upload' }).waitFor();
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]))).not.toMatch(
    /gr_|eyJ/,
  );
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  await page.goto('/library?search=moss');
  await page.waitForURL('**/sign-in?to=*');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').first().fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect(await page.getByRole('alert').textContent()).toMatch(/wrong/);
  await page.getByLabel('Password').first().fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/library?search=moss');
  await visitor.close();
});

test("users cannot see each other's photos", async () => {
  const [ada, bob] = [await visit(browser, app), await visit(browser, app)];
  await signUp(ada);
  await signUp(bob);
  await uploadFiles(ada.page, [{ name: 'secret.jpg', bytes: await photo({ light: { gains: [1, 1, 0.6] } }) }]);
  await ada.page.goto('/library');
  await ada.page.getByRole('link', { name: 'secret.jpg' }).click();
  await ada.page.waitForURL('**/images/**');
  const address = new URL(ada.page.url()).pathname;
  await bob.page.goto(address);
  await bob.page.getByText('Not found').waitFor();
  await bob.page.goto('/library');
  await bob.page.getByText('No photos yet').waitFor();
  expect(await bob.page.content()).not.toContain('secret.jpg');
  await ada.close();
  await bob.close();
});

test('a photo can be uploaded and corrected with only the keyboard', async () => {
  const visitor = await visit(browser, app);
  const { page } = visitor;
  await page.goto('/sign-up');
  await page.getByLabel('Email').waitFor();
  const tabTo = async (name: string | RegExp, role: 'button' | 'link' | 'textbox' | 'radio') => {
    const target = page.getByRole(role, { name, ...(typeof name === 'string' && { exact: true }) }).first();
    await target.waitFor();
    for (let i = 0; i < 80; i++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${name}`);
  };
  await tabTo(/Email/, 'textbox');
  await page.keyboard.type('keys@example.com');
  await tabTo(/Username/, 'textbox');
  await page.keyboard.type('keys');
  await page.keyboard.press('Tab'); // the full name is optional
  await page.keyboard.press('Tab');
  await page.keyboard.type('nothing but keys');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/upload');
  await tabTo('Choose files', 'button');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([{ name: 'keys.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await photo()) }]);
  await tabTo('Correct this photo', 'link');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/correct?**');
  await tabTo('Correct', 'button');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/results/**');
  const slider = page.getByRole('slider').first();
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  expect(await slider.getAttribute('aria-valuenow')).toBe('51');
  await visitor.close();
});
