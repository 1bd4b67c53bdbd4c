import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAdministrator, addApiKey } from '../support/api-key.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { jpeg } from '../support/pictures.ts';
import { addImages, rowId } from '../support/rows.ts';
import { openSocket, openStream, socketClient } from '../support/streams.ts';
import { transports } from '../support/transports.ts';
import { until } from '../support/until.ts';

let app: TestApp;
let ada: TestUser;
let root: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
  root = await addAdministrator(app, 'root');
});
afterAll(() => app.dispose());

const execute = (query: string, token: string, variables = {}) =>
  app.ask<Record<string, never>, object>(query, variables, token);
const codeOf = async (query: string, token: string, variables = {}) =>
  (await execute(query, token, variables)).errors[0]?.extensions.code ?? 'OK';

const ME = '{ me { id role } }';
const SAVE = 'mutation { savePreset(input: { name: "p", type: DETECT, options: {} }) { id } }';
const USERS = '{ users { totalCount } }';
const CREATE = 'mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id } } }';
const REVOKE = 'mutation($id: ID!) { revokeApiKey(id: $id) { id revokedAt } }';

test('a secret has the format that scanners detect, and only its hash is stored', async () => {
  const { secret, id } = await addApiKey(app, ada, ['READ']);
  expect(secret).toMatch(/^gc_[\w-]{43}$/);
  const row = await app.deps.db.apiKey.findUniqueOrThrow({ where: { id: rowId(id) } });
  expect(row).toMatchObject({ hash: createHash('sha256').update(secret).digest('hex'), prefix: secret.slice(0, 9) });
  expect(JSON.stringify(row)).not.toContain(secret);
});

test('a key authenticates its owner and records its last use, to the minute', async () => {
  const { secret, id } = await addApiKey(app, ada, ['READ']);
  const list = '{ apiKeys { id name prefix scopes lastUsedAt expiresAt revokedAt } }';
  const keyOf = async () =>
    (
      await app.run<{ apiKeys: { id: string; lastUsedAt: string | null }[] }, object>(list, {}, ada.accessToken)
    ).apiKeys.find((key) => key.id === id);
  expect(await keyOf()).toEqual({
    id,
    name: 'a key',
    prefix: secret.slice(0, 9),
    scopes: ['READ'],
    lastUsedAt: null,
    expiresAt: null,
    revokedAt: null,
  });
  expect((await execute(ME, secret)).data).toMatchObject({ me: { id: ada.id } });
  await until('the use is recorded', async () => (await keyOf())?.lastUsedAt != null);
  const first = (await keyOf())?.lastUsedAt ?? '';
  expect(Date.now() - Date.parse(first)).toBeLessThan(60_000);
  await execute(ME, secret);
  await execute(ME, secret);
  expect((await keyOf())?.lastUsedAt).toBe(first);
  const minuteAgo = new Date(Date.now() - 60_000);
  await app.deps.db.apiKey.update({ where: { id: rowId(id) }, data: { lastUsedAt: minuteAgo } });
  await execute(ME, secret);
  await until(
    'the next use is recorded',
    async () => Date.parse((await keyOf())?.lastUsedAt ?? '') > minuteAgo.getTime(),
  );
});

test.each([
  [['READ'], { [ME]: 'OK', [SAVE]: 'FORBIDDEN', [USERS]: 'FORBIDDEN' }],
  [['WRITE'], { [ME]: 'OK', [SAVE]: 'OK', [USERS]: 'FORBIDDEN' }],
  [['READ', 'WRITE'], { [ME]: 'OK', [SAVE]: 'CONFLICT', [USERS]: 'FORBIDDEN' }],
])('the scopes %s of a key limit its operations', async (scopes, expected) => {
  const { secret } = await addApiKey(app, ada, scopes);
  for (const [query, code] of Object.entries(expected))
    expect([query, await codeOf(query, secret)]).toEqual([query, code]);
});

