import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signLink } from '../../src/services/signed-link.ts';
import { ImageDocument } from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { jpeg } from '../support/pictures.ts';

let app: TestApp;
let ada: TestUser;
let id: string;
let bytes: Buffer;
let url: string;
let etag: string;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
  bytes = Buffer.from(await jpeg(1));
  const { data } = await app.upload(ada.accessToken, [{ name: 'Grün (1).jpg', bytes }]);
  id = data?.uploadImages[0]?.id ?? '';
  const { image } = await app.run(ImageDocument, { id }, ada.accessToken);
  url = image?.original.url ?? '';
  etag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
});
afterAll(() => app.dispose());

interface Download {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

async function get(link: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Download> {
  const response = await fetch(link, { method, headers });
  const body = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}

test('a link downloads the whole file without credentials', async () => {
  const { status, headers, body } = await get(url);
  expect(status).toBe(200);
  expect(body.equals(bytes)).toBe(true);
  expect(headers).toMatchObject({
    'content-type': 'image/jpeg',
    'content-length': String(bytes.length),
    'accept-ranges': 'bytes',
    etag,
  });
});

test('a browser can cache the file while the link is valid, and never executes it', async () => {
  const { headers } = await get(url);
  const [, age] = /^private, max-age=(\d+), immutable$/.exec(headers['cache-control'] ?? '') ?? [];
  expect(Number(age)).toBeGreaterThan(3500);
  expect(Number(age)).toBeLessThanOrEqual(3660);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
  expect(headers['content-disposition']).toBe("inline; filename*=UTF-8''Gr%C3%BCn%20%281%29.jpg");
});

test('HEAD returns the headers of GET without the file', async () => {
  const [head, whole] = [await get(url, {}, 'HEAD'), await get(url)];
  const {
    date: _a,
    'cache-control': _b,
    connection: _c,
    'keep-alive': _d,
    'x-request-id': _e,
    ...same
  } = whole.headers;
  expect(head).toMatchObject({ status: 200, headers: same });
  expect(head.body).toHaveLength(0);
});

test.each([
  ['the first bytes', 'bytes=0-9', 0, 10],
  ['one byte', 'bytes=5-5', 5, 6],
  ['from a byte to the end', 'bytes=100-', 100, Infinity],
  ['the last bytes', 'bytes=-10', -10, Infinity],
  ['to beyond the end', 'bytes=10-99999999', 10, Infinity],
])('serves a range: %s', async (_description, range, from, to) => {
  const expected = bytes.subarray(from, Math.min(to, bytes.length));
  const { status, headers, body } = await get(url, { range });
  const start = from < 0 ? bytes.length + from : from;
  expect({ status, headers }).toMatchObject({
    status: 206,
    headers: {
      'content-range': `bytes ${start}-${start + expected.length - 1}/${bytes.length}`,
      'content-length': String(expected.length),
      etag,
    },
  });
  expect(body.equals(expected)).toBe(true);
});

test.each(['bytes=99999999-', 'bytes=-0'])('a range outside the file returns HTTP 416: %s', async (range) => {
  const { status, headers, body } = await get(url, { range });
  expect({ status, range: headers['content-range'] }).toEqual({ status: 416, range: `bytes */${bytes.length}` });
  expect(body).toHaveLength(0);
});

test.each(['lines=1-2', 'bytes=x-y', 'bytes=9-5,', 'bytes=0-1,5-6', 'nonsense'])(
  'ignores an unsupported range: %s',
  async (range) => expect((await get(url, { range })).body.equals(bytes)).toBe(true),
);

test('HEAD ignores ranges', async () => {
  expect(await get(url, { range: 'bytes=0-9' }, 'HEAD')).toMatchObject({ status: 200 });
});

test('a file that the client has cached is not sent again', async () => {
  const known = [etag, `W/${etag}`, `"another", ${etag}`, '*'];
  for (const value of known) {
    const { status, headers, body } = await get(url, { 'if-none-match': value });
    expect({ value, status, etag: headers.etag, length: body.length }).toEqual({ value, status: 304, etag, length: 0 });
    expect(headers['cache-control']).toMatch(/^private, max-age/);
  }
  expect((await get(url, { 'if-none-match': '"another"' })).status).toBe(200);
});

test('an interrupted download resumes only if the file has not changed', async () => {
  const range = 'bytes=10-19';
  expect((await get(url, { range, 'if-range': etag })).status).toBe(206);
  for (const other of ['"another"', `W/${etag}`, 'Wed, 21 Oct 2015 07:28:00 GMT']) {
    expect((await get(url, { range, 'if-range': other })).status).toBe(200);
  }
});

test('successive requests return the same link, so that caches work', async () => {
  const fetchUrl = async () => (await app.run(ImageDocument, { id }, ada.accessToken)).image?.original.url;
  const first = await fetchUrl();
  const second = await fetchUrl();
  const third = await fetchUrl(); // links change once a minute, so at least one of the two pairs is equal
  expect([first, third]).toContain(second);
});

const ASSET = { contentType: 'image/jpeg', byteSize: 1, sha256: '00', filename: 'a.jpg' };
const linkFor = (seconds: number, ago = 0, key = 'nothing') =>
  app.url + signLink(app.deps.config, { ...ASSET, key }, seconds, Date.now() - ago * 1000);

test('a link expires', async () => {
  const original = await app.deps.db.asset.findFirstOrThrow({ where: { contentType: 'image/jpeg' } });
  const link = (ago: number) => linkFor(60, ago, original.key);
  expect((await get(link(0))).status).toBe(200);
  expect(await get(link(121))).toMatchObject({ status: 404, headers: { 'cache-control': 'no-store' } });
});

test.each([0, -1, 7 * 86_400 + 1, 2 ** 31 - 1])('rejects an expiry of %i seconds', async (seconds) => {
  const query = 'query($id: ID!, $s: Int!) { image(id: $id) { original { url(expiresInSeconds: $s) } } }';
  const { errors } = await app.ask<object, object>(query, { id, s: seconds }, ada.accessToken);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'expiresInSeconds' } }]);
});

