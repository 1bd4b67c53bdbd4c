import { expect, test } from 'vitest';
import { largestJpeg } from '../../../src/pipeline/image/raw/embedded-jpeg.ts';
import { gradient, raw } from './make-files.ts';

const jpeg = async (width: number, height: number) =>
  raw(gradient(width, height, 8))
    .jpeg()
    .toBuffer();

test('the largest complete JPEG is found after smaller and truncated ones', async () => {
  const [small, large] = [await jpeg(40, 30), await jpeg(120, 90)];
  const broken = (await jpeg(200, 150)).subarray(0, 400);
  const file = Buffer.concat([Buffer.alloc(99, 7), small, broken, Buffer.alloc(10), large, Buffer.from([0xff, 0xd8])]);
  expect(Buffer.from(largestJpeg(file)!).equals(large)).toBe(true);
  expect(largestJpeg(Buffer.concat([broken, broken]))).toBeNull();
});

test('the search in a file of chained JPEG headers takes linear time', () => {
  const beginning = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]); // its segment ends at the 0xffe0 of the next header
  const time = (size: number) => {
    const file = Buffer.alloc(size, beginning);
    const before = process.cpuUsage().user;
    expect(largestJpeg(file)).toBeNull();
    return (process.cpuUsage().user - before) / 1e6;
  };
  time(1 << 18);
  expect(time(1 << 22)).toBeLessThan(5); // seconds; following each header to the end would take minutes
});