test('the scope ADMIN requires an administrator, when the key is created and whenever it is used', async () => {
  expect(await codeOf(CREATE, ada.accessToken, { input: { name: 'k', scopes: ['ADMIN'] } })).toBe('FORBIDDEN');
  const boss = await addAdministrator(app, 'boss');
  const { secret } = await addApiKey(app, boss, ['ADMIN']);
  expect(await codeOf(USERS, secret)).toBe('OK');
  await app.deps.db.user.update({ where: { usernameKey: 'boss' }, data: { role: 'USER' } });
  expect(await codeOf(USERS, secret)).toBe('FORBIDDEN');
});

test("an administrator's key without the scope ADMIN cannot read other users' rows", async () => {
  const [image = ''] = await addImages(app, ada, [{}]);
  const query = 'query($id: ID!) { image(id: $id) { id } }';
  const [plain, full] = [await addApiKey(app, root, ['WRITE']), await addApiKey(app, root, ['ADMIN'])];
  expect(await codeOf(query, plain.secret, { id: image })).toBe('NOT_FOUND');
  expect(await codeOf(query, full.secret, { id: image })).toBe('OK');
});

test('a key cannot create or revoke keys without the scope ADMIN', async () => {
  const write = await addApiKey(app, ada, ['WRITE']);
  expect(await codeOf(CREATE, write.secret, { input: { name: 'heir', scopes: ['READ'] } })).toBe('FORBIDDEN');
  expect(await codeOf(REVOKE, write.secret, { id: write.id })).toBe('FORBIDDEN');
  const admin = await addApiKey(app, root, ['ADMIN']);
  expect(await codeOf(CREATE, admin.secret, { input: { name: 'heir', scopes: ['READ'] } })).toBe('OK');
});

test.each([
  ['no scope', 'input.scopes', { scopes: [] }],
  ['no name', 'input.name', { name: ' ' }],
  ['an expiry in the past', 'input.expiresAt', { expiresAt: new Date(Date.now() - 1000) }],
])('rejects a key with %s', async (_description, field, change) => {
  const input = { name: 'k', scopes: ['READ'], ...change };
  const { errors } = await execute(CREATE, ada.accessToken, { input });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
});

test('an account can have fifty valid keys; the last hundred invalid ones are kept', async () => {
  const max = await app.register('max');
  const { db } = app.deps;
  const ownerId = rowId(max.id);
  const row = (name: string) => ({ ownerId, name, prefix: 'gc_', hash: name, scopes: [] });
  const [before, after] = [new Date(Date.now() - 1000), new Date(Date.now() + 86_400_000)];
  const ended = Array.from({ length: 120 }, (_, i) => ({
    ...row(`ended ${i}`),
    ...(i % 2 ? { revokedAt: before, expiresAt: after } : { expiresAt: before }),
  }));
  await db.apiKey.createMany({ data: ended });
  await db.apiKey.createMany({
    data: Array.from({ length: 49 }, (_, i) => ({ ...row(`good ${i}`), expiresAt: i % 2 ? after : null })),
  });
  const input = { name: 'k', scopes: ['READ'] };
  const both = await Promise.all([1, 2].map(() => codeOf(CREATE, max.accessToken, { input })));
  expect(both.sort()).toEqual(['INVALID_STATE', 'OK']);
  const names = (await db.apiKey.findMany({ where: { ownerId }, select: { name: true } })).map(({ name }) => name);
  expect(names).toHaveLength(150);
  expect(names).not.toContain('ended 19');
  expect(names).toContain('ended 20');
  await db.apiKey.update({ where: { hash: 'good 0' }, data: { revokedAt: before } });
  expect(await codeOf(CREATE, max.accessToken, { input })).toBe('OK');
});

test("another user's key is NOT_FOUND and remains valid", async () => {
  const { id, secret } = await addApiKey(app, ada, ['READ']);
  const mallory = await app.register('mallory');
  expect(await codeOf(REVOKE, mallory.accessToken, { id })).toBe('NOT_FOUND');
  expect(await codeOf('query($id: ID!) { node(id: $id) { id } }', mallory.accessToken, { id })).toBe('NOT_FOUND');
  expect(await codeOf(ME, secret)).toBe('OK');
});

