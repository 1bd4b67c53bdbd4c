import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CollectedSpan, startCollector } from '../support/collector.ts';
import { createTestDatabase } from '../support/database.ts';
import { photo } from '../support/pictures.ts';
import { startProgram } from '../support/program.ts';
import { connect } from '../support/session.ts';
import { until } from '../support/until.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';

let collector: Awaited<ReturnType<typeof startCollector>>;
let env: Record<string, string>;
let cleanUp: () => Promise<void>;
beforeAll(async () => {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'graycard-tracing-'));
  collector = await startCollector();
  env = { DATA_DIR: dataDir, DATABASE_URL: database.url, PORT: '0', OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
  cleanUp = async () => {
    await collector.stop();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
});
afterAll(() => cleanUp());

const find = (name: string, service = 'graycard') =>
  collector.spans.find((span) => span.name === name && span.service === service) as CollectedSpan;

test('requests, operations, attempts and stages become spans, and a job is linked to its request', async () => {
  const api = await startProgram('dist/server.js', { ...env, OTEL_BSP_SCHEDULE_DELAY: '100' });
  const session = await connect(api.url, 'ada');
  const imageId = await session.upload('photo.jpg', await photo());
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${session.token}`,
    traceparent: `00-${TRACE}-${CALLER}-01`,
  };
  const query = `mutation Correct { createJob(input: { imageId: "${imageId}", type: DETECT_AND_CORRECT }) { id } }`;
  await fetch(`${api.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  await until('the attempt is exported', () => find('runJob', 'graycard-worker'));
  expect(await api.end()).toBe(0);

  const request = collector.spans.find(({ traceId, kind }) => traceId === TRACE && kind === 2);
  expect(request).toMatchObject({ name: 'POST /graphql', parentId: CALLER });
  expect(find('mutation Correct')).toMatchObject({ traceId: TRACE, parentId: request?.spanId });
  const attempt = find('runJob', 'graycard-worker');
  expect(attempt).toMatchObject({ kind: 5, parentId: '', links: [TRACE] });
  const stages = collector.spans.filter(({ parentId }) => parentId === attempt.spanId);
  const names = ['LOADING', 'DETECTING', 'MEASURING', 'FITTING', 'CORRECTING', 'ENCODING', 'STORING'];
  expect(stages.map(({ name }) => name).sort()).toEqual(names.sort());
  const sum = stages.reduce((seconds, stage) => seconds + stage.seconds, 0);
  expect(sum).toBeGreaterThan(attempt.seconds * 0.8);
  expect(sum).toBeLessThanOrEqual(attempt.seconds + 0.01);
});

test.each([
  [{ OTEL_SDK_DISABLED: 'true' }, []],
  [{ OTEL_TRACES_SAMPLER: 'always_off' }, []],
  [{ OTEL_SERVICE_NAME: 'colours' }, ['colours']],
])('the standard OTEL variables are respected: %o', async (more, services) => {
  collector.spans.length = 0;
  const api = await startProgram('dist/server.js', { ...env, ...more, WORKERS: '0' });
  await fetch(`${api.url}/health/live`);
  expect(await api.end()).toBe(0); // exports the remaining spans
  expect([...new Set(collector.spans.map(({ service }) => service))]).toEqual(services);
});

test('an unreachable collector does not prevent a program from exiting', async () => {
  const nowhere = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' };
  const api = await startProgram('dist/server.js', { ...env, ...nowhere, WORKERS: '0' });
  expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
  expect(await api.end()).toBe(0); // 1 if it is killed after 30 s
});
