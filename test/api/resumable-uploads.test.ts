import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { Upload } from 'tus-js-client';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expireUploads, MAX_PENDING } from '../../src/services/upload/upload-ticket.ts';
import {
  CompleteUploadDocument,
  CreateUploadDocument,
  type CreateUploadInput,
  DeleteImagesDocument,
  ImageDocument,
} from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { cuttable } from '../support/cuttable.ts';
import { uploadOne } from '../support/job-runs.ts';
import { jpeg } from '../support/pictures.ts';
import { randomFrom, seedOf } from '../support/random.ts';
import { rowId, snapshot } from '../support/rows.ts';

const ORIGIN = 'https://app.example.com';

let app: TestApp;
let ada: TestUser;
beforeAll(async () => {
  app = await startTestApp({ env: { CORS_ORIGINS: ORIGIN, MAX_FILE_MB: '5', RATE_LIMIT_SCALE: '100' } });
  ada = await app.register('ada');
});
afterAll(() => app.dispose());

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const create = async (input: Partial<CreateUploadInput> & { byteSize: number }, user = ada) => {
  const file = { filename: 'a.jpg', contentType: 'image/jpeg', ...input };
  return (await app.run(CreateUploadDocument, { input: file }, user.accessToken)).createUpload;
};
const refusalOf = async (input: Partial<CreateUploadInput> & { byteSize: number }, user = ada) => {
  const file = { filename: 'a.jpg', contentType: 'image/jpeg', ...input };
  const { errors } = await app.ask(CreateUploadDocument, { input: file }, user.accessToken);
  return errors[0]?.extensions;
};
type Ticket = Awaited<ReturnType<typeof create>>;
const complete = (id: string, user = ada) => app.ask(CompleteUploadDocument, { id }, user.accessToken);
const headersOf = (ticket: Ticket) => ticket.headers as Record<string, string>;
/** Sends one tus request. */
const send = async (ticket: Ticket, method: string, headers: Record<string, string> = {}, body?: Uint8Array) => {
  const url = ticket.url.replace(/^https?:\/\/[^/]+/, app.url);
  const allHeaders = { 'tus-resumable': '1.0.0', ...headersOf(ticket), ...headers };
  const response = await fetch(url, {
    method,
    headers: allHeaders,
    ...(body && { body: body as Uint8Array<ArrayBuffer> }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const patch = (ticket: Ticket, offset: number, bytes: Uint8Array, headers: Record<string, string> = {}) =>
  send(
    ticket,
    'PATCH',
    { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset), ...headers },
    bytes,
  );
const offsetOf = async (ticket: Ticket) => Number((await send(ticket, 'HEAD')).headers.get('upload-offset'));

let picture: Uint8Array;
let nextSeed = 100;
beforeEach(async () => {
  picture = await jpeg(nextSeed++, { width: 300, height: 200 });
});

test('tus-js-client uploads a complete file over a connection that is cut at ten random bytes', async () => {
  const random = randomFrom(seedOf('cut uploads'));
  const large = await jpeg(7, { width: 1400, height: 1000 });
  const ticket = await create({
    byteSize: large.length,
    sha256: sha256(large),
    filename: 'wald 1.jpg',
    folder: 'in/7',
  });
  expect(ticket.existing).toBeNull();
  const line = await cuttable(app.url);
  let cuts = 0;
  const cutSoon = () => line.cutAfter(random.int(600, Math.floor(large.length / 14)));
  cutSoon();
  await new Promise<void>((resolve, reject) => {
    const upload = new Upload(Buffer.from(large), {
      uploadUrl: ticket.url.replace(/^https?:\/\/[^/]+/, line.url),
      headers: headersOf(ticket),
      retryDelays: Array.from({ length: 15 }, () => 20),
      onShouldRetry() {
        if (++cuts < 10) cutSoon();
        return true;
      },
      onSuccess: () => resolve(),
      onError: reject,
    });
    upload.start();
  });
  await line.close();
  expect(cuts).toBeGreaterThanOrEqual(10);
  const { data } = await complete(ticket.id);
  expect(data?.completeUpload).toMatchObject({
    filename: 'wald 1.jpg',
    folder: 'in/7',
    byteSize: large.length,
    sha256: sha256(large),
  });
  const link = String(data?.completeUpload.original.url).replace(/^https?:\/\/[^/]+/, app.url);
  expect(sha256(new Uint8Array(await (await fetch(link)).arrayBuffer()))).toBe(sha256(large));
  expect((await complete(ticket.id)).data?.completeUpload.id).toBe(data?.completeUpload.id); // completing twice is allowed
  expect((await send(ticket, 'HEAD')).status).toBe(404); // the file has moved to the storage
});

test('a file that the user already has is not sent again, even if its image is in the trash', async () => {
  const image = await uploadOne(app, ada, picture, 'known.jpg');
  await app.run(DeleteImagesDocument, { ids: [image] }, ada.accessToken);
  const ticket = await create({ byteSize: picture.length, sha256: sha256(picture).toUpperCase() });
  expect(ticket.existing).toEqual({ id: image, filename: 'known.jpg' });
  expect((await app.run(ImageDocument, { id: image }, ada.accessToken)).image?.id).toBe(image);
  expect((await complete(ticket.id)).data?.completeUpload.id).toBe(image);
  const bob = await app.register('bob');
  expect((await create({ byteSize: picture.length, sha256: sha256(picture) }, bob)).existing).toBeNull();
});

test('the server reports the current offset and accepts only a chunk that continues there', async () => {
  const ticket = await create({ byteSize: picture.length });
  const half = Math.floor(picture.length / 2);
  expect((await send(ticket, 'HEAD')).headers.get('upload-length')).toBe(String(picture.length));
  expect((await patch(ticket, 0, picture.subarray(0, half))).status).toBe(204);
  expect(await offsetOf(ticket)).toBe(half);
  expect((await patch(ticket, 0, picture.subarray(0, half))).status).toBe(409);
  expect((await patch(ticket, half + 1, picture.subarray(half + 1))).status).toBe(409);
  const missing = (await complete(ticket.id)).errors;
  expect(missing).toMatchObject([{ extensions: { code: 'INVALID_STATE' } }]);
  expect(missing[0]?.message).toContain(`${half} of ${picture.length} bytes`);
  const longer = Buffer.concat([picture.subarray(half), Buffer.from('more')]);
  expect((await patch(ticket, half, longer)).status).toBeGreaterThanOrEqual(400);
  const now = await offsetOf(ticket);
  if (now < picture.length) expect((await patch(ticket, now, picture.subarray(now))).status).toBe(204);
  expect((await complete(ticket.id)).data?.completeUpload.sha256).toBe(sha256(picture));
});

test.each(['sha1', 'sha256'] as const)(
  'a chunk that does not match its %s checksum is discarded',
  async (algorithm) => {
    const ticket = await create({ byteSize: picture.length });
    const checksum = (bytes: Uint8Array) => ({
      'upload-checksum': `${algorithm} ${createHash(algorithm).update(bytes).digest('base64')}`,
    });
    const [first, rest] = [picture.subarray(0, 1000), picture.subarray(1000)];
    expect((await patch(ticket, 0, first, checksum(rest))).status).toBe(460);
    expect(await offsetOf(ticket)).toBe(0);
    expect((await patch(ticket, 0, first, checksum(first))).status).toBe(204);
    expect((await patch(ticket, 1000, rest, { 'upload-checksum': 'md5 AAAA' })).status).toBe(400);
    expect((await patch(ticket, 1000, rest, checksum(rest))).status).toBe(204);
    expect((await complete(ticket.id)).data?.completeUpload.sha256).toBe(sha256(picture));
  },
);

test('a chunk with a checksum is discarded if only a part of it arrives', async () => {
  const ticket = await create({ byteSize: picture.length });
  const headers = {
    ...{ 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' },
    ...{ 'upload-checksum': `sha1 ${createHash('sha1').update(picture).digest('base64')}` },
    ...{ 'content-length': String(picture.length), ...headersOf(ticket) },
  };
  const req = request(ticket.url.replace(/^https?:\/\/[^/]+/, app.url), { method: 'PATCH', headers });
  req.on('error', () => {});
  req.write(picture.subarray(0, 2000));
  setTimeout(() => req.destroy(), 200);
  await new Promise((resolve) => req.once('close', resolve));
  expect(await offsetOf(ticket)).toBe(0);
});

test('an upload that has the wrong SHA-256 or is not an image is deleted, and the error says why', async () => {
  const other = await jpeg(nextSeed++, { width: 300, height: 200 });
  const ticket = await create({ byteSize: other.length, sha256: sha256(picture) });
  await patch(ticket, 0, other);
  const { errors } = await complete(ticket.id);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'id' } }]);
  expect(errors[0]?.message).toContain('does not match its SHA-256');
  const text = Buffer.from('no picture at all');
  const second = await create({ byteSize: text.length });
  await patch(second, 0, text);
  expect((await complete(second.id)).errors).toMatchObject([
    { extensions: { code: 'UNSUPPORTED_MEDIA', field: 'id' } },
  ]);
  for (const rejected of [ticket, second]) {
    expect((await complete(rejected.id)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await send(rejected, 'HEAD')).status).toBe(404);
  }
});

