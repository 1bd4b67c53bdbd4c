import { expect, test } from 'vitest';
import { encoded, sharp } from '../../../src/pipeline/image/sharp.ts';

test('the memory of encoded files is freed when they are garbage-collected', async () => {
  const [width, height, channels] = [2000, 1500, 3] as const;
  const data = new Uint8Array(width * height * channels).fill(128);
  const make = async () => (await encoded(sharp(data, { raw: { width, height, channels } }).raw())).bytes.length;
  const fileMb = (await make()) / 2 ** 20;
  const before = process.memoryUsage.rss() / 2 ** 20;
  const files = 100;
  for (let file = 0; file < files; file++) await make();
  const grown = process.memoryUsage.rss() / 2 ** 20 - before;
  expect(grown).toBeLessThan(0.4 * files * fileMb); // some files may still await garbage collection, but not most
});
