import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPicture } from '../../src/pipeline/inspect/perceptual-hash.ts';
import { storePerceptualHash } from '../../src/services/duplicate/perceptual-hashes.ts';
import { DuplicatesDocument } from '../generated/graphql.ts';
import { chartsFolder } from '../pipeline/color/reference-data.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { addImages, rowId } from '../support/rows.ts';
import { scaled } from '../support/scale.ts';
import { scene } from '../support/scenes.ts';

/** The distance that the documentation recommends. */
const DISTANCE = 10;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.dispose());

/** Adds images to a user's library with only their hashes. */
async function addHashed(user: TestUser, pictures: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
  const hashed = pictures.map(({ name, bytes }) => ({
    filename: name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  await addImages(app, user, hashed);
  for (const [i, { bytes }] of pictures.entries()) {
    await storePerceptualHash(app.deps.db, rowId(user.id), hashed[i]?.sha256 ?? '', await hashPicture(bytes));
  }
}

async function groupsOf(user: TestUser, similarity: number): Promise<string[][]> {
  const groups: string[][] = [];
  for (let after: string | null = null; ; ) {
    const page: { cursor: string; images: { filename: string }[] }[] = (
      await app.run(DuplicatesDocument, { similarity, first: 20, after }, user.accessToken)
    ).duplicates;
    groups.push(...page.map(({ images }) => images.map(({ filename }) => filename)));
    if (page.length < 20) return groups;
    after = page.at(-1)?.cursor ?? null;
  }
}

type Change = (picture: Sharp, size: { width: number; height: number }) => Sharp;
const crop =
  (share: number): Change =>
  (picture, { width, height }) => {
    const [x, y] = [Math.round(width * share), Math.round(height * share)];
    return picture.extract({ left: x, top: y, width: width - 2 * x, height: height - 2 * y });
  };
const changes: Record<string, Change> = {
  smaller: (picture, { width }) => picture.resize(Math.round(width * 0.4)),
  larger: (picture, { width }) => picture.resize(Math.round(width * 1.5)),
  recompressed: (picture) => picture.jpeg({ quality: 35 }),
  cropped: crop(0.01), // 2 % of its width and height
  turned: (picture) => picture.rotate(90),
  'turned back': (picture) => picture.rotate(270),
  upset: (picture) => picture.rotate(180),
  mirrored: (picture) => picture.flop(),
  'turned and mirrored': (picture) => picture.rotate(90).flop(),
  brighter: (picture) => picture.modulate({ brightness: 1.15 }),
  darker: (picture) => picture.modulate({ brightness: 0.85 }),
};

async function variantsOf(name: string, source: Uint8Array): Promise<{ name: string; bytes: Uint8Array }[]> {
  const upright = await sharp(source)
    .rotate()
    .resize(900, 900, { fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer();
  const { width, height } = await sharp(upright).metadata();
  const variants = Object.entries(changes).map(async ([change, make]) => {
    const modified = await make(sharp(upright), { width, height }).toBuffer();
    return { name: `${name}/${change}`, bytes: await sharp(modified).jpeg({ quality: 85 }).toBuffer() };
  });
  return [{ name: `${name}/itself`, bytes: upright }, ...(await Promise.all(variants))];
}

const SOURCES = scaled(3, 20);
const photos = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((i) => `negative/kodak_0${i}.png`),
  ...['astronaut', 'coffee', 'motorcycle_left', 'color', 'page'].map((name) => `negative/skimage_${name}.png`),
  ...['street_bus.jpg', 'soil_1.jpg', 'rubik_5x5x5-01-F.png', 'othercard_18patch_1.jpg'].map(
    (name) => `negative/${name}`,
  ),
  ...['semireal_oycq_treeshade_iphone.jpg', 'semireal_oycq_road_isp.jpg', 'semireal_jtvd_06.jpg'].map(
    (name) => `aruco/${name}`,
  ),
];
const hasPhotos = existsSync(chartsFolder);
if (!hasPhotos) console.log(`Real photos are skipped: ${chartsFolder} not found`);

const sets: [string, () => Promise<[string, Uint8Array][]>][] = [
  ['photos', async () => photos.slice(0, SOURCES).map((path) => [path, readFileSync(join(chartsFolder, path))])],
  [
    'rendered scenes',
    () => Promise.all(Array.from({ length: SOURCES }, async (_, i) => [`scene ${i}`, await scene(9000 + i)])),
  ],
];

test.each(sets.slice(hasPhotos ? 0 : 1))(
  '%s: of copies modified in eleven ways, at least 95 % are grouped with their originals, and with no others',
  async (set, read) => {
    const user = await app.register(`of ${set}`.replaceAll(' ', ''));
    const pictures = (await Promise.all((await read()).map(([name, bytes]) => variantsOf(name, bytes)))).flat();
    await addHashed(user, pictures);
    const groups = await groupsOf(user, DISTANCE);
    const sourceOf = (name: string) => name.slice(0, name.lastIndexOf('/'));
    const mixed = groups.filter((group) => new Set(group.map(sourceOf)).size > 1);
    expect(mixed).toEqual([]);
    const found = groups.filter((group) => group.some((name) => name.endsWith('/itself'))).flat();
    const missed = pictures
      .map(({ name }) => name)
      .filter((name) => !found.includes(name) && !name.endsWith('/itself'));
    const recall = 1 - missed.length / (SOURCES * Object.keys(changes).length);
    console.log(
      `${set}: recall ${(100 * recall).toFixed(1)} % at ${DISTANCE} bits; missed ${missed.join(', ') || 'none'}`,
    );
    expect(recall).toBeGreaterThanOrEqual(0.95);
  },
);

const PICTURES = scaled(40, 300);

test(`none of ${PICTURES} different images are grouped`, async () => {
  const user = await app.register('different');
  const scenes = await Promise.all(Array.from({ length: PICTURES }, (_, i) => scene(i)));
  await addHashed(
    user,
    scenes.map((bytes, i) => ({ name: `scene ${i}`, bytes })),
  );
  expect(await app.deps.db.pictureHash.count({ where: { ownerId: rowId(user.id), bits: { not: null } } })).toBe(
    PICTURES,
  );
  expect(await groupsOf(user, DISTANCE)).toEqual([]);
});

test('plain images are not look-alikes of anything', async () => {
  const user = await app.register('plain');
  const plain = (grey: number) =>
    sharp({ create: { width: 64, height: 64, channels: 3, background: { r: grey, g: grey, b: grey } } });
  const pictures = await Promise.all(
    [0, 1, 127, 128, 255].map(async (grey) => ({ name: `${grey}`, bytes: await plain(grey).png().toBuffer() })),
  );
  await addHashed(user, pictures);
  expect(await groupsOf(user, DISTANCE)).toEqual([]);
});