test('only the holder of its ticket can read, continue or cancel an upload', async () => {
  const ticket = await create({ byteSize: picture.length });
  await patch(ticket, 0, picture.subarray(0, 100));
  const other = await create({ byteSize: picture.length });
  const before = await snapshot(app);
  for (const method of ['HEAD', 'PATCH', 'DELETE']) {
    const forged: Record<string, string>[] = [
      { 'Upload-Token': '' },
      headersOf(other),
      { 'Upload-Token': 'A'.repeat(43) },
    ];
    for (const headers of forged) expect((await send(ticket, method, headers)).status).toBe(404);
  }
  expect((await send(ticket, 'POST', { 'upload-length': '5' })).status).toBe(405);
  expect((await send(ticket, 'GET')).status).toBe(405);
  expect((await send({ ...ticket, url: `${app.url}/uploads` }, 'POST', { 'upload-length': '5' })).status).toBe(405);
  for (const path of ['..%2f..%2fsecrets%2fjwt-secret', `${rowId(ticket.id)}.json`, `${rowId(ticket.id)}/x`, '']) {
    expect((await send({ ...ticket, url: `${app.url}/uploads/${path}` }, 'HEAD')).status).toBe(404);
  }
  expect(await snapshot(app)).toEqual(before);
  expect(await offsetOf(ticket)).toBe(100);
  const bob = await app.register('bobby');
  expect((await complete(ticket.id, bob)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  expect((await send(ticket, 'DELETE')).status).toBe(204);
  expect((await send(ticket, 'HEAD')).status).toBe(404);
  expect((await complete(ticket.id)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});

test('pages of an allowed origin can upload and read the protocol headers; other pages cannot', async () => {
  const ticket = await create({ byteSize: picture.length });
  const requestPreflight = (origin: string) =>
    send(ticket, 'OPTIONS', {
      origin,
      'access-control-request-method': 'PATCH',
      'access-control-request-headers': 'upload-token',
    });
  const { headers } = await requestPreflight(ORIGIN);
  expect(headers.get('access-control-allow-origin')).toBe(ORIGIN);
  expect(headers.get('access-control-allow-headers')?.toLowerCase()).toContain('upload-token');
  expect(headers.get('tus-extension')?.split(',').toSorted()).toEqual(['checksum', 'expiration', 'termination']);
  expect(headers.get('tus-checksum-algorithm')).toBe('sha1,sha256');
  const sent = await send(ticket, 'HEAD', { origin: ORIGIN });
  expect(sent.headers.get('access-control-allow-origin')).toBe(ORIGIN);
  expect(sent.headers.get('access-control-expose-headers')).toContain('Upload-Offset');
  expect(
    (await send(ticket, 'HEAD', { origin: ORIGIN, 'Upload-Token': 'x' })).headers.get('access-control-allow-origin'),
  ).toBe(ORIGIN);
  const evil = 'https://evil.example';
  expect((await requestPreflight(evil)).headers.get('access-control-allow-origin')).toBeNull();
  expect((await send(ticket, 'HEAD', { origin: evil })).headers.get('access-control-allow-origin')).toBeNull();
});

test('unfinished uploads expire and leave nothing behind', async () => {
  const { db } = app.deps;
  const [late, open] = [await create({ byteSize: picture.length }), await create({ byteSize: picture.length })];
  for (const ticket of [late, open]) await patch(ticket, 0, picture.subarray(0, 100));
  expect(new Date(late.expiresAt).getTime() - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
  await db.upload.update({ where: { id: rowId(late.id) }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect((await complete(late.id)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  expect(await expireUploads(app.deps, new Date())).toBeGreaterThanOrEqual(1);
  expect((await app.storedFiles()).filter((name) => name.includes(rowId(late.id)))).toEqual([]);
  expect((await send(late, 'HEAD')).status).toBe(404);
  expect(await offsetOf(open)).toBe(100);
});

test.each<[string, string, Partial<CreateUploadInput> & { byteSize: number }]>([
  ['PAYLOAD_TOO_LARGE', 'input.byteSize', { byteSize: 5_000_001 }],
  ['BAD_USER_INPUT', 'input.byteSize', { byteSize: 0 }],
  ['BAD_USER_INPUT', 'input.sha256', { byteSize: 5, sha256: 'abc' }],
  ['BAD_USER_INPUT', 'input.folder', { byteSize: 5, folder: '../up' }],
  ['BAD_USER_INPUT', 'input.contentType', { byteSize: 5, contentType: 'x'.repeat(201) }],
])('createUpload reports %s at %s: %j', async (code, field, input) => {
  expect(await refusalOf(input)).toMatchObject({ code, field });
});

test('unfinished uploads count towards the quota, and their number is limited', async () => {
  const { db } = app.deps;
  const carol = await app.register('carol');
  const owner = { ownerId: rowId(carol.id), filename: 'x', contentType: 'x', expiresAt: new Date(Date.now() + 60_000) };
  const { id } = await db.upload.create({ data: { ...owner, byteSize: 1_000_000_000_000n } });
  expect(await refusalOf({ byteSize: 100 }, carol)).toMatchObject({ code: 'QUOTA_EXCEEDED' });
  await db.upload.delete({ where: { id } });
  await db.upload.createMany({ data: Array.from({ length: MAX_PENDING - 1 }, () => ({ ...owner, byteSize: 1n })) });
  await create({ byteSize: 100 }, carol);
  expect(await refusalOf({ byteSize: 100 }, carol)).toMatchObject({ code: 'QUOTA_EXCEEDED' });
});