async function invalidKeys(): Promise<[string, string][]> {
  const revoked = await addApiKey(app, ada, ['WRITE']);
  await execute(REVOKE, ada.accessToken, { id: revoked.id });
  const expired = await addApiKey(app, ada, ['WRITE'], { expiresAt: new Date(Date.now() + 60_000) });
  await app.deps.db.apiKey.update({ where: { id: rowId(expired.id) }, data: { expiresAt: new Date() } });
  return [
    ['revoked', revoked.secret],
    ['expired', expired.secret],
    ['unknown', `gc_${'x'.repeat(43)}`],
  ];
}

test.each(transports)(
  'over %s, a valid key is accepted, and a revoked, expired or unknown key is rejected',
  async (name, send) => {
    const { secret } = await addApiKey(app, ada, ['WRITE']);
    const operation = name === 'multipart' || name === 'POST' ? SAVE.replace('"p"', `"${name}"`) : ME;
    expect((await send(app, secret, operation)).errors).toEqual([]);
    for (const [state, invalid] of await invalidKeys()) {
      const { errors, data } = await send(app, invalid, operation);
      const [error] = errors as unknown as ({ code?: number; extensions?: { code?: string } } | undefined)[];
      expect([state, error?.extensions?.code ?? error?.code, data]).toEqual([
        state,
        name === 'WebSocket' ? 4403 : 'UNAUTHENTICATED',
        null,
      ]);
    }
  },
);

test('an upload requires a key with the scope WRITE', async () => {
  const upload = async (scopes: string[]) =>
    app.upload((await addApiKey(app, ada, scopes)).secret, [{ name: 'a.jpg', bytes: await jpeg(1) }]);
  expect((await upload(['READ'])).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect((await upload(['WRITE'])).data?.uploadImages).toHaveLength(1);
});

const WATCH = 'subscription { jobUpdates { status } }';

test('a socket is closed when its key expires', async () => {
  const { secret } = await addApiKey(app, ada, ['READ'], { expiresAt: new Date(Date.now() + 5000) });
  const client = socketClient(app, secret, false);
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    client.on('closed', (event) => resolve(event as never)),
  );
  expect(await closed).toMatchObject({ code: 4403, reason: expect.stringContaining('expired') });
});

test('an event stream is closed when its key expires', async () => {
  const { secret } = await addApiKey(app, ada, ['READ'], { expiresAt: new Date(Date.now() + 5000) });
  const stream = openStream(app, secret, WATCH);
  await until('the stream is closed', () => stream.ending()?.error != null);
  await stream.close();
});

test('a revoked key ends its sockets and streams; those of other credentials stay open', async () => {
  const keys = [await addApiKey(app, ada, ['READ']), await addApiKey(app, ada, ['READ'])] as const;
  const [socket, stream, other] = [
    openSocket(app, keys[0].secret, WATCH),
    openStream(app, keys[1].secret, WATCH),
    openSocket(app, ada.accessToken, WATCH),
  ];
  const ids = keys.map(({ id }) => rowId(id));
  const used = { id: { in: ids }, lastUsedAt: { not: null } };
  await until('both are open', async () => (await app.deps.db.apiKey.count({ where: used })) === 2);
  for (const { id } of keys) await execute(REVOKE, ada.accessToken, { id });
  await until('both have ended', () => socket.ending() !== null && stream.ending() !== null);
  expect(socket.ending()?.error).toMatchObject({ code: 4403 });
  expect(stream.ending()?.error).toBeTruthy();
  expect(other.ending()).toBeNull();
  await Promise.all([socket, stream, other].map((opened) => opened.close()));
});

test('a demotion applies to access tokens that are already issued', async () => {
  const chief = await addAdministrator(app, 'chief');
  expect(await codeOf(USERS, chief.accessToken)).toBe('OK');
  await app.deps.db.user.update({ where: { usernameKey: 'chief' }, data: { role: 'USER' } });
  await until('it applies', async () => (await codeOf(USERS, chief.accessToken)) === 'FORBIDDEN');
  expect((await execute(ME, chief.accessToken)).data).toMatchObject({ me: { role: 'USER' } });
  await app.deps.db.user.delete({ where: { usernameKey: 'chief' } });
  await until('the account is gone', async () => (await codeOf(ME, chief.accessToken)) === 'UNAUTHENTICATED');
});
