import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi } from '../../src/http/api.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { transports } from '../support/transports.ts';

const OURS = 'https://studio.example';

/** Configured as in production: a public https URL and two allowed sites; with and without introspection. */
const apps = new Map<'on' | 'off', { app: TestApp; ada: TestUser }>();
beforeAll(async () => {
  for (const introspection of ['on', 'off'] as const) {
    const env = {
      INTROSPECTION: introspection,
      CORS_ORIGINS: `${OURS},https://other.example`,
      PUBLIC_URL: 'https://color.example',
    };
    const app = await startTestApp({ env });
    apps.set(introspection, { app, ada: await app.register('ada') });
  }
});
afterAll(async () => {
  for (const { app } of apps.values()) await app.dispose();
});

const instance = (introspection: 'on' | 'off' = 'on') => {
  const found = apps.get(introspection);
  if (!found) throw new Error('not started');
  return found;
};

/** Sends a header that other sites cannot send without a preflight request. */
const asClient: typeof fetch = (input, init) =>
  fetch(input, { ...init, headers: { 'graphql-require-preflight': '1', ...(init?.headers as object) } });

describe('the audits of the GraphQL-over-HTTP specification', () => {
  const names = serverAudits({ url: 'http://localhost', fetchFn: fetch }).map(({ name }) => name);

  test('there are 61', () => expect(names).toHaveLength(61));

  test.each(names)('%s', async (name) => {
    const audits = serverAudits({ url: `${instance().app.url}/graphql`, fetchFn: asClient });
    const result = await audits.find((audit) => audit.name === name)?.fn();
    expect(result, result && 'reason' in result ? String(result.reason) : '').toMatchObject({ status: 'ok' });
  });
});

const at = (path: string, introspection: 'on' | 'off' = 'on') => `${instance(introspection).app.url}${path}`;

describe('requests that any site can make a browser send are refused', () => {
  const query = '{ __typename }';
  test.each<[string, string, RequestInit]>([
    ['GET', `/graphql?query=${encodeURIComponent(query)}`, {}],
    [
      'POST as text',
      '/graphql',
      { method: 'POST', body: JSON.stringify({ query }), headers: { 'content-type': 'text/plain' } },
    ],
    [
      'POST without a type',
      '/graphql',
      { method: 'POST', body: new Uint8Array(Buffer.from(JSON.stringify({ query }))) },
    ],
    ['POST as a form', '/graphql', { method: 'POST', body: new URLSearchParams({ query }) }],
  ])('%s', async (_description, path, init) => {
    const response = await fetch(at(path), {
      ...init,
      headers: { accept: 'application/json', ...(init.headers as object) },
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    if (path !== '/graphql')
      expect((await asClient(at(path), { headers: { accept: 'application/json' } })).status).toBe(200);
  });
});

test.each<[string, number, RequestInit]>([
  ['a request that could be forged', 403, { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } }],
  [
    'a form',
    415,
    {
      method: 'POST',
      body: 'query=x',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'graphql-require-preflight': '1' },
    },
  ],
  [
    'a body that is too long',
    413,
    { method: 'POST', body: ' '.repeat(1_000_001), headers: { 'content-type': 'application/json' } },
  ],
  ['an anonymous upload', 401, { method: 'POST', body: new FormData(), headers: { 'graphql-require-preflight': '1' } }],
])('an allowed site can read why %s is refused, other sites cannot', async (_description, status, init) => {
  for (const [origin, allowed] of [
    [OURS, OURS],
    ['https://evil.example', null],
  ] as const) {
    const response = await fetch(at('/graphql'), { ...init, headers: { ...(init.headers as object), origin } });
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe(allowed);
    expect(response.headers.get('vary')).toMatch(/origin/i);
    await response.text();
  }
});

test.each([
  [OURS, OURS],
  ['https://evil.example', null],
  ['null', null],
])('CORS for the origin %s: %s', async (origin, allowed) => {
  const request = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type,authorization',
  };
  const preflight = await fetch(at('/graphql'), { method: 'OPTIONS', headers: request });
  const answer = await fetch(at('/graphql'), {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  });
  for (const { headers } of [preflight, answer]) {
    const allowedOrigin = headers.get('access-control-allow-origin');
    expect(allowedOrigin === origin ? origin : null).toBe(allowed);
    expect(allowedOrigin).not.toBe('*');
    if (allowed) expect(headers.get('vary')?.toLowerCase() ?? '').toContain('origin');
  }
});

