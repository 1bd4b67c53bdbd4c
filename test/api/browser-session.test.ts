import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await app.register('ada');
});
afterAll(() => app.dispose());

interface Answer {
  readonly data: Record<string, { accessToken: string; refreshToken: string }> | null;
  readonly errors?: { extensions: { code: string } }[];
  /** As the browser would send it the next time. */
  readonly cookie: string | null;
  readonly attributes: readonly string[];
}

async function ask(
  query: string,
  { cookie = '', session = 'cookie' as string | null, url = app.url } = {},
): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    ...(session && { 'graycard-session': session }),
    ...(cookie && { cookie }),
  };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const [set = ''] = response.headers.getSetCookie();
  const [pair = '', ...attributes] = set.split('; ');
  return { ...(await response.json()), cookie: pair || null, attributes: attributes.map((one) => one.toLowerCase()) };
}

const tokens = '{ accessToken refreshToken }';
const LOGIN = `mutation { login(input: { email: "ada@example.com", password: "the password of ada" }) ${tokens} }`;
const REFRESH = `mutation { refreshSession(refreshToken: "") ${tokens} }`;
const LOGOUT = 'mutation { logout(refreshToken: "") }';

test('a browser keeps the refresh token where no script reads it and no other site sends it', async () => {
  const { data, cookie, attributes } = await ask(LOGIN);
  expect(data?.login).toEqual({ accessToken: expect.stringMatching(/^ey/), refreshToken: '' });
  expect(cookie).toMatch(/^graycard_session=gr_/);
  expect(attributes).toEqual(
    expect.arrayContaining(['httponly', 'samesite=strict', 'path=/graphql', 'max-age=604800']),
  );
  expect(attributes).not.toContain('secure'); // the API speaks plain HTTP here
});

test('over HTTPS the cookie goes nowhere else', async () => {
  const secure = await startTestApp({ env: { PUBLIC_URL: 'https://colour.example.com' } });
  await secure.register('ada');
  expect((await ask(LOGIN, { url: secure.url })).attributes).toContain('secure');
  await secure.dispose();
});

test('the cookie is traded for new tokens, each time for another cookie', async () => {
  const first = await ask(LOGIN);
  const second = await ask(REFRESH, { cookie: first.cookie ?? '' });
  expect(second.data?.refreshSession?.accessToken).toMatch(/^ey/);
  expect(second.data?.refreshSession?.refreshToken).toBe('');
  expect(second.cookie).not.toBe(first.cookie);
});

test('without the header the cookie opens nothing, and none is set', async () => {
  const { cookie } = await ask(LOGIN);
  const refused = await ask(REFRESH, { cookie: cookie ?? '', session: null });
  expect(refused.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(refused.cookie).toBeNull();
  const plain = await ask(LOGIN, { session: null });
  expect(plain.data?.login?.refreshToken).toMatch(/^gr_/);
  expect(plain.cookie).toBeNull();
});

test('a page that was loaded anew in the middle of a trade goes on; a cookie that is used again later ends the session', async () => {
  const { cookie } = await ask(LOGIN);
  const old = { cookie: cookie ?? '' };
  const lost = await ask(REFRESH, old);
  const again = await ask(REFRESH, old);
  expect(again.data?.refreshSession?.accessToken).toMatch(/^ey/);
  await app.deps.db.refreshToken.updateMany({
    where: { usedAt: { not: null } },
    data: { usedAt: new Date(Date.now() - 11_000) },
  });
  expect((await ask(REFRESH, old)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  for (const { cookie: other } of [lost, again])
    expect((await ask(REFRESH, { cookie: other ?? '' })).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
});

test('signing out ends the session and takes the cookie away', async () => {
  const { cookie } = await ask(LOGIN);
  const out = await ask(LOGOUT, { cookie: cookie ?? '' });
  expect(out.data).toEqual({ logout: true });
  expect(out.cookie).toBe('graycard_session=');
  expect(out.attributes).toContain('max-age=0');
  expect((await ask(REFRESH, { cookie: cookie ?? '' })).errors).toMatchObject([
    { extensions: { code: 'UNAUTHENTICATED' } },
  ]);
});

test('pages of other origins get no cookie, also those that may call', async () => {
  const open = await startTestApp({ env: { CORS_ORIGINS: 'https://app.example.com' } });
  const response = await fetch(`${open.url}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://app.example.com',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,graycard-session',
    },
  });
  expect(response.headers.get('access-control-allow-credentials')).not.toBe('true');
  await open.dispose();
});
