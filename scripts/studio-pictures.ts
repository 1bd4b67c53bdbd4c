/**
 * Creates the README's images of the web app from the screenshots taken by its tests:
 *
 *   npm test -- test/web/pages.test.ts && node --import tsx scripts/studio-pictures.ts
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const root = join(import.meta.dirname, '..');
const screens = ['result-light', 'dashboard-dark', 'correct-one-light', 'batch-dark'];
const MAX_BYTES = 200_000;

for (const name of screens) {
  const screen = join(root, '.graycard/screens', `${name}.png`);
  if (!existsSync(screen)) throw new Error(`${screen} is missing: run npm test -- test/web/pages.test.ts first.`);
  const output = join(root, 'docs/images', `studio-${name}.jpg`);
  const { size } = await sharp(screen).jpeg({ quality: 84, mozjpeg: true, chromaSubsampling: '4:4:4' }).toFile(output);
  if (size > MAX_BYTES) throw new Error(`${output} has ${size} bytes; the maximum is ${MAX_BYTES}`);
  console.log(`Wrote ${output}, ${Math.ceil(size / 1000)} kB`);
}
