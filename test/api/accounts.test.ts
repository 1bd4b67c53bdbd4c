import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  LoginDocument,
  LogoutDocument,
  MeDocument,
  RefreshSessionDocument,
  RegisterDocument,
} from '../generated/graphql.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.dispose());

const account = (name: string, more: object = {}) => ({
  email: `${name}@example.com`,
  username: name,
  password: `the password of ${name}`,
  ...more,
});
const refresh = (token: string) => app.ask(RefreshSessionDocument, { token });
const refused = { data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };

test('register returns a session for the new account', async () => {
  const input = account('ada', { fullName: 'Ada Lovelace' });
  const { register } = await app.run(RegisterDocument, { input });
  expect(register.expiresIn).toBe(3600);
  const { me } = await app.run(MeDocument, {}, register.accessToken);
  expect(me).toMatchObject({
    id: register.user.id,
    email: 'ada@example.com',
    username: 'ada',
    fullName: 'Ada Lovelace',
    role: 'USER',
    tier: 'FREE',
    storageQuota: 5_000_000_000,
    storageUsed: 0,
  });
});

test('login creates a separate session and records its time', async () => {
  const bea = await app.register('bea');
  const { login } = await app.run(LoginDocument, { input: { email: bea.email, password: 'the password of bea' } });
  expect(login.user.id).toBe(bea.id);
  expect(login.refreshToken).not.toBe(bea.refreshToken);
  const { me } = await app.run(MeDocument, {}, login.accessToken);
  expect(Date.now() - Date.parse(me.lastLoginAt ?? '')).toBeLessThan(60_000);
});

test('login ignores case and surrounding spaces in the email address', async () => {
  const cyd = await app.register('cyd');
  const input = { email: '  CYD@Example.COM ', password: 'the password of cyd' };
  expect((await app.run(LoginDocument, { input })).login.user.id).toBe(cyd.id);
});

test('a wrong password and an unknown email address get the same response', async () => {
  const { email } = await app.register('dan');
  const wrong = await app.ask(LoginDocument, { input: { email, password: 'not the password' } });
  const unknown = await app.ask(LoginDocument, { input: { email: 'no-one@example.com', password: 'any password' } });
  expect(wrong).toMatchObject(refused);
  expect(unknown).toEqual(wrong);
});

/** Makes every exchange so far ten seconds older. */
async function elapse(): Promise<void> {
  await app.deps.db.$executeRaw`
    update "RefreshToken" set "usedAt" = "usedAt" - interval '10 seconds' where "usedAt" is not null`;
}

test('a refresh token is exchanged for new tokens, and once more within ten seconds, if the response was lost', async () => {
  const { accessToken, refreshToken, id } = await app.register('eve');
  const { refreshSession } = await app.run(RefreshSessionDocument, { token: refreshToken });
  expect(refreshSession.refreshToken).not.toBe(refreshToken);
  for (const token of [accessToken, refreshSession.accessToken])
    expect((await app.run(MeDocument, {}, token)).me.id).toBe(id);
  const again = await app.run(RefreshSessionDocument, { token: refreshToken });
  expect((await app.run(MeDocument, {}, again.refreshSession.accessToken)).me.id).toBe(id);
  expect(await refresh(refreshSession.refreshToken)).toMatchObject({ errors: [] });
  expect(await refresh(refreshToken)).toMatchObject(refused); // a third time
  expect(await refresh(again.refreshSession.refreshToken)).toMatchObject(refused); // the session has ended
});

test('reusing a refresh token later ends the session: newer tokens become invalid', async () => {
  const { refreshToken: first } = await app.register('fay');
  const second = (await app.run(RefreshSessionDocument, { token: first })).refreshSession;
  const third = (await app.run(RefreshSessionDocument, { token: second.refreshToken })).refreshSession;
  await elapse();
  expect(await refresh(first)).toMatchObject(refused);
  expect(await refresh(third.refreshToken)).toMatchObject(refused);
  expect(await app.ask(MeDocument, {}, third.accessToken)).toMatchObject(refused);
});

