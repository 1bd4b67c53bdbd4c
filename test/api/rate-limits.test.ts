import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import type { RateLimitName } from '../../src/rate-limits.ts';
import { moveJob } from '../../src/services/job/job-state.ts';
import { LoginDocument, RefreshSessionDocument, RegisterDocument } from '../generated/graphql.ts';
import { addApiKey } from '../support/api-key.ts';
import { startTestApp, type TestApp, type TestAppOptions, type TestUser } from '../support/app.ts';
import { jpeg } from '../support/pictures.ts';
import { addImages, addJobs, rowId } from '../support/rows.ts';
import { openOn, socketClient } from '../support/streams.ts';
import { transports } from '../support/transports.ts';

const apps: TestApp[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) await app.dispose();
});

/** Starts an app with a hundredth of the default limits; the sign-in limit does not scale. */
async function start(options: TestAppOptions = {}): Promise<TestApp> {
  const app = await startTestApp({ ...options, env: { RATE_LIMIT_SCALE: '0.01', ...options.env } });
  apps.push(app);
  return app;
}

/** Consumes a limit of a user, key or address for this window, except for the given points. */
const leavePoints = (app: TestApp, name: RateLimitName, by: string, points: number) =>
  app.deps.rateLimits.consume(
    name,
    by,
    { uploads: 200, jobs: 30, cost: 100_000, signIn: 10, register: 3, refresh: 3 }[name] - points,
  );

const limited = { extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) } };

async function signIn(app: TestApp, address: string, password: string, accept = 'application/json') {
  const input = { email: 'ada@example.com', password };
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, 'x-forwarded-for': address },
    body: JSON.stringify({ query: LoginDocument.toString(), variables: { input } }),
  });
  const { errors } = (await response.json()) as { errors?: { extensions: Record<string, unknown> }[] };
  const { code = 'OK', retryAfterSeconds } = errors?.[0]?.extensions ?? {};
  return { status: response.status, retryAfter: response.headers.get('retry-after'), code, retryAfterSeconds };
}

test.each(['application/json', 'application/graphql-response+json'])(
  'a rate-limited sign-in is HTTP 429 and says when to retry (%s)',
  async (accept) => {
    const app = await start({ env: { TRUST_PROXY: '1' } });
    await app.register('ada');
    for (let i = 0; i < 10; i++)
      expect(await signIn(app, `192.0.2.${i}`, 'wrong', accept)).toMatchObject({
        status: 200,
        code: 'UNAUTHENTICATED',
      });
    const eleventh = await signIn(app, '192.0.2.100', 'the password of ada', accept);
    expect(eleventh).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect(eleventh.retryAfter).toBe(String(eleventh.retryAfterSeconds));
  },
);

test('a client whose address is rate-limited cannot lock an account', async () => {
  const app = await start({ env: { TRUST_PROXY: '1' } });
  await app.register('ada');
  await leavePoints(app, 'signIn', 'address:192.0.2.1', 0);
  for (let i = 0; i < 20; i++) expect((await signIn(app, '192.0.2.1', 'wrong')).code).toBe('RATE_LIMITED');
  expect((await signIn(app, '192.0.2.2', 'the password of ada')).code).toBe('OK');
});

test('X-Forwarded-For is ignored unless a proxy is trusted', async () => {
  const app = await start();
  await app.register('ada');
  await leavePoints(app, 'signIn', 'address:127.0.0.1', 0);
  expect((await signIn(app, '192.0.2.1', 'the password of ada')).code).toBe('RATE_LIMITED');
});

test('two API processes share their counters through Redis from the first request', async () => {
  const options = { events: 'redis', env: { TRUST_PROXY: '1' } } as const;
  const [one, other] = [await start(options), await start(options)];
  const address = `2001:db8:${randomUUID().slice(0, 4)}:1::1`;
  for (let i = 0; i < 10; i++)
    expect((await signIn(i % 2 ? one : other, address, 'wrong')).code).toBe('UNAUTHENTICATED');
  expect((await signIn(one, address, 'wrong')).code).toBe('RATE_LIMITED');
  expect((await signIn(other, address.replace(/1$/, '2'), 'wrong')).code).toBe('RATE_LIMITED'); // the same network
});

test('registrations and session refreshes are limited by address', async () => {
  const app = await start();
  const [ada] = [await app.register('ada'), await app.register('bea'), await app.register('cyd')];
  const input = { email: 'dan@example.com', username: 'dan', password: 'the password of dan' };
  expect(await app.ask(RegisterDocument, { input })).toMatchObject({ status: 429, errors: [limited] });
  expect(await app.deps.db.user.count({ where: { usernameKey: 'dan' } })).toBe(0);
  let { refreshToken: token } = ada;
  for (let i = 0; i < 3; i++) token = (await app.run(RefreshSessionDocument, { token })).refreshSession.refreshToken;
  expect(await app.ask(RefreshSessionDocument, { token })).toMatchObject({ status: 429, errors: [limited] });
});

