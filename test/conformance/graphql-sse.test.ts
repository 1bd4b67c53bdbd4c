import { type Client, createClient } from 'graphql-sse';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { JobStatus } from '../../src/generated/prisma/enums.ts';
import { moveJob } from '../../src/services/job/job-state.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { addImages, addJobs, rowId } from '../support/rows.ts';
import { until } from '../support/until.ts';

// https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md, distinct connections mode. Last-Event-ID is
// not supported: jobUpdates(after:) resumes a stream, see test/api/subscriptions.test.ts.

let app: TestApp;
let ada: TestUser;
let imageId: string;
let jobId: string;
let client: Client;
const topics: string[] = [];
beforeAll(async () => {
  app = await startTestApp();
  const { listen } = app.deps.events;
  app.deps.events.listen = async (topic, ...rest) => {
    const unlisten = await listen(topic, ...rest);
    topics.push(topic);
    return async () => {
      topics.splice(topics.indexOf(topic), 1);
      await unlisten();
    };
  };
  ada = await app.register('ada');
  [imageId = ''] = await addImages(app, ada, [{}]);
});
beforeEach(async () => {
  [jobId = ''] = await addJobs(app, ada, imageId, [{}]);
  client = createClient({ url: `${app.url}/graphql`, headers: bearer(), retryAttempts: 0 });
});
afterEach(() => client.dispose());
afterAll(() => app.dispose());

const PROGRESS = 'subscription($id: ID!) { jobProgress(jobId: $id) { status } }';
const bearer = () => ({ authorization: `Bearer ${ada.accessToken}` });

const move = (job: string, from: JobStatus, status: JobStatus) =>
  moveJob(app.deps, { id: rowId(job), ownerId: rowId(ada.id) }, { from: [from] }, { status });

/** Runs an operation and collects its results. */
function listen(query: string, variables: Record<string, unknown> = {}) {
  const results: unknown[] = [];
  let unsubscribe = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    unsubscribe = client.subscribe(
      { query, variables },
      { next: ({ extensions: _cost, ...result }) => void results.push(result), error: reject, complete: resolve },
    );
  });
  return {
    results,
    ended,
    unsubscribe,
    received: (count: number) => until(`${count} results`, () => results.length >= count),
  };
}

const step = (status: JobStatus) => ({ data: { jobProgress: { status } } });

describe('a client of graphql-sse', () => {
  test('receives a subscription to its end', async () => {
    const stream = listen(PROGRESS, { id: jobId });
    await stream.received(1);
    await move(jobId, 'PENDING', 'RUNNING');
    await stream.received(2);
    await move(jobId, 'RUNNING', 'FAILED');
    await stream.ended;
    expect(stream.results).toEqual([step('PENDING'), step('RUNNING'), step('FAILED')]);
  });

  test.each([
    ['a query', '{ me { id } }', () => ({ me: { id: ada.id } })],
    [
      'a mutation',
      'mutation($id: ID!) { updateJob(input: { id: $id, name: "n" }) { name } }',
      () => ({ updateJob: { name: 'n' } }),
    ],
  ])('receives the result of %s and its end', async (_description, query, data) => {
    const stream = listen(query, { id: jobId });
    await stream.ended;
    expect(stream.results).toEqual([{ data: data() }]);
  });

  test('receives two subscriptions separately, and can end one without the other', async () => {
    const [other = ''] = await addJobs(app, ada, imageId, [{}]);
    const [closed, kept] = [listen(PROGRESS, { id: jobId }), listen(PROGRESS, { id: other })];
    await Promise.all([closed.received(1), kept.received(1)]);
    expect(topics.sort()).toEqual([`job:${rowId(jobId)}`, `job:${rowId(other)}`].sort());
    closed.unsubscribe();
    await until('the listener is removed', () => !topics.includes(`job:${rowId(jobId)}`));
    await move(jobId, 'PENDING', 'COMPLETED');
    await move(other, 'PENDING', 'COMPLETED');
    await kept.ended;
    expect(closed.results).toEqual([step('PENDING')]);
    expect(kept.results).toEqual([step('PENDING'), step('COMPLETED')]);
    await until('no listener is left', () => topics.length === 0);
  });

  test.each<[string, string]>([
    ['does not parse', '{'],
    ['is not valid for the schema', 'subscription { nothing }'],
    ['lacks a variable', PROGRESS],
    ['requests an unknown id', 'subscription { jobProgress(jobId: "none") { status } }'],
  ])('receives the error of an operation that %s in the stream', async (_description, query) => {
    const stream = listen(query);
    await stream.ended;
    const code = query.includes('none') ? 'NOT_FOUND' : 'BAD_USER_INPUT';
    expect(stream.results).toMatchObject([{ errors: [{ message: expect.any(String), extensions: { code } }] }]);
  });
});

