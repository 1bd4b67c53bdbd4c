import type { Browser, BrowserContextOptions, Page, WebSocket } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { PAGE_TIMEOUT_MS, startBrowser } from '../support/browser.ts';
import { jpeg } from '../support/pictures.ts';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  app = await startTestApp();
  browser = await startBrowser();
}); // Chromium may have to be installed
afterAll(async () => {
  await browser.close();
  await app.dispose();
});

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(PAGE_TIMEOUT_MS);
  return page;
}

test('GraphiQL loads only from this server and opens example operations in tabs', async () => {
  const page = await newPage();
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto(`${app.url}/graphql`);
  for (const name of ['Register', 'Images', 'Correct', 'Watch', 'Results']) {
    await page.getByRole('button', { name, exact: true }).waitFor();
  }
  hosts.delete(''); // blob: and data: have no host
  expect([...hosts]).toEqual([new URL(app.url).host]);
  await page.close();
});

test('every tab can be opened with a click right after the page has loaded', async () => {
  for (const name of ['Images', 'Watch', 'Results']) {
    const page = await newPage({ viewport: { width: 1500, height: 850 } }); // a new page without stored tabs
    await page.goto(`${app.url}/graphql`);
    await page.locator('.graphiql-editors .view-line').first().waitFor();
    await page.waitForTimeout(2000); // the layout of the tabs is stable
    const { x, y, width, height } = (await page.getByRole('button', { name, exact: true }).boundingBox()) ?? no;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.waitForTimeout(300);
    await page.mouse.click(x + width / 2, y + height / 2, { delay: 100 });
    await page.locator('.graphiql-tab-active', { hasText: name }).waitFor();
    await page.close();
  }
});

const no = { x: 0, y: 0, width: 0, height: 0 };

test('a subscription runs in GraphiQL over a WebSocket, authenticated by the Headers tab', async () => {
  const ada = await app.register('ada');
  const { data } = await app.upload(ada.accessToken, [{ name: 'a.jpg', bytes: await jpeg(1) }]);
  const imageId = data?.uploadImages[0]?.id;
  await app.run(
    'mutation($id: ID!) { createJob(input: { imageId: $id, type: DETECT }) { id } }',
    { id: imageId },
    ada.accessToken,
  );

  const page = await newPage();
  const query = encodeURIComponent('subscription { jobUpdates { sequence status } }');
  await page.goto(`${app.url}/graphql?query=${query}`);
  const opened = page.waitForEvent('websocket');
  await setHeaders(page, { Authorization: `Bearer ${ada.accessToken}` });
  await page.keyboard.press('Control+Enter');
  const message = await firstNext(await opened);
  expect(message).toMatchObject({ data: { jobUpdates: { sequence: 1, status: 'PENDING' } } });
  await page.close();
});

async function setHeaders(page: Page, headers: object): Promise<void> {
  await page.getByRole('button', { name: 'Headers', exact: true }).click();
  await page.locator('.graphiql-editor-tool .monaco-editor:visible').last().click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(JSON.stringify(headers));
}

/** Waits for the first result on a socket (graphql-transport-ws: a message of type next). */
function firstNext(socket: WebSocket): Promise<unknown> {
  return new Promise((resolve, reject) => {
    socket.on('framereceived', ({ payload }) => {
      const message = JSON.parse(String(payload)) as { type: string; payload?: unknown };
      if (message.type === 'next') resolve(message.payload);
    });
    socket.on('close', () => reject(new Error('the socket closed before the first result')));
  });
}
