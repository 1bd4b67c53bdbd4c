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
  /** The cookie as the browser would send it next. */
  readonly cookie: string | null;
  readonly attributes: readonly string[];
}

async function send(
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
  return {
    ...(await response.json()),
    cookie: pair || null,
    attributes: attributes.map((attribute) => attribute.toLowerCase()),
  };
}

const tokens = '{ accessToken refreshToken }';
const LOGIN = `mutation { login(input: { email: "ada@example.com", password: "the password of ada" }) ${tokens} }`;
const REFRESH = `mutation { refreshSession(refreshToken: "") ${tokens} }`;
const LOGOUT = 'mutation { logout(refreshToken: "") }';

test('the refresh token of a browser is in a cookie that scripts cannot read and other sites cannot send', async () => {
  const { data, cookie, attributes } = await send(LOGIN);
  expect(data?.login).toEqual({ accessToken: expect.stringMatching(/^ey/), refreshToken: '' });
  expect(cookie).toMatch(/^graycard_session=gr_/);
  expect(attributes).toEqual(
    expect.arrayContaining(['httponly', 'samesite=strict', 'path=/graphql', 'max-age=604800']),
  );
  expect(attributes).not.toContain('secure'); // the API speaks plain HTTP here
});

test('the cookie is secure if the public URL is HTTPS', async () => {
  const secure = await startTestApp({ env: { PUBLIC_URL: 'https://colour.example.com' } });
  await secure.register('ada');
  expect((await send(LOGIN, { url: secure.url })).attributes).toContain('secure');
  await secure.dispose();
});

test('the cookie can be exchanged for an access token and a new cookie', async () => {
  const first = await send(LOGIN);
  const second = await send(REFRESH, { cookie: first.cookie ?? '' });
  expect(second.data?.refreshSession?.accessToken).toMatch(/^ey/);
  expect(second.data?.refreshSession?.refreshToken).toBe('');
  expect(second.cookie).not.toBe(first.cookie);
});

test('without the graycard-session header, a cookie is neither accepted nor set', async () => {
  const { cookie } = await send(LOGIN);
  const refused = await send(REFRESH, { cookie: cookie ?? '', session: null });
  expect(refused.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(refused.cookie).toBeNull();
  const plain = await send(LOGIN, { session: null });
  expect(plain.data?.login?.refreshToken).toMatch(/^gr_/);
  expect(plain.cookie).toBeNull();
});

test('a cookie can be reused within seconds, for a page that reloads; later reuse ends the session', async () => {
  const { cookie } = await send(LOGIN);
  const old = { cookie: cookie ?? '' };
  const first = await send(REFRESH, old);
  const again = await send(REFRESH, old);
  expect(again.data?.refreshSession?.accessToken).toMatch(/^ey/);
  await app.deps.db.refreshToken.updateMany({
    where: { usedAt: { not: null } },
    data: { usedAt: new Date(Date.now() - 11_000) },
  });
  expect((await send(REFRESH, old)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  for (const { cookie: other } of [first, again])
    expect((await send(REFRESH, { cookie: other ?? '' })).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
});

test('logout ends the session and deletes the cookie', async () => {
  const { cookie } = await send(LOGIN);
  const out = await send(LOGOUT, { cookie: cookie ?? '' });
  expect(out.data).toEqual({ logout: true });
  expect(out.cookie).toBe('graycard_session=');
  expect(out.attributes).toContain('max-age=0');
  expect((await send(REFRESH, { cookie: cookie ?? '' })).errors).toMatchObject([
    { extensions: { code: 'UNAUTHENTICATED' } },
  ]);
});

test('pages from other origins cannot use the cookie, even allowed origins', async () => {
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