/** Sends a request without a client library; returns the events of the complete stream. */
async function readEvents(init: RequestInit & { query?: string }) {
  const { query = '', ...rest } = init;
  const headers = { accept: 'text/event-stream', ...bearer(), ...(rest.headers as object) };
  const response = await fetch(`${app.url}/graphql${query}`, { ...rest, headers });
  const text = await response.text();
  const blocks = text.split('\n\n').map((block) => block.split('\n').filter((line) => line && !line.startsWith(':')));
  return { response, text, blocks: blocks.filter((lines) => lines.length > 0) };
}

const post = (operation: object | string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: typeof operation === 'string' ? operation : JSON.stringify(operation),
});

describe('on the wire', () => {
  test.each(['POST', 'GET'])(
    'each event of a stream requested by %s has a name and one line of data',
    async (method) => {
      await move(jobId, 'PENDING', 'COMPLETED');
      const variables = { id: jobId };
      const query = `?${new URLSearchParams({ query: PROGRESS, variables: JSON.stringify(variables) })}`;
      const { response, text, blocks } = await readEvents(
        method === 'GET' ? { query } : post({ query: PROGRESS, variables }),
      );
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^text\/event-stream(;|$)/);
      expect(response.headers.get('cache-control')).toMatch(/no-cache|no-store/);
      expect(text).not.toContain('\r');
      expect(text.endsWith('\n\n')).toBe(true);
      const [next, complete, ...more] = blocks;
      expect(next).toEqual(['event: next', expect.stringMatching(/^data: \{.*\}$/)]);
      expect(JSON.parse(next?.[1]?.slice(6) ?? '')).toMatchObject(step('COMPLETED'));
      expect(complete).toEqual(['event: complete', expect.stringMatching(/^data: ?$/)]); // EventSource ignores an event without data
      expect(more).toEqual([]);
    },
  );

  test('line breaks in strings do not break an event', async () => {
    const name = 'one\ntwo\r\nthree\u2028\n\nevent: complete\ndata:\n\n';
    const query =
      'mutation($id: ID!, $name: String) { updateJob(input: { id: $id, description: $name }) { description } }';
    const { blocks } = await readEvents(post({ query, variables: { id: jobId, name } }));
    expect(blocks.map(([event]) => event)).toEqual(['event: next', 'event: complete']);
    expect(JSON.parse(blocks[0]?.[1]?.slice(6) ?? '')).toMatchObject({ data: { updateJob: { description: name } } });
  });

  test.each<[string, object | string]>([
    ['that does not parse', { query: '{' }],
    ['that is not valid for the schema', { query: '{ nothing }' }],
    ['with an invalid variable', { query: PROGRESS, variables: { id: [1, 2] } }],
    ['among several without operationName', { query: 'query a { me { id } } query b { me { id } }' }],
    ['with an unknown operationName', { query: '{ me { id } }', operationName: 'x' }],
  ])('an operation %s is answered with next, which has the errors, then complete', async (_description, body) => {
    const { response, blocks } = await readEvents(post(body));
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(response.status).toBe(200);
    expect(blocks.map(([event]) => event)).toEqual(['event: next', 'event: complete']);
    const { data, errors } = JSON.parse(blocks[0]?.[1]?.slice(6) ?? '');
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([{ message: expect.any(String), extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test.each([
    ['an object without a query', '{}'],
    ['a body that is not JSON', '{'],
    ['a list of operations', '[{"query":"{ __typename }"}]'],
  ])('%s is refused in a stream or with HTTP 400', async (_description, body) => {
    const { response, text, blocks } = await readEvents(post(body));
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    expect(response.status).toBe(isStream ? 200 : 400);
    if (isStream) expect(blocks.map(([event]) => event)).toEqual(['event: next', 'event: complete']);
    expect(text).toContain('BAD_USER_INPUT');
  });

  test.each(['application/json', 'application/graphql-response+json', 'multipart/mixed'])(
    'a subscription that accepts only %s is refused with a message and adds no listener',
    async (accept) => {
      const operation = post({ query: PROGRESS, variables: { id: jobId } });
      const { response, text } = await readEvents({ ...operation, headers: { ...operation.headers, accept } });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      await until('no listener is left', () => topics.length === 0, { limitMs: 3000 });
      expect(text).toContain('BAD_USER_INPUT');
    },
  );
});
