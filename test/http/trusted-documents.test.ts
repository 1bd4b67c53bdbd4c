import { hash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { startApi } from '../../src/http/api.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { createTestDatabase } from '../support/database.ts';
import { runProgram } from '../support/program.ts';
import { transports } from '../support/transports.ts';

const ME = 'query Me { me { email id } }';
const MINE = 'query Mine($first: Int) { images(first: $first) { totalCount } me { id } }';
const PARTS = 'fragment Seen on Image { id filename } query Parts { images(first: 1) { edges { node { ...Seen } } } }';
const IN_ORDER = 'mutation InOrder { b: deleteImages(ids: []) a: deleteImages(ids: []) }';
const PROGRESS = 'subscription Progress($jobId: ID!) { jobProgress(jobId: $jobId) { status } }';
const REGISTER =
  'mutation($input: RegisterInput!) { register(input: $input) { accessToken refreshToken user { id } } }';

const idOf = (text: string) => hash('sha256', text, 'hex');
const manifestOf = (...texts: string[]) =>
  JSON.stringify(Object.fromEntries(texts.map((text, i) => [`${i % 2 ? '' : 'sha256:'}${idOf(text)}`, text])));
const apollo = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

let folder: string;
let app: TestApp;
let ada: TestUser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graycard-trusted-'));
  await writeFile(join(folder, 'a.json'), manifestOf(ME, MINE, REGISTER));
  await writeFile(join(folder, 'b.json'), manifestOf(PARTS, IN_ORDER, PROGRESS));
  app = await startTestApp({ env: { TRUSTED_DOCUMENTS: `${join(folder, 'a.json')}, ${join(folder, 'b.json')}` } });
  ada = await app.register('ada');
});
afterAll(async () => {
  await app.dispose();
  await rm(folder, { recursive: true });
});

const trusted: readonly (readonly [string, string, object])[] = [
  ['its id', '', { documentId: `sha256:${idOf(MINE)}` }],
  ['its bare id', '', { documentId: idOf(MINE) }],
  ["its id in Apollo's form", '', apollo(idOf(MINE))],
  ["its id with a prefix in Apollo's form", '', apollo(`sha256:${idOf(MINE)}`)],
  ['its text', MINE, {}],
  ['its text with its id', MINE, { documentId: idOf(MINE), ...apollo(idOf(MINE)) }],
  [
    'its text in another order and layout',
    '# mine\nquery Mine(\n  $first: Int\n) {\n  me { id }, images(first: $first) {\n    totalCount\n  }\n}',
    {},
  ],
];

const untrusted: readonly (readonly [string, string, object])[] = [
  ['an unlisted text', 'query Me { me { id } }', {}],
  ['an unlisted text with a listed id', 'query Me { me { id } }', { documentId: idOf(ME) }],
  ['a text that cannot be parsed', 'query Me { me {', {}],
  ['introspection', '{ __schema { queryType { name } } }', {}],
  ['a listed document with another operation', `${ME} query Other { me { id } }`, {}],
  ['an alias for another field', 'query Me { me { email id: username } }', {}],
  ['another argument', MINE.replace('first: $first', 'first: 100'), {}],
  ['an unlisted id', '', { documentId: `sha256:${idOf('{ me { id } }')}` }],
  ['an invalid id', '', { documentId: 'constructor' }],
  ["an unlisted id in Apollo's form", '', apollo(idOf('{ me { id } }'))],
];

describe.each(transports)('over %s', (_, send) => {
  test.each(trusted)('a listed document runs when sent as %s', async (_way, query, more) => {
    for (const _attempt of ['first', 'second']) {
      const { data, errors } = await send(app, ada.accessToken, query, { first: 1 }, more);
      expect(errors).toEqual([]);
      expect(data).toMatchObject({ images: { totalCount: 0 }, me: { id: expect.any(String) } });
    }
  });

  test.each(untrusted)('an unlisted document is FORBIDDEN: %s', async (_description, query, more) => {
    for (const _attempt of ['first', 'second']) {
      const { status, data, errors } = await send(app, ada.accessToken, query, {}, more);
      expect(data).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      expect(errors[0]?.message).toContain('TRUSTED_DOCUMENTS');
      expect([null, 403]).toContain(status);
    }
  });

  test('fragments can be at any position', async () => {
    const [fragment, query] = PARTS.split(' query');
    const { errors } = await send(
      app,
      ada.accessToken,
      `query${query} ${fragment?.replace('id filename', 'filename id')}`,
    );
    expect(errors).toEqual([]);
  });
});

