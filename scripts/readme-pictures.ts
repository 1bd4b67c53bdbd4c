/**
 * Creates the image in the README: the sample photo before and after correction, side by side.
 *
 *   npm run demo -- --once && node --import tsx scripts/readme-pictures.ts
 */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

const root = join(import.meta.dirname, '..');
const sample = (name: string) => join(root, 'examples/sample', name);
const output = join(root, 'docs/images/desk-before-after.jpg');
const photos = [sample('desk.jpg'), sample('desk-corrected.jpg')];

const WIDTH = 720;
const GAP = 12;

const missing = photos.find((photo) => !existsSync(photo));
if (missing) throw new Error(`${missing} is missing: run npm run demo -- --once first.`);

const halves = await Promise.all(
  photos.map((photo) => sharp(photo).autoOrient().resize(WIDTH).png().toBuffer({ resolveWithObject: true })),
);
const height = Math.max(...halves.map(({ info }) => info.height));
mkdirSync(dirname(output), { recursive: true });
const { size } = await sharp({
  create: { width: WIDTH * 2 + GAP, height, channels: 3, background: '#ffffff' },
})
  .composite(halves.map(({ data }, i) => ({ input: data, left: i * (WIDTH + GAP), top: 0 })))
  .jpeg({ quality: 86, mozjpeg: true })
  .toFile(output);
console.log(`Wrote ${output}, ${Math.ceil(size / 1000)} kB`);
