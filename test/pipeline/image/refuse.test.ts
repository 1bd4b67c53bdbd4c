import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PhotoFailure } from '../../../src/pipeline/contract/photo-failure.ts';
import { decode } from '../../../src/pipeline/image/decode.ts';
import { inspect } from '../../../src/pipeline/inspect/inspect.ts';
import { pngOf } from './craft-png.ts';
import { gradient, raw } from './make-files.ts';

async function failureOf(work: Promise<unknown>): Promise<PhotoFailure> {
  const error = await work.then(
    () => new Error('It was accepted.'),
    (reason: unknown) => reason,
  );
  if (error instanceof PhotoFailure) return error;
  throw error;
}

/** A PNG of one kilobyte whose header declares a huge image. */
const bomb = (side: number) => pngOf(side, side, 8, 2, Buffer.alloc(200_000));

/** The durations of five runs, in milliseconds. */
async function timesOf(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times;
}

describe('a huge image is rejected from its header', () => {
  test('immediately, however small the file', async () => {
    const whole = await raw(gradient(2000, 1500)).png({ compressionLevel: 1 }).toBuffer();
    await decode(whole); // starts libvips
    const decodingMs = Math.min(...(await timesOf(() => decode(whole))));
    const file = bomb(30_000);
    expect(file.length).toBeLessThan(1024);
    for (const read of [decode, inspect]) {
      const { code, message } = await failureOf(read(file));
      const refusingMs = Math.min(...(await timesOf(() => failureOf(read(file)))));
      expect(refusingMs).toBeLessThan(decodingMs / 2); // decoding an image with 1/300 of the pixels
      expect(code).toBe('IMAGE_TOO_LARGE');
      expect(message).toBe(
        'The image has 30000 x 30000 pixels. The limit is 120 megapixels. Reduce the size of the image.',
      );
    }
  });

  test('the limit is a parameter, and inclusive', async () => {
    const file = await raw(gradient(48, 32)).png().toBuffer();
    expect((await decode(file, { maxPixels: 48 * 32 })).width).toBe(48);
    expect((await failureOf(decode(file, { maxPixels: 48 * 32 - 1 }))).code).toBe('IMAGE_TOO_LARGE');
  });
});

test.each([
  ['a text file', 'Dear Sir or Madam, this is a holiday photo.\n', 'UNSUPPORTED_IMAGE'],
  [
    'SVG',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="5" height="5"/></svg>',
    'UNSUPPORTED_IMAGE',
  ],
  ['a zip archive', 'PK\x03\x04\x14\x00\x00\x00\x08\x00', 'UNSUPPORTED_IMAGE'],
  ['PDF', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n', 'UNSUPPORTED_IMAGE'],
  [
    'GIF',
    Buffer.from('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=', 'base64').toString('latin1'),
    'UNSUPPORTED_IMAGE',
  ],
  ['an empty file', '', 'CORRUPT_IMAGE'],
])('%s is rejected with a helpful message', async (_name, text, code) => {
  for (const read of [decode, inspect]) {
    const failure = await failureOf(read(Buffer.from(text, 'latin1')));
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(/Use JPEG, PNG|Upload it again/);
  }
});

describe('a truncated file is rejected', () => {
  const formats = ['jpeg', 'png', 'webp', 'avif', 'tiff'] as const;
  test.each(formats.flatMap((format) => [0.3, 0.6, 0.97].map((share) => [format, share] as const)))(
    '%s cut at %d of its length',
    async (format, share) => {
      const whole = await raw(gradient(200, 150)).toFormat(format).toBuffer();
      const file = whole.subarray(0, Math.floor(whole.length * share));
      for (const read of [decode, inspect]) expect((await failureOf(read(file))).code).toBe('CORRUPT_IMAGE');
    },
  );
});

test('files can be read from paths as well as from bytes, and a missing file is not a PhotoFailure', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'graycard-'));
  try {
    const path = join(folder, 'photo.jpg');
    await writeFile(path, await raw(gradient()).png().toBuffer());
    expect((await inspect(path)).contentType).toBe('image/png');
    await writeFile(path, 'not a picture');
    expect((await failureOf(inspect(path))).code).toBe('UNSUPPORTED_IMAGE');
    await writeFile(path, '');
    expect((await failureOf(inspect(path))).code).toBe('CORRUPT_IMAGE');
    await expect(inspect(join(folder, 'missing.jpg'))).rejects.not.toBeInstanceOf(PhotoFailure);
  } finally {
    await rm(folder, { recursive: true });
  }
});
