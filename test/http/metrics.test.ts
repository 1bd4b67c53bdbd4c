import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { runJob, uploadOne } from '../support/job-runs.ts';
import { photo } from '../support/pictures.ts';
import { openSocket } from '../support/streams.ts';
import { until } from '../support/until.ts';

let app: TestApp;
let ada: TestUser;
beforeAll(async () => {
  app = await startTestApp({ workers: 1, env: { METRICS_TOKEN: 'a token for scrapers' } });
  ada = await app.register('ada');
});
afterAll(() => app.dispose());

const scrape = async (token = 'a token for scrapers') =>
  fetch(`${app.url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
const readingOf = (text: string, series: string) =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.split(' ')
      .at(-1),
  );

test('without the token /metrics does not exist', async () => {
  expect((await scrape('another token, as long')).status).toBe(404);
  expect((await fetch(`${app.url}/metrics`)).status).toBe(404);
});

test('metrics include operations, subscriptions, the queue, jobs, workers and storage', async () => {
  const imageId = await uploadOne(app, ada, await photo());
  await runJob(app, ada, { imageId, type: 'DETECT' });
  await app.ask('query Mine { me { id } }', {}, ada.accessToken);
  await app.ask('query Mine { me { id } }');
  const stream = openSocket(app, ada.accessToken, 'subscription Watch { jobUpdates { status at } }');
  await until(
    'the stream is open',
    async () => readingOf(await (await scrape()).text(), 'graycard_subscriptions{field="jobUpdates"}') === 1,
  );
  const text = await (await scrape()).text();
  expect(readingOf(text, 'graycard_operations_total{operation="Mine",code="OK"}')).toBe(1);
  expect(readingOf(text, 'graycard_operations_total{operation="Mine",code="UNAUTHENTICATED"}')).toBe(1);
  expect(readingOf(text, 'graycard_operation_seconds_count{operation="Mine"}')).toBe(2);
  expect(readingOf(text, 'graycard_database_up')).toBe(1);
  expect(readingOf(text, 'graycard_workers')).toBe(1);
  expect(readingOf(text, 'graycard_queue_oldest_seconds')).toBe(0);
  expect(readingOf(text, 'graycard_storage_bytes')).toBeGreaterThan(1000);
  expect(readingOf(text, 'graycard_jobs{status="COMPLETED"}')).toBe(1);
  expect(readingOf(text, 'graycard_job_seconds{type="DETECT"}')).toBeGreaterThan(0);
  expect(text).toContain('graycard_event_lag_seconds_bucket');
  await stream.close();
  await until(
    'the stream has ended',
    async () => readingOf(await (await scrape()).text(), 'graycard_subscriptions{field="jobUpdates"}') === 0,
  );
});

test('what a client sends as operationName appears neither in the metrics nor in their labels', async () => {
  const names = [`${'n'.repeat(900_000)}`, 'a\nb', '"} 1', '\u202e', ''];
  for (const operationName of names) {
    const body = JSON.stringify({ query: 'query A { me { id } } query B { me { id } }', operationName });
    await fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  }
  await app.ask(`query ${'L'.repeat(65)} { me { id } }`, {}, ada.accessToken);
  const text = await (await scrape()).text();
  expect(text.length).toBeLessThan(200_000);
  expect(text).not.toMatch(/n{65}|L{65}|\u202e/);
  expect(readingOf(text, 'graycard_operations_total{operation="invalid",code="OK"}')).toBe(1);
});

test('the number of operation names is limited', async () => {
  for (let i = 0; i < 210; i += 1) await app.ask(`query Made${i} { __typename }`);
  const text = await (await scrape()).text();
  expect(text.split('\n').filter((line) => line.startsWith('graycard_operations_total{')).length).toBeLessThan(210);
  expect(readingOf(text, 'graycard_operations_total{operation="other",code="OK"}')).toBeGreaterThan(0);
});
