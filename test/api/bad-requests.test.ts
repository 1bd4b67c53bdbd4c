import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorCodes } from '../../src/errors.ts';
import { expectRefusal, type GuardedApp, startGuardedApp } from '../support/incoming.ts';

let app: GuardedApp;
beforeAll(async () => {
  app = await startGuardedApp();
});
afterAll(() => app.dispose());

interface Answer {
  readonly errors?: { message: string; extensions: { code: string } }[];
}

async function send(body: string, headers: Record<string, string> = {}, path = '/graphql', method = 'POST') {
  const all = { 'content-type': 'application/json', authorization: `Bearer ${app.ada.accessToken}`, ...headers };
  const init = method === 'GET' ? { headers: all } : { method, headers: all, body };
  const response = await app.leavesNothing(() => fetch(app.url + path, init));
  return { status: response.status, answer: (await response.json().catch(() => null)) as Answer | null };
}

const register =
  'mutation { register(input: { email: "x@example.com", username: "x", password: "12345678" }) { expiresIn } }';

test.each<[string, string]>([
  ['a body that is not JSON', '{'],
  ['an empty body', ''],
  ['a number', '1'],
  ['null', 'null'],
  ['a list of operations', '[{"query":"{ me { id } }"}]'],
  ['no query', '{}'],
  ['a query that is not a string', '{"query":1}'],
  ['an empty query', '{"query":""}'],
  ['a query that does not parse', '{"query":"{ me { "}'],
  ['a query for an unknown field', '{"query":"{ nothing }"}'],
  ['variables that are not an object', '{"query":"{ me { id } }","variables":"x"}'],
  [
    'a variable of the wrong type',
    '{"query":"query($n: Int) { images(first: $n) { totalCount } }","variables":{"n":"x"}}',
  ],
  ['a missing variable', '{"query":"query($id: ID!) { image(id: $id) { id } }"}'],
  ['an operation that is not in the document', '{"query":"query A { me { id } }","operationName":"B"}'],
  ['two operations and no operationName', '{"query":"query A { me { id } } query B { me { id } }"}'],
  ['a subscription to an unknown field', '{"query":"subscription { noSuchThing }"}'],
])('a request with %s is refused with a message and a documented code', async (_description, body) => {
  const { status, answer } = await send(body);
  expect(status === 200 || (status >= 400 && status < 500), String(status)).toBe(true);
  expect(answer?.errors?.length).toBeGreaterThan(0);
  for (const { message, extensions } of answer?.errors ?? []) {
    expect({ message, code: extensions?.code }).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(message).not.toMatch(/node_modules|undefined \(/);
  }
});

test.each([
  ['a megabyte without a token', 1_000_000, { authorization: '' }],
  ['a megabyte with an invalid token', 1_000_000, { authorization: 'Bearer x' }],
  ['eight megabytes with a valid token', 8_000_000, {}],
])('a body of more than %s is refused unread', async (_description, bytes, headers) => {
  const body = JSON.stringify({ query: `{ me { id } } #${' '.repeat(bytes)}` });
  const { status, answer } = await send(body, headers);
  expect({ status, code: answer?.errors?.[0]?.extensions.code }).toEqual({ status: 413, code: 'PAYLOAD_TOO_LARGE' });
  const largest = JSON.stringify({ query: `{ __typename } #${' '.repeat(bytes - 100)}` });
  expect((await send(largest, headers)).status).toBe(200);
});

test.each(['variables', 'extensions'])('a GET request whose %s are not JSON is refused', async (name) => {
  const headers = { 'GraphQL-Require-Preflight': '1' };
  const path = `/graphql?query=${encodeURIComponent('{ health { status } }')}&${name}=%7B`;
  const { status, answer } = await send('', headers, path, 'GET');
  expect({ status, code: answer?.errors?.[0]?.extensions.code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
});

test('a mutation by GET changes nothing', async () => {
  const { status } = await send('', {}, `/graphql?query=${encodeURIComponent(register)}`, 'GET');
  expect(status).toBe(405);
});

test.each([
  ['text/plain', JSON.stringify({ query: register })],
  ['application/x-www-form-urlencoded', new URLSearchParams({ query: register }).toString()],
])('a request with %s, which another site can send without a preflight, changes nothing', async (type, body) => {
  const { status, answer } = await send(body, { 'content-type': type });
  expect({ status, type, answer }).toMatchObject({ status: expect.toSatisfy((code) => code >= 400) });
});

test('other paths return HTTP 404', async () => {
  expect(await send('', {}, '/nothing', 'GET')).toMatchObject({ status: 404 });
});

test('the error codes match the documentation', () => {
  expect([...errorCodes].sort()).toEqual([
    'BAD_USER_INPUT',
    'CONFLICT',
    'FORBIDDEN',
    'INTERNAL_SERVER_ERROR',
    'INVALID_STATE',
    'NOT_FOUND',
    'PAYLOAD_TOO_LARGE',
    'QUERY_TOO_COMPLEX',
    'QUOTA_EXCEEDED',
    'RATE_LIMITED',
    'UNAUTHENTICATED',
    'UNSUPPORTED_MEDIA',
  ]);
});

test('an unexpected error reveals only an id', async () => {
  const { db } = app.deps;
  await db.$executeRaw`alter table "Preset" rename to "Elsewhere"`;
  const answer = await app.ask<object, object>('{ presets { id } }', {}, app.ada.accessToken);
  await db.$executeRaw`alter table "Elsewhere" rename to "Preset"`;
  expectRefusal(answer, 'INTERNAL_SERVER_ERROR');
  expect(answer.errors[0]?.extensions).toEqual({
    code: 'INTERNAL_SERVER_ERROR',
    errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});
