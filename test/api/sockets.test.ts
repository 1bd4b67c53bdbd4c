import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { signAccessToken } from '../../src/services/account/access-token.ts';
import { CreateJobDocument } from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { JOB_PROGRESS, JOB_UPDATES, stepOf } from '../support/progress.ts';
import { addImages, rowId } from '../support/rows.ts';
import { openOn, openStream, socketClient } from '../support/streams.ts';
import { until } from '../support/until.ts';

let app: TestApp;
let ada: TestUser;
let jobId: string;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
  const [imageId = ''] = await addImages(app, ada, [{}]);
  jobId = (await app.run(CreateJobDocument, { input: { imageId, type: 'DETECT' } }, ada.accessToken)).createJob.id;
});
afterAll(() => app.dispose());

/** Opens a socket, sends ConnectionInit with this payload, and returns how the socket was closed. */
async function closeOf(payload: object | undefined, headers: Record<string, string> = {}) {
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
  socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
  let acknowledged = false;
  socket.on('message', (message) => {
    acknowledged ||= JSON.parse(String(message)).type === 'connection_ack';
  });
  return new Promise<{ code: number; acknowledged: boolean }>((resolve) =>
    socket.on('close', (code) => resolve({ code, acknowledged })),
  );
}

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const expired = () =>
  signAccessToken({ ...app.deps.config, accessTokenSeconds: -10 }, { userId: rowId(ada.id), sessionId: randomUUID() });
const forged = () =>
  new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('1 h')
    .sign(new TextEncoder().encode('x'.repeat(32)));

test('a socket without a token is closed with 4401', async () => {
  for (const payload of [undefined, {}, { Authorization: '' }, { Authorization: 5 }])
    expect(await closeOf(payload)).toEqual({ code: 4401, acknowledged: false });
});

test.each<[string, () => string | Promise<string>]>([
  ['garbage', () => 'garbage'],
  ['expired', expired],
  ['forged', forged],
])('a socket with a token that is %s is closed with 4403', async (_description, token) => {
  expect(await closeOf(bearer(await token()))).toEqual({ code: 4403, acknowledged: false });
});

test('a socket is closed with 4403 when its token expires', async () => {
  const userId = rowId(ada.id);
  const { id: sessionId } = await app.deps.db.session.findFirstOrThrow({ where: { userId } });
  const token = await signAccessToken({ ...app.deps.config, accessTokenSeconds: 2 }, { userId, sessionId });
  expect(await closeOf(bearer(token))).toEqual({ code: 4403, acknowledged: true });
});

test('rejects the legacy subprotocol', async () => {
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-ws'); // of subscriptions-transport-ws
  const error = await new Promise((resolve) => socket.once('error', resolve).once('close', () => resolve(null)));
  expect(String(error)).toMatch(/protocol/i);
});

test('the token can also be sent in a header of the upgrade request', async () => {
  const url = `${app.url.replace('http', 'ws')}/graphql`;
  const socket = new WebSocket(url, 'graphql-transport-ws', { headers: bearer(ada.accessToken) });
  socket.on('open', () => socket.send('{"type":"connection_init"}'));
  const message = await new Promise((resolve) => socket.once('message', (data) => resolve(JSON.parse(String(data)))));
  expect(message).toMatchObject({ type: 'connection_ack' });
  socket.close();
});

test('queries and mutations also run over a socket', async () => {
  const client = socketClient(app, ada.accessToken);
  const events = await openOn(client, '{ me { email } }').all();
  expect(events).toMatchObject([{ data: { me: { email: ada.email } } }]);
  const update = 'mutation($id: ID!) { updateJob(input: { id: $id, name: "over a socket" }) { name } }';
  expect(await openOn(client, update, { id: jobId }).all()).toMatchObject([
    { data: { updateJob: { name: 'over a socket' } } },
  ]);
  await client.dispose();
});

test.each<[string, string, object?]>([
  ['does not parse', '{ me {'],
  ['does not match the schema', '{ nothing }'],
  ['lacks a variable', JOB_PROGRESS],
  ['contains a lone surrogate', 'query($id: ID!) { job(id: $id) { id } }', { id: '\ud800' }],
])(
  'an operation that %s ends with its own error; the socket and its other streams stay open',
  async (_description, query, variables = {}) => {
    const client = socketClient(app, ada.accessToken);
    const stream = openOn(client, JOB_UPDATES);
    expect(stepOf(await stream.next()).job.id).toBe(jobId);
    const answer = await openOn(client, query, variables)
      .next()
      .catch((error: unknown) => error);
    const errors = Array.isArray(answer) ? answer : (answer as { errors?: unknown[] }).errors;
    expect(errors).toMatchObject([{ message: expect.any(String), extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(await openOn(client, '{ me { id } }').all()).toMatchObject([{ data: { me: { id: ada.id } } }]);
    expect(stream.ending()).toBeNull();
    await client.dispose();
  },
);

test('a resolver error is masked over a socket as it is over HTTP', async () => {
  const { db } = app.deps;
  await db.$executeRaw`alter table "Preset" rename to "Elsewhere"`;
  const client = socketClient(app, ada.accessToken);
  const [event] = await openOn(client, '{ presets { id } }').all();
  await db.$executeRaw`alter table "Elsewhere" rename to "Preset"`;
  expect(event?.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) } }]);
  expect(JSON.stringify(event)).not.toMatch(/relation|prisma|Preset"/);
  await client.dispose();
});

test('server-sent events are readable as plain text', async () => {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream', ...bearer(ada.accessToken) };
  const body = JSON.stringify({ query: JOB_PROGRESS, variables: { id: jobId } });
  const cancel = new AbortController();
  const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body, signal: cancel.signal });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (/event: next\ndata: .*\n\n/.test(text)) break;
  }
  const [, data = '{}'] = /event: next\ndata: (.*)\n\n/.exec(text) ?? [];
  expect(JSON.parse(data)).toMatchObject({ data: { jobProgress: { status: 'PENDING', job: { id: jobId } } } });
  cancel.abort();
});

test('an event stream without a valid token is refused with UNAUTHENTICATED', async () => {
  for (const token of [undefined, 'garbage', await expired()]) {
    const stream = openStream(app, token, JOB_UPDATES);
    const event = await stream.next();
    expect(event?.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    await stream.close();
  }
});

async function timeToDispose(other: TestApp): Promise<number> {
  const began = performance.now();
  await other.dispose();
  return performance.now() - began;
}

test('stopping the server closes sockets with 1001 and does not wait for streams', async () => {
  const other = await startTestApp();
  const eve = await other.register('eve');
  let code = 0;
  const client = socketClient(other, eve.accessToken, false);
  client.on('closed', (event) => {
    code = (event as { code: number }).code;
  });
  await until('the socket is open', async () => (await openOn(client, '{ me { id } }').all()).length > 0);
  const streams = [openOn(client, JOB_UPDATES), openStream(other, eve.accessToken, JOB_UPDATES)];
  const duration = await timeToDispose(other);
  expect(duration).toBeLessThan((await timeToDispose(await startTestApp())) + 4000); // the grace period is 5 s
  await until('the socket is closed', () => code > 0);
  expect(code).toBe(1001);
  await Promise.all(streams.map((stream) => stream.close()));
});