const mutating = transports.filter(([name]) => name !== 'GET');

test.each(mutating)('the fields of a mutation keep their order over %s', async (_, send) => {
  const spaced = await send(app, ada.accessToken, IN_ORDER.replaceAll(' ', '\n  '));
  expect(spaced.errors).toEqual([]);
  const reordered = 'mutation InOrder { a: deleteImages(ids: []) b: deleteImages(ids: []) }';
  expect((await send(app, ada.accessToken, reordered)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

const streams = transports.filter(([name]) => ['WebSocket', 'server-sent events'].includes(name));

test.each(streams)('a subscription can be opened by its id over %s', async (_, send) => {
  const byId = await send(app, ada.accessToken, '', { jobId: 'none' }, { documentId: idOf(PROGRESS) });
  expect(byId.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  const other = await send(app, ada.accessToken, PROGRESS.replace('status', 'stage'), { jobId: 'none' });
  expect(other.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test('a request without a text gets the same response from the shortcut as from Yoga', async () => {
  const send = async (type: string, body: object) => {
    const headers = { 'content-type': type, accept: 'application/json', authorization: `Bearer ${ada.accessToken}` };
    const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
  };
  const variables = { first: 1 };
  const bodies = [...trusted, ...untrusted].flatMap(([, query, more]) => [
    { query, variables, ...more },
    { ...(query && { query }), variables, ...more },
  ]);
  for (const body of [...bodies, {}, { documentId: 7 }, { documentId: null }, { documentId: idOf(ME), extensions: [] }])
    expect(await send('application/json', body)).toEqual(await send('application/json; of=yoga', body));
});

test('without a list, ids are unknown', async () => {
  const open = await startTestApp();
  const { status, errors } = (await transports[0]?.[1](open, '', ME, {}, { documentId: idOf(ME) })) ?? {};
  expect(status).toBe(400);
  expect(errors?.[0]?.message).toContain('documentId');
  await open.dispose();
});

const WRONG = 'query Wrong { me { shoeSize } }';
const malformed: readonly (readonly [string, string | null, string])[] = [
  ['that does not exist', null, 'ENOENT'],
  ['that is not JSON', '{ "', 'JSON'],
  ['that is a list', '[]', 'must be an object'],
  ['with a key that is not a hash', JSON.stringify({ Me: ME }), "'Me' is not a hexadecimal SHA-256"],
  ['with a document that is not a string', JSON.stringify({ [idOf(ME)]: { text: ME } }), 'is not a string'],
  ['with a wrong hash', JSON.stringify({ [idOf(MINE)]: ME }), `${idOf(MINE)} is not the SHA-256 of its document`],
  [
    'with a text that cannot be parsed',
    manifestOf('query Me {'),
    `${idOf('query Me {')} is not valid for this schema: Syntax`,
  ],
  ['with an unknown field', manifestOf(ME, WRONG), 'Cannot query field "shoeSize"'],
];

test.each(malformed)('a manifest %s prevents the server from starting', async (what, content, message) => {
  const file = join(folder, `${what.replaceAll(' ', '-')}.json`);
  if (content !== null) await writeFile(file, content);
  const config = { ...app.deps.config, trustedDocuments: [join(folder, 'a.json'), file] };
  const starting = startApi({ ...app.deps, config });
  await expect(starting).rejects.toThrow(file);
  await expect(starting).rejects.toThrow(message);
});

test('rejects TRUSTED_DOCUMENTS with an empty file name', () => {
  for (const list of [',', 'a.json,', ' '])
    expect(() => readConfig({ TRUSTED_DOCUMENTS: list, DATA_DIR: folder })).toThrow('TRUSTED_DOCUMENTS');
});

test('the server reports an invalid manifest and exits', async () => {
  const database = await createTestDatabase();
  const file = join(folder, 'nowhere.json');
  const env = { DATA_DIR: join(folder, 'data'), DATABASE_URL: database.url, WORKERS: '0', TRUSTED_DOCUMENTS: file };
  const { code, output } = runProgram('dist/server.js', env);
  expect(code).toBe(1);
  expect(output).toContain(`The trusted documents in ${file}`);
  await database.drop();
});