test('a forged link returns HTTP 404, and the response does not say why', async () => {
  const [, , , , token = '', name = ''] = url.split('/');
  const [payload = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const changed = (change: object) => Buffer.from(JSON.stringify({ ...claims, ...change })).toString('base64url');
  const other = signature.startsWith('A') ? 'B' : 'A';
  const forged = [
    `${changed({ key: 'secrets/jwt-secret' })}.${signature}`,
    `${changed({ key: '../secrets/jwt-secret' })}.${signature}`,
    `${changed({ expires: claims.expires + 9999 })}.${signature}`,
    `${payload}.${other}${signature.slice(1)}`,
    `${payload}.${signature.slice(0, -4)}`,
    `${payload}.`,
    payload,
    '',
    '.',
    '%00',
  ];
  const missing = await get(linkFor(60));
  expect(missing.status).toBe(404);
  for (const link of forged) {
    const { status, body, headers } = await get(`${app.url}/files/${link}/${name}`);
    expect({ link, status, body }).toEqual({ link, status: 404, body: missing.body });
    expect(headers.etag).toBeUndefined();
  }
});

test('a correctly signed link cannot leave the storage folder', async () => {
  const { status } = await get(linkFor(60, 0, '../secrets/jwt-secret'));
  expect(status).toBeGreaterThanOrEqual(400);
});

test('files are read-only', async () => {
  expect(await get(url, {}, 'DELETE')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
});

test('a file that is missing from the storage returns HTTP 404, not a server error', async () => {
  const { data } = await app.upload(ada.accessToken, [{ name: 'b.jpg', bytes: await jpeg(2) }]);
  const { image } = await app.run(ImageDocument, { id: data?.uploadImages[0]?.id ?? '' }, ada.accessToken);
  const { key } = await app.deps.db.asset.findFirstOrThrow({ where: { sha256: image?.sha256 ?? '' } });
  await app.deps.storage.remove(key);
  expect((await get(image?.original.url ?? '')).status).toBe(404);
  expect((await get(image?.original.url ?? '', {}, 'HEAD')).status).toBe(404);
});