test.each(['/', '/graphql'])('the page %s cannot be framed or sniffed and runs only its own scripts', async (path) => {
  const { headers } = await fetch(at(path), { headers: { accept: 'text/html' } });
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toMatch(/script-src 'self'(?: 'sha256-[^']+')*;/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('strict-transport-security')).toContain('max-age=');
  expect(headers.get('x-powered-by')).toBeNull();
});

test('responses are compressed, except files and responses with tokens or signed links', async () => {
  const { ada } = instance();
  const runQuery = (query: string) =>
    fetch(at('/graphql'), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-encoding': 'gzip',
        authorization: `Bearer ${ada.accessToken}`,
      },
      body: JSON.stringify({ query }),
    });
  const plain = await runQuery('{ __schema { types { name description fields { name description } } } }');
  expect(plain.headers.get('content-encoding')).toBe('gzip');
  expect(plain.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
  expect(((await plain.json()) as { data: object }).data).toBeTruthy();
  const padding = Array.from({ length: 20 }, (_, i) => `t${i}: __typename`).join(' ');
  const types = '__schema { types { name description } }';
  const login = 'login(input: { email: "ada@example.com", password: "the password of ada" })';
  const withSecret = [
    `mutation { ${login} { accessToken user { username } } ${padding} }`,
    `{ images { edges { node { original { url } } } } ${types} }`,
    `{ images { edges { node { ...F } } } ${types} } fragment F on Image { original { ...L } } fragment L on Asset { url }`,
  ];
  for (const query of withSecret) {
    const answer = await runQuery(query);
    expect(answer.headers.get('content-encoding'), query).toBeNull();
    expect(((await answer.json()) as { errors?: object }).errors).toBeUndefined();
  }
});

const many = (count: number, text: string) => Array(count).fill(text).join(' ');

describe.each(transports)('without introspection, the checks of graphql-cop over %s find nothing', (name, send) => {
  const runQuery = (query: string) => send(instance('off').app, instance('off').ada.accessToken, query);
  const isRefused = async (query: string) => {
    const { data, errors } = await runQuery(query);
    expect(data).toBeNull();
    expect(errors.length).toBeGreaterThan(0);
    return errors;
  };

  test('1 introspection', () => isRefused('query cop { __schema { types { name fields { name } } } }'));
  test('2 circular introspection', () =>
    isRefused(
      'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
    ));
  test('3 field suggestions', async () => {
    for (const { message } of await isRefused('query cop { imagess { totalCount } mee { id } }'))
      expect(message).not.toMatch(/did you mean/i);
  });
  test('4 alias overloading', () =>
    isRefused(`query cop { ${Array.from({ length: 101 }, (_, i) => `alias${i}: __typename`).join(' ')} }`));
  test('5 directive overloading', async () => {
    const errors = await isRefused(`query cop { __typename ${'@aa'.repeat(10)} }`);
    expect(errors.length).toBeLessThan(10);
    await isRefused(`query cop { __typename ${'@include(if: true)'.repeat(50)} }`);
  });
  test('6 field duplication', () => isRefused(`query cop { ${many(500, '__typename')} }`));
  test('7 tracing', async () => {
    const { extensions = {} } = await runQuery('query cop { __typename }');
    expect(Object.keys(extensions)).toEqual(['cost']);
  });
  test('8 errors that reveal internals', async () => {
    const errors = await isRefused('qwerty cop { abc }');
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|stack|exception|\.ts:/i);
  });
  test('9 mutations by GET', async () => {
    const mutation = 'mutation cop { logout(refreshToken: "x") }';
    if (name === 'GET') await isRefused(mutation);
    else expect((await runQuery(mutation)).errors).toEqual([]);
  });
});

describe('the HTTP checks of graphql-cop find nothing', () => {
  const json = { 'content-type': 'application/json' };
  test('10 GraphiQL', async () => {
    for (const path of ['/graphql', '/graphiql', '/playground', '/console', '/']) {
      const response = await fetch(at(path, 'off'), { headers: { accept: 'text/html' } });
      expect(await response.text(), path).not.toMatch(/graphiql\.min|GraphiQL\.create|playground|id="graphiql"/i);
      if (path !== '/') expect(response.status, path).toBeGreaterThanOrEqual(400);
    }
  });
  test('11 lists of operations', async () => {
    const body = JSON.stringify(Array(10).fill({ query: 'query cop { __typename }' }));
    const response = await fetch(at('/graphql', 'off'), { method: 'POST', headers: json, body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
  test('12 queries by GET and by form, as other sites could send them', async () => {
    const query = 'query cop { __typename }';
    const responses = [
      await fetch(`${at('/graphql', 'off')}?query=${encodeURIComponent(query)}`),
      await fetch(at('/graphql', 'off'), { method: 'POST', body: new URLSearchParams({ query }) }),
    ];
    for (const response of responses) {
      expect(response.status).toBe(403);
      expect((await response.json()) as object).not.toHaveProperty('data');
    }
  });
});

test('if the port is in use, the server does not start and says how to choose another', async () => {
  const { deps, url } = instance().app;
  const config = { ...deps.config, port: Number(new URL(url).port) };
  await expect(startApi({ ...deps, config })).rejects.toThrow(
    `Port ${config.port} on ${config.host} is already in use, perhaps by another instance of Graycard. Choose another with PORT, or use 0 for any free port.`,
  );
});