test('ending one session keeps the other sessions of the user', async () => {
  const gus = await app.register('gus');
  const input = { email: gus.email, password: 'the password of gus' };
  const other = (await app.run(LoginDocument, { input })).login.refreshToken;
  await app.run(RefreshSessionDocument, { token: gus.refreshToken });
  await elapse();
  await refresh(gus.refreshToken);
  expect(await refresh(other)).toMatchObject({ errors: [] });
});

test('at most two of ten concurrent requests can use the same refresh token', async () => {
  const { refreshToken } = await app.register('hal');
  const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(refreshToken)));
  const succeeded = answers.filter(({ errors }) => errors.length === 0);
  expect(succeeded.length).toBeLessThanOrEqual(2);
  for (const { data } of succeeded)
    expect(await refresh(data?.refreshSession.refreshToken ?? '')).toMatchObject(refused);
});

test('logout ends the session, and repeating it is not an error', async () => {
  const { refreshToken } = await app.register('ida');
  expect(await app.run(LogoutDocument, { token: refreshToken })).toEqual({ logout: true });
  expect(await refresh(refreshToken)).toMatchObject(refused);
  expect(await app.run(LogoutDocument, { token: refreshToken })).toEqual({ logout: false });
});

test('logout with a refreshed token ends the session', async () => {
  const { refreshToken: first } = await app.register('jim');
  const second = (await app.run(RefreshSessionDocument, { token: first })).refreshSession.refreshToken;
  expect(await app.run(LogoutDocument, { token: second })).toEqual({ logout: true });
  expect(await refresh(second)).toMatchObject(refused);
});

test('a refresh token expires', async () => {
  const { refreshToken, id } = await app.register('kim');
  const userId = Buffer.from(id, 'base64url').toString().split(':')[1] ?? '';
  const { count } = await app.deps.db.refreshToken.updateMany({
    where: { session: { userId } },
    data: { expiresAt: new Date(Date.now() - 1000) },
  });
  expect(count).toBe(1);
  expect(await refresh(refreshToken)).toMatchObject(refused);
});

test.each([
  ['an email address', 'input.email', { email: 'LEO@EXAMPLE.com', username: 'leo2' }],
  ['a username', 'input.username', { email: 'leo2@example.com', username: 'LEO' }],
])('%s that differs from an existing one only in case is a conflict', async (_description, field, change) => {
  await app.ask(RegisterDocument, { input: account('leo') });
  const { errors } = await app.ask(RegisterDocument, { input: account('leo', change) });
  expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', field } }]);
});

test('of two concurrent registrations with the same email address, one succeeds and one is a conflict', async () => {
  const attempts = ['mia', 'mia2'].map((username) =>
    app.ask(RegisterDocument, { input: account('mia', { username }) }),
  );
  const codes = (await Promise.all(attempts)).map(({ errors }) => errors[0]?.extensions.code ?? 'OK');
  expect(codes.sort()).toEqual(['CONFLICT', 'OK']);
});

test.each([
  ['a password of 7 characters', 'input.password', { password: '1234567' }],
  ['a password of 129 characters', 'input.password', { password: 'x'.repeat(129) }],
  ['an email address without a domain', 'input.email', { email: 'nobody' }],
  ['an email address of 255 characters', 'input.email', { email: `${'x'.repeat(243)}@example.com` }],
  ['an empty username', 'input.username', { username: ' ' }],
  ['a username with a space', 'input.username', { username: 'a b' }],
  ['a username of 41 characters', 'input.username', { username: 'x'.repeat(41) }],
  ['a full name of two lines', 'input.fullName', { fullName: 'one\ntwo' }],
])('rejects %s', async (_description, field, change) => {
  const { errors } = await app.ask(RegisterDocument, { input: account('ned', change) });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
  expect(await app.deps.db.user.count({ where: { usernameKey: 'ned' } })).toBe(0);
});

test.each([
  ['8', '12345678'],
  ['128', 'x'.repeat(128)],
  ['8 emoji', '🔑'.repeat(8)],
])('a password of %s characters is accepted and can be used to sign in', async (_description, password) => {
  const input = account(`oz${password.length}`, { password });
  await app.run(RegisterDocument, { input });
  const { errors } = await app.ask(LoginDocument, { input: { email: input.email, password } });
  expect(errors).toEqual([]);
});
