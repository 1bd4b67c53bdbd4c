import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { uploadOne } from '../support/job-runs.ts';
import { photo } from '../support/pictures.ts';
import { rowId } from '../support/rows.ts';

let app: TestApp;
let ada: TestUser;
let imageId: string;
const WIDTH = 1300;
const HEIGHT = 700;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
  // Stored on its side, as cameras do: 700 x 1300 with orientation 6.
  const stored = sharp(await photo({ width: HEIGHT, height: WIDTH })).withMetadata({ orientation: 6 });
  imageId = await uploadOne(app, ada, await stored.jpeg({ quality: 95 }).toBuffer(), 'turned.jpg');
});
afterAll(() => app.dispose());

async function baseOf(seconds = 3600): Promise<string> {
  const query = `query($id: ID!) { image(id: $id) { original { tiles(expiresInSeconds: ${seconds}) } } }`;
  type Asked = { image: { original: { tiles: string } } };
  const { image } = await app.run<Asked, object>(query, { id: imageId }, ada.accessToken);
  return app.url + new URL(image.original.tiles).pathname;
}

test('the tiles of the highest level form the upright image', async () => {
  const base = await baseOf();
  const level = Math.ceil(Math.log2(Math.max(WIDTH, HEIGHT)));
  const tiles = [];
  for (let column = 0; column < 3; column++) {
    for (let row = 0; row < 2; row++) {
      const response = await fetch(`${base}/${level}/${column}_${row}.jpg`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('image/jpeg');
      expect(response.headers.get('cache-control')).toMatch(/^private, max-age=\d+, immutable$/);
      tiles.push({ input: Buffer.from(await response.arrayBuffer()), left: 512 * column, top: 512 * row });
    }
  }
  const made = await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#f0f' } })
    .composite(tiles)
    .removeAlpha()
    .raw()
    .toBuffer();
  const { data } = await sharp(await original())
    .autoOrient()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let sum = 0;
  for (let i = 0; i < data.length; i++) sum += Math.abs((data[i] ?? 0) - (made[i] ?? 0));
  expect(data.length).toBe(made.length);
  expect(sum / data.length).toBeLessThan(4); // two JPEG compressions
});

async function original(): Promise<Buffer> {
  const query = 'query($id: ID!) { image(id: $id) { original { url } } }';
  type Asked = { image: { original: { url: string } } };
  const { image } = await app.run<Asked, object>(query, { id: imageId }, ada.accessToken);
  return Buffer.from(await (await fetch(app.url + new URL(image.original.url).pathname)).arrayBuffer());
}

test.each(['10/9_9.jpg', '99/0_0.jpg', '0/0_0.png', '../../x', '10/0_0.jpg/..', '-1/0_0.jpg', ''])(
  'the tile %j does not exist',
  async (name) => {
    expect((await fetch(`${await baseOf()}/${name}`)).status).toBe(404);
  },
);

test('a forged or expired link does not return a tile', async () => {
  const base = await baseOf();
  expect((await fetch(`${base.slice(0, -3)}AAA/0/0_0.jpg`)).status).toBe(404);
  const short = await baseOf(1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await fetch(`${short}/0/0_0.jpg`)).status).toBe(200);
});

test('tiles are created once and cached outside the storage', async () => {
  const folder = join(app.deps.config.dataDir, 'tiles');
  expect(existsSync(folder)).toBe(true);
  await Promise.all([1, 2, 3, 4].map(async () => fetch(`${await baseOf()}/0/0_0.jpg`)));
  expect(readdirSync(folder)).toHaveLength(1);
  expect((await app.storedFiles()).some((file) => file.includes('tiles'))).toBe(false);
});

test('the tiles of a deleted image are not served', async () => {
  const other = await uploadOne(app, ada, await photo({ width: 300, height: 200 }), 'gone.jpg');
  const query = 'query($id: ID!) { image(id: $id) { original { tiles } } }';
  type Asked = { image: { original: { tiles: string } } };
  const { tiles } = (await app.run<Asked, object>(query, { id: other }, ada.accessToken)).image.original;
  const tile = `${app.url}${new URL(tiles).pathname}/0/0_0.jpg`;
  expect((await fetch(tile)).status).toBe(200);
  const { original } = await app.deps.db.image.findUniqueOrThrow({
    where: { id: rowId(other) },
    select: { original: { select: { key: true } } },
  });
  await app.deps.storage.remove(original.key);
  expect((await fetch(tile)).status).toBe(404);
});
