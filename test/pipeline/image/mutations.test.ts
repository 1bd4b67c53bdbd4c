import { afterAll, expect, test } from 'vitest';
import { PhotoFailure } from '../../../src/pipeline/contract/photo-failure.ts';
import { sharp } from '../../../src/pipeline/image/sharp.ts';
import { createPhotoPool } from '../../../src/pipeline/threads/pool.ts';
import { encodeHeic } from '../../support/heic.ts';
import { type Random, randomFrom, seedOf } from '../../support/random.ts';
import { scaled } from '../../support/scale.ts';
import { drawChart } from '../draw-chart.ts';
import { makeDng } from './make-dng.ts';
import { phonePhoto } from './make-files.ts';

/** For a longer run: TEST_MUTATIONS=3000 npm test -- test/pipeline/image/mutations.test.ts */
const FILES = Number(process.env.TEST_MUTATIONS) || scaled(80, 400);

/** Values that lengths, counts and offsets are replaced by. */
const extremes = [0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

/** Changes a file in one to four places, most of them in its header. */
function mutate(file: Uint8Array, random: Random): Buffer {
  let bytes = Buffer.from(file);
  for (let changes = random.int(1, 4); changes > 0; changes--) {
    const at = random.int(0, (random.chance(0.8) ? Math.min(bytes.length, 1200) : bytes.length) - 5);
    const value = random.pick(extremes);
    const change = random.pick(['byte', 'short', 'long', 'bit', 'cut', 'insert', 'zeros', 'swap'] as const);
    if (change === 'byte') bytes[at] = random.int(0, 255);
    if (change === 'short') bytes.writeUInt16BE(value & 0xffff, at);
    if (change === 'long') bytes[random.chance(0.5) ? 'writeUInt32BE' : 'writeUInt32LE'](value, at);
    if (change === 'bit') bytes[at]! ^= 1 << random.int(0, 7);
    if (change === 'cut') bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.int(1, 16))]);
    if (change === 'insert')
      bytes = Buffer.concat([bytes.subarray(0, at), Buffer.alloc(random.int(1, 16), value), bytes.subarray(at)]);
    if (change === 'zeros') bytes.subarray(at, at + random.int(1, 32)).fill(0);
    if (change === 'swap') bytes.subarray(at, at + 4).reverse();
  }
  return bytes;
}

const chart = () => drawChart({ patch: 24 }).image;
const picture = async () => sharp(await phonePhoto());
const makers: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
  JPEG: () => phonePhoto(),
  'progressive JPEG': async () => (await picture()).jpeg({ progressive: true }).keepMetadata().toBuffer(),
  PNG: async () => (await picture()).png().keepMetadata().toBuffer(),
  TIFF: async () => (await picture()).tiff({ compression: 'lzw' }).keepMetadata().toBuffer(),
  WebP: async () => (await picture()).webp().keepMetadata().toBuffer(),
  AVIF: async () => (await picture()).avif({ effort: 0 }).keepMetadata().toBuffer(),
  HEIC: async () => encodeHeic(await phonePhoto()),
  DNG: () => makeDng(chart()),
};

const pool = createPhotoPool({ threads: 2, stageLimitMs: 60_000 });
afterAll(() => pool.dispose());

test(`${FILES} files with random changes are read or refused in a sentence, and no thread dies`, async () => {
  const seed = seedOf('mutated files');
  const originals: [string, Uint8Array][] = [];
  for (const [format, make] of Object.entries(makers)) originals.push([format, await make()]);
  for (const [format, file] of originals) expect((await pool.inspect(file)).width, format).toBeGreaterThan(0);
  let [read, refused] = [0, 0];
  const lane = async (first: number) => {
    for (let i = first; i < FILES; i += 2) {
      const [format, original] = originals[i % originals.length]!;
      const file = mutate(original, randomFrom(seed + i));
      const outcome = await pool.inspect(file).then(
        () => null,
        (error: unknown) => error,
      );
      if (outcome === null) read++;
      else {
        refused++;
        const which = `${format}, seed ${seed}, file ${i}: ${outcome}`;
        expect(outcome, which).toBeInstanceOf(PhotoFailure);
        expect((outcome as PhotoFailure).message, which).toMatch(/^[A-Z].{15,}\.$/s);
      }
    }
  };
  await Promise.all([lane(0), lane(1)]);
  console.log(`${read} read, ${refused} refused`);
  expect(refused).toBeGreaterThan(FILES / 10);
  for (const [format, file] of originals) expect((await pool.inspect(file)).width, format).toBeGreaterThan(0);
});
