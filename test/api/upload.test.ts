import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeleteImagesDocument, ImageDocument, type ImageQuery, MeDocument } from '../generated/graphql.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { jpeg } from '../support/pictures.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.dispose());

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function upload(token: string, bytes: Uint8Array, name = 'a.jpg', folder = '') {
  const { data, errors } = await app.upload(token, [{ name, bytes }], folder);
  expect(errors).toEqual([]);
  const id = data?.uploadImages[0]?.id ?? '';
  const { image } = await app.run(ImageDocument, { id }, token);
  if (!image) throw new Error('uploaded but not found');
  return image;
}

async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

const deskFile = () => readFile(new URL('../../examples/sample/desk.jpg', import.meta.url));

test('a photo is stored with its size, type and hash', async () => {
  const { accessToken } = await app.register('ada');
  const bytes = await deskFile();
  const image = await upload(accessToken, bytes, 'desk.jpg', '/shoots//2026/');
  const { exif: _exif, ...metadata } = await sharp(bytes).metadata();
  expect(image).toMatchObject({
    filename: 'desk.jpg',
    description: null,
    folder: 'shoots/2026',
    category: '',
    tags: [],
    width: metadata.width,
    height: metadata.height,
    byteSize: bytes.length,
    contentType: 'image/jpeg',
    sha256: sha256(bytes),
    chart: null,
    jobs: { totalCount: 0, edges: [] },
  });
  expect(Buffer.from(image.placeholder, 'base64').length).toBeGreaterThan(5);
  expect(Math.abs(Date.now() - Date.parse(image.createdAt))).toBeLessThan(60_000);
});

test('the original, preview and thumbnail can be downloaded and match their descriptions', async () => {
  const { accessToken } = await app.register('bea');
  const bytes = await deskFile();
  const { original, preview, thumbnail } = await upload(accessToken, bytes, 'desk.jpg');
  expect(Buffer.from(await download(original.url)).equals(bytes)).toBe(true);
  for (const [asset, side] of [
    [preview, 1600],
    [thumbnail, 400],
  ] as const) {
    const picture = await download(asset.url);
    const { width = 0, height = 0, format } = await sharp(picture).metadata();
    expect(asset).toMatchObject({ width, height, byteSize: picture.length, sha256: sha256(picture) });
    expect({ format, type: asset.contentType }).toEqual({ format: 'webp', type: 'image/webp' });
    expect(Math.max(width, height)).toBe(side);
    expect(width / height).toBeCloseTo(2400 / 1600, 1);
  }
});

test('a small image is not enlarged for its preview', async () => {
  const { accessToken } = await app.register('cyd');
  const { preview, thumbnail } = await upload(accessToken, await jpeg(1));
  expect([preview, thumbnail]).toMatchObject([
    { width: 64, height: 48 },
    { width: 64, height: 48 },
  ]);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'EXIF orientation %i is applied to the size and the previews',
  async (orientation) => {
    const { accessToken } = await app.register(`orientation${orientation}`);
    const lit = {
      input: { create: { width: 20, height: 10, channels: 3, background: '#fff' } },
      left: 0,
      top: 0,
    } as const;
    const black = { create: { width: 60, height: 40, channels: 3, background: '#000' } } as const;
    const upright = await sharp(black).composite([lit]).png().toBuffer(); // landscape, white at the top left
    const stored = await sharp(await asStored(upright, orientation))
      .withMetadata({ orientation })
      .jpeg()
      .toBuffer();
    const image = await upload(accessToken, stored);
    expect(image).toMatchObject({ width: 60, height: 40, preview: { width: 60, height: 40 } });
    const { data, info } = await sharp(await download(image.preview.url))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? -1;
    expect([at(5, 5) > 200, at(55, 5) > 200, at(5, 35) > 200, at(55, 35) > 200]).toEqual([true, false, false, false]);
  },
);

/** The image as a camera in this orientation stores it. */
function asStored(upright: Buffer, orientation: number): Promise<Buffer> {
  const turned = { 1: 0, 2: 0, 3: 180, 4: 180, 5: 90, 6: 270, 7: 270, 8: 90 }[orientation] ?? 0;
  const mirrored = [2, 4, 5, 7].includes(orientation);
  const picture = sharp(upright).rotate(turned);
  return picture
    .png()
    .toBuffer()
    .then((png) => (mirrored ? sharp(png).flop().png().toBuffer() : png));
}

test('the camera and the capture time are read from EXIF', async () => {
  const { accessToken } = await app.register('dan');
  const exif = {
    IFD0: { Make: 'Canon', Model: 'EOS R5' },
    IFD2: { DateTimeOriginal: '2026:05:04 12:30:00', OffsetTimeOriginal: '+02:00' },
  };
  const image = await upload(accessToken, await jpeg(1, { exif }));
  expect(image).toMatchObject({ cameraMake: 'Canon', cameraModel: 'EOS R5', capturedAt: '2026-05-04T10:30:00.000Z' });
  expect(JSON.stringify(image.exif)).toContain('EOS R5');
  expect(await upload(accessToken, await jpeg(2))).toMatchObject({
    cameraMake: null,
    cameraModel: null,
    capturedAt: null,
  });
});

test('the file type is detected from the content, not from the name', async () => {
  const { accessToken } = await app.register('eve');
  const picture = sharp({ create: { width: 30, height: 20, channels: 3, background: '#874' } });
  const kinds = {
    'image/png': await picture.clone().png().toBuffer(),
    'image/webp': await picture.clone().webp().toBuffer(),
    'image/avif': await picture.clone().avif({ effort: 0 }).toBuffer(),
    'image/tiff': await picture.clone().toColourspace('rgb16').tiff().toBuffer(),
  };
  for (const [contentType, bytes] of Object.entries(kinds)) {
    expect(await upload(accessToken, bytes, 'lies.jpg')).toMatchObject({ contentType, width: 30, height: 20 });
  }
});

test('colorProfile names the embedded profile', async () => {
  const { accessToken } = await app.register('fay');
  const tagged = await sharp(await jpeg(3))
    .withIccProfile('p3')
    .jpeg()
    .toBuffer();
  expect((await upload(accessToken, tagged)).colorProfile).toMatch(/P3/);
  expect((await upload(accessToken, await jpeg(3))).colorProfile).toBeNull();
});

test('the same file with another name is not stored again', async () => {
  const { accessToken } = await app.register('gus');
  const first = await upload(accessToken, await jpeg(4), 'one.jpg');
  const files = await app.storedFiles();
  const second = await upload(accessToken, await jpeg(4), 'two.jpg', 'elsewhere');
  expect(second.id).toBe(first.id);
  expect((await app.storedFiles()).sort()).toEqual(files.sort());
});

test('the same file twice in one request returns the same image twice', async () => {
  const { accessToken } = await app.register('hal');
  const file = { name: 'a.jpg', bytes: await jpeg(5) };
  const { data } = await app.upload(accessToken, [file, file]);
  expect(data?.uploadImages).toHaveLength(2);
  expect(data?.uploadImages[1]).toEqual(data?.uploadImages[0]);
});

test('ten concurrent uploads of the same file create one image', async () => {
  const { accessToken } = await app.register('ida');
  const bytes = await jpeg(6);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => app.upload(accessToken, [{ name: 'a.jpg', bytes }])),
  );
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  expect(new Set(answers.map(({ data }) => data?.uploadImages[0]?.id)).size).toBe(1);
});