test('uploads are limited by number of files per user, across all keys', async () => {
  const app = await start();
  const [ada, bea] = [await app.register('ada'), await app.register('bea')];
  const { secret } = await addApiKey(app, ada, ['WRITE']);
  await leavePoints(app, 'uploads', rowId(ada.id), 3);
  const files = (...seeds: number[]) =>
    Promise.all(seeds.map(async (seed) => ({ name: `${seed}.jpg`, bytes: await jpeg(seed) })));
  expect((await app.upload(ada.accessToken, await files(1, 2))).errors).toEqual([]);
  expect((await app.upload(secret, await files(3, 4))).errors).toMatchObject([limited]);
  expect(await app.deps.db.image.count()).toBe(2);
  expect((await app.upload(bea.accessToken, await files(5))).errors).toEqual([]);
});

test('jobs are limited per user, and a batch counts as one', async () => {
  const app = await start();
  const [ada, bea] = [await app.register('ada'), await app.register('bea')];
  const images = await addImages(app, ada, [{}, {}, {}, {}]);
  const job = 'mutation($id: ID!) { createJob(input: { imageId: $id, type: DETECT }) { id } }';
  const batch = 'mutation($ids: [ID!]!) { createBatch(input: { imageIds: $ids, type: DETECT }) { id } }';
  const [id] = images;
  await leavePoints(app, 'jobs', rowId(ada.id), 3);
  await app.run<object, object>(batch, { ids: images }, ada.accessToken);
  for (let i = 0; i < 2; i++) await app.run<object, object>(job, { id }, ada.accessToken);
  for (const [query, variables] of [
    [job, { id }],
    [batch, { ids: images }],
  ] as const)
    expect(await app.ask<object, object>(query, variables, ada.accessToken)).toMatchObject({
      status: 429,
      errors: [limited],
    });
  expect(await app.deps.db.job.count()).toBe(6);
  const [beas] = await addImages(app, bea, [{}]);
  expect((await app.ask<object, object>(job, { id: beas }, bea.accessToken)).errors).toEqual([]);
});

const EXPENSIVE = '{ images(first: 100) { edges { node { id filename } } } }';
/** More than EXPENSIVE costs once, less than it costs twice. */
const FEW_POINTS = 500;

test.each(transports)('over %s, a client that exceeds its limit is told when to retry', async (name, send) => {
  const app = await start();
  const ada = await app.register('ada');
  await leavePoints(app, 'cost', rowId(ada.id), FEW_POINTS);
  const codes: unknown[] = [];
  for (let i = 0; i < 4; i++) {
    const { errors, status } = await send(app, ada.accessToken, EXPENSIVE);
    codes.push(errors[0]?.extensions?.code ?? 'OK');
    if (!errors[0]) continue;
    expect(errors[0].extensions?.retryAfterSeconds).toBeGreaterThan(0);
    expect(errors[0].extensions).not.toHaveProperty('http');
    if (status !== null) expect(status).toBe(429);
  }
  expect([name, codes]).toEqual([name, ['OK', 'OK', 'RATE_LIMITED', 'RATE_LIMITED']]);
});

test('each key has its own limit, and so has the address of anonymous clients', async () => {
  const app = await start();
  const [ada, bea] = [await app.register('ada'), await app.register('bea')];
  const [first, second] = [await addApiKey(app, ada, ['READ']), await addApiKey(app, ada, ['READ'])];
  const codeOf = async (query: string, token?: string) =>
    (await app.ask<object, object>(query, {}, token)).errors[0]?.extensions.code ?? 'OK';
  for (const by of [rowId(first.id), '127.0.0.1']) await leavePoints(app, 'cost', by, 0).catch(() => {}); // the setup has consumed points, too
  for (let i = 0; i < 2; i++) await codeOf(EXPENSIVE, first.secret);
  expect(await codeOf(EXPENSIVE, first.secret)).toBe('RATE_LIMITED');
  for (let i = 0; i < 2; i++) await codeOf('{ health { status } }');
  expect(await codeOf('{ health { status } }')).toBe('RATE_LIMITED');
  for (const token of [second.secret, ada.accessToken, bea.accessToken])
    expect(await codeOf(EXPENSIVE, token)).toBe('OK');
});

test('a rate-limited operation leaves the other streams of its socket open', async () => {
  const app = await start();
  const ada: TestUser = await app.register('ada');
  const client = socketClient(app, ada.accessToken);
  const stream = openOn(client, 'subscription { jobUpdates { status } }');
  await openOn(client, '{ me { id } }').all();
  await leavePoints(app, 'cost', rowId(ada.id), 0).catch(() => {});
  await openOn(client, EXPENSIVE).all();
  expect((await openOn(client, 'subscription { jobUpdates { status } }').next())?.errors).toMatchObject([limited]);
  const [image = ''] = await addImages(app, ada, [{}]);
  const [job = ''] = await addJobs(app, ada, image, [{}]);
  await moveJob(app.deps, { id: rowId(job), ownerId: rowId(ada.id) }, { from: ['PENDING'] }, { status: 'RUNNING' });
  expect((await stream.next())?.data).toEqual({ jobUpdates: { status: 'RUNNING' } });
  await client.dispose();
});
