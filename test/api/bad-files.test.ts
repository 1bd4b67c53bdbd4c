import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectRefusal, type GuardedApp, startGuardedApp } from '../support/incoming.ts';
import { jpeg, pngOf } from '../support/pictures.ts';

let app: GuardedApp;
beforeAll(async () => {
  app = await startGuardedApp({ env: { MAX_FILE_MB: '1' } });
});
afterAll(() => app.dispose());

interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const send = (...files: SentFile[]) => app.leavesNothing(() => app.upload(app.ada.accessToken, files));
const text = (content: string) => new TextEncoder().encode(content);
const noise = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 2654435761) >>> 13);

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>';
const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');

test.each<[string, Uint8Array]>([
  ['a text file', text('This is not a picture.\n'.repeat(100))],
  ['noise', noise(10_000)],
  ['an SVG', text(svg)],
  ['an SVG with an XML declaration', text(`<?xml version="1.0"?>\n${svg}`)],
  ['a gzipped SVG', gzipSync(svg)],
  ['a zip archive', zip],
  ['a PDF', text('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')],
  ['an HTML page', text('<!doctype html><script>alert(1)</script>')],
  ['an MP4 video', Buffer.from('0000001866747970697336d0000000006d703431', 'hex')],
])('rejects %s named .jpg', async (_description, bytes) => {
  const message = expectRefusal(await send({ name: 'holiday.jpg', bytes }), 'UNSUPPORTED_MEDIA', 'files.0');
  expect(message).toContain('holiday.jpg');
});

test('rejects a GIF and names the accepted formats', async () => {
  const bytes = await sharp(await jpeg(1))
    .gif()
    .toBuffer();
  const message = expectRefusal(await send({ name: 'a.gif', bytes }), 'UNSUPPORTED_MEDIA', 'files.0');
  expect(message).toMatch(/gif.*JPEG/);
});

test.each([0.9, 0.5, 0.1])('rejects a JPEG truncated to %f of its length as damaged', async (share) => {
  const whole = await sharp(noise(300 * 200 * 3), { raw: { width: 300, height: 200, channels: 3 } })
    .jpeg()
    .toBuffer();
  const bytes = whole.subarray(0, whole.length * share);
  expect(expectRefusal(await send({ name: 'cut.jpg', bytes }), 'BAD_USER_INPUT', 'files.0')).toMatch(/damaged|cut/);
});

test.each(['png', 'webp', 'tiff', 'avif'] as const)(
  'rejects a %s file truncated to half its length',
  async (format) => {
    const picture = sharp(noise(300 * 200 * 3), { raw: { width: 300, height: 200, channels: 3 } });
    const whole = await picture.toFormat(format).toBuffer();
    const bytes = whole.subarray(0, whole.length / 2);
    expectRefusal(await send({ name: `cut.${format}`, bytes }), 'BAD_USER_INPUT', 'files.0');
  },
);

test('rejects an image with fewer pixels than its header states', async () => {
  expectRefusal(await send({ name: 'liar.png', bytes: pngOf(3000, 3000) }), 'BAD_USER_INPUT', 'files.0');
});

test('rejects 900 megapixels in a kilobyte from the header, without decoding', async () => {
  const bytes = pngOf(30_000, 30_000);
  expect(bytes.length).toBeLessThan(1200);
  const began = Date.now();
  const message = expectRefusal(await send({ name: 'bomb.png', bytes }), 'PAYLOAD_TOO_LARGE', 'files.0');
  expect(message).toMatch(/30000 x 30000.*120 megapixels/);
  expect(Date.now() - began).toBeLessThan(30_000);
});

test('rejects an empty file', async () => {
  const message = expectRefusal(await send({ name: 'a.jpg', bytes: new Uint8Array() }), 'BAD_USER_INPUT', 'files.0');
  expect(message).toMatch(/empty/);
});

test('rejects a valid file above the size limit', async () => {
  const desk = await readFile(new URL('../../examples/sample/desk.jpg', import.meta.url));
  const padded = Buffer.concat([desk, noise(1_000_001 - Math.min(desk.length, 1_000_000))]);
  const message = expectRefusal(await send({ name: 'big.jpg', bytes: padded }), 'PAYLOAD_TOO_LARGE', 'files.0');
  expect(message).toMatch(/big\.jpg.*1 MB/);
});

test('rejects all files of a request with 21 files', async () => {
  const bytes = await jpeg(1);
  const files = Array.from({ length: 21 }, (_, i) => ({ name: `${i}.jpg`, bytes }));
  expect(expectRefusal(await send(...files), 'BAD_USER_INPUT')).toMatch(/20/);
});

test('rejects a request without files', async () => {
  expectRefusal(await send(), 'BAD_USER_INPUT', 'files');
});

test.each([0, 1, 2])('one invalid file, at index %i of three, prevents the whole upload', async (place) => {
  const files = await Promise.all([1, 2, 3].map(async (seed) => ({ name: `${seed}.jpg`, bytes: await jpeg(seed) })));
  files[place] = { name: 'bad.jpg', bytes: text('not a picture') as Buffer };
  expect(expectRefusal(await send(...files), 'UNSUPPORTED_MEDIA', `files.${place}`)).toContain('bad.jpg');
});

test.each(['a/../b', '.', 'x\u0000y', 'x'.repeat(1001)])('rejects an invalid folder (case %#)', async (folder) => {
  const file = { name: 'a.jpg', bytes: await jpeg(1) };
  const answer = await app.leavesNothing(() => app.upload(app.ada.accessToken, [file], folder));
  expectRefusal(answer, 'BAD_USER_INPUT', 'folder');
});

test('files that were already stored are removed if the database fails', async () => {
  const { db } = app.deps;
  await db.$executeRaw`alter table "Image" add constraint no_more check (filename <> 'b.jpg')`;
  const files = await Promise.all(
    ['a.jpg', 'b.jpg'].map(async (name, seed) => ({ name, bytes: await jpeg(seed + 50) })),
  );
  const { errors } = await send(...files);
  await db.$executeRaw`alter table "Image" drop constraint no_more`;
  expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) } }]);
  expect(JSON.stringify(errors)).not.toMatch(/no_more|constraint|prisma/i);
});

test('rejects an upload without a valid token', async () => {
  const { accessToken } = app.ada;
  for (const token of [undefined, 'garbage', `${accessToken}x`]) {
    const files = [{ name: 'a.jpg', bytes: await jpeg(1) }];
    const answer = await app.leavesNothing(() => app.upload(token, files));
    expectRefusal(answer, 'UNAUTHENTICATED');
    expect(answer.status).toBe(401);
  }
});
