import { describe, expect, test } from 'vitest';
import { sharp } from '../../../src/pipeline/image/sharp.ts';
import { inspect } from '../../../src/pipeline/inspect/inspect.ts';
import { box } from './heif-boxes.ts';
import { phonePhoto } from './make-files.ts';

const empty = sharp({ create: { width: 32, height: 24, channels: 3, background: 'grey' } });

/** Inserts something after the first two bytes of a JPEG. */
const inJpeg = (jpeg: Uint8Array, ...inserted: Uint8Array[]) =>
  Buffer.concat([jpeg.subarray(0, 2), ...inserted, jpeg.subarray(2)]);

describe('a file of many small parts is refused before it is decoded', () => {
  const cases: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
    [
      'a JPEG of 500,000 empty comments',
      async () => inJpeg(await phonePhoto(), Buffer.alloc(2_000_000, Uint8Array.of(0xff, 0xfe, 0, 2))),
    ],
    [
      'a JPEG of 500,000 empty application segments',
      async () => inJpeg(await phonePhoto(), Buffer.alloc(2_000_000, Uint8Array.of(0xff, 0xed, 0, 2))),
    ],
    [
      'an AVIF of 200,000 free boxes',
      async () => {
        const avif = await empty.clone().avif({ effort: 0 }).toBuffer();
        return Buffer.concat([avif, Buffer.alloc(1_600_000, box('free'))]);
      },
    ],
  ];
  test.each(cases)('%s', async (_name, make) => {
    const file = await make();
    const began = process.cpuUsage();
    await expect(inspect(file)).rejects.toMatchObject({ code: 'IMAGE_TOO_LARGE' });
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1e6).toBeLessThan(2);
  });
});

test('an image longer than 65,535 pixels is refused', async () => {
  const long = await sharp({ create: { width: 66_000, height: 2, channels: 3, background: 'grey' } })
    .png()
    .toBuffer();
  await expect(inspect(long)).rejects.toMatchObject({
    code: 'IMAGE_TOO_LARGE',
    message: expect.stringContaining('65535'),
  });
});

test('a JPEG with 1,500 segments, as many as 100 MB of extended XMP make, is read', async () => {
  const segment = Buffer.from([0xff, 0xe1, 0, 20, ...Buffer.from('http://example.org/')]).subarray(0, 22);
  const file = inJpeg(await phonePhoto(), ...Array.from({ length: 1500 }, () => segment));
  expect((await inspect(file)).width).toBeGreaterThan(0);
});