test('the same file uploaded by two users is a separate image for each', async () => {
  const [jim, kim] = [await app.register('jim'), await app.register('kim')];
  const copies: ImageQuery['image'][] = [];
  for (const { accessToken } of [jim, kim]) copies.push(await upload(accessToken, await jpeg(7)));
  expect(copies[0]?.id).not.toBe(copies[1]?.id);
  await app.run(DeleteImagesDocument, { ids: [copies[0]?.id ?? ''] }, jim.accessToken);
  await download(copies[1]?.original.url ?? '');
});

test('uploading a deleted file again restores it from the trash', async () => {
  const { accessToken } = await app.register('leo');
  const { id } = await upload(accessToken, await jpeg(8));
  await app.run(DeleteImagesDocument, { ids: [id] }, accessToken);
  expect((await upload(accessToken, await jpeg(8))).id).toBe(id);
});

test('images are returned in the order of the files, and all their files count towards the quota', async () => {
  const { accessToken } = await app.register('mia');
  const files = await Promise.all(
    [20, 21, 22, 23].map(async (seed) => ({ name: `${seed}.jpg`, bytes: await jpeg(seed) })),
  );
  const { data } = await app.upload(accessToken, files);
  const images = data?.uploadImages ?? [];
  const names = [];
  let stored = 0;
  for (const { id } of images) {
    const { image } = await app.run(ImageDocument, { id }, accessToken);
    names.push(image?.filename);
    for (const asset of [image?.original, image?.preview, image?.thumbnail]) stored += asset?.byteSize ?? 0;
  }
  expect(names).toEqual(['20.jpg', '21.jpg', '22.jpg', '23.jpg']);
  expect((await app.run(MeDocument, {}, accessToken)).me.storageUsed).toBe(stored);
});

test('rejects an upload larger than the remaining quota and stores nothing', async () => {
  const { accessToken, id } = await app.register('ned');
  const ownerId = Buffer.from(id, 'base64url').toString().slice('User:'.length);
  const big = {
    ownerId,
    key: 'big',
    filename: 'big',
    contentType: 'image/jpeg',
    byteSize: 5_000_000_000n - 10n,
    sha256: '',
  };
  await app.deps.db.asset.create({ data: big });
  const files = await app.storedFiles();
  const { errors } = await app.upload(accessToken, [{ name: 'a.jpg', bytes: await jpeg(9) }]);
  expect(errors).toMatchObject([{ extensions: { code: 'QUOTA_EXCEEDED' } }]);
  expect((await app.storedFiles()).sort()).toEqual(files.sort());
  expect(await app.deps.db.image.count({ where: { ownerId } })).toBe(0);
});

test('folders are removed from file names of any system', async () => {
  const { accessToken } = await app.register('oz');
  const names = { 'C:\\photos\\Grün ☂ 1.jpg': 'Grün ☂ 1.jpg', '../../etc/passwd': 'passwd', ' ': 'untitled' };
  let seed = 30;
  for (const [sent, kept] of Object.entries(names)) {
    expect((await upload(accessToken, await jpeg(seed++), sent)).filename).toBe(kept);
  }
});
