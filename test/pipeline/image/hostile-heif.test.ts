import { beforeAll, describe, expect, test } from 'vitest';
import { PhotoFailure } from '../../../src/pipeline/contract/photo-failure.ts';
import { enableHeif } from '../../../src/pipeline/image/heif/enabled.ts';
import { sharp } from '../../../src/pipeline/image/sharp.ts';
import { inspect } from '../../../src/pipeline/inspect/inspect.ts';
import { encodeHeic } from '../../support/heic.ts';
import { asGrid, withCopies } from './heif-boxes.ts';
import { lossless, quarters } from './heif-pictures.ts';

async function failureOf(work: Promise<unknown>): Promise<PhotoFailure> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PhotoFailure);
  return error as PhotoFailure;
}

describe('a hostile file', () => {
  const measured = async (file: Uint8Array) => {
    const before = process.resourceUsage().maxRSS;
    const began = process.cpuUsage();
    const failure = await failureOf(inspect(file));
    const { user, system } = process.cpuUsage(began);
    return { failure, seconds: (user + system) / 1e6, megabytes: (process.resourceUsage().maxRSS - before) / 1000 };
  };
  let plain: Uint8Array;
  beforeAll(async () => {
    plain = await encodeHeic(await quarters(), lossless);
  });

  /** With the size that `ispe` declares replaced. */
  const declaring = (heic: Uint8Array, width: number, height: number) => {
    const bytes = Buffer.from(heic);
    const at = bytes.indexOf('ispe') + 8;
    bytes.writeUInt32BE(width, at);
    bytes.writeUInt32BE(height, at + 4);
    return bytes;
  };
  const edited = (edit: (bytes: Buffer) => void) => {
    const bytes = Buffer.from(plain);
    edit(bytes);
    return bytes;
  };
  const cases: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array])[] = [
    ['declares 65,000 x 65,000 pixels', () => declaring(plain, 65_000, 65_000)],
    ['declares 4,000,000,000 pixels in one row', () => declaring(plain, 4_000_000_000, 1)],
    ['declares 10,000 x 10,000 pixels for an image of 128 x 64', () => declaring(plain, 10_000, 10_000)],
    [
      'is a grid of 256 x 256 tiles',
      async () => asGrid(await encodeHeic([await quarters(), await quarters()], lossless), 1, 2, 65_000, 65_000),
    ],
    ['is cut in its middle', () => plain.subarray(0, plain.length / 2)],
    ['is cut in its header', () => plain.subarray(0, 100)],
    [
      'has a box larger than the file',
      () => edited((bytes) => bytes.writeUInt32BE(0xfffffff0, bytes.indexOf('ipco') - 4)),
    ],
    [
      'has a primary image that does not exist',
      () => edited((bytes) => bytes.writeUInt16BE(999, bytes.indexOf('pitm') + 8)),
    ],
    ['has data outside the file', () => edited((bytes) => bytes.writeUInt32BE(0x7fffffff, bytes.indexOf('iloc') + 18))],
    [
      'has a grid that contains itself',
      async () => {
        const grid = asGrid(await encodeHeic([await quarters(), await quarters()], lossless), 1, 2, 256, 64);
        const at = grid.indexOf('dimg');
        grid.writeUInt16BE(grid.readUInt16BE(at + 4), at + 8);
        return grid;
      },
    ],
  ];
  test.each(cases)('that %s is refused within 2 s and 300 MB', async (_name, make) => {
    const { failure, seconds, megabytes } = await measured(await make());
    expect(failure.message).toMatch(/^\S.{10,}\.$/);
    expect(seconds).toBeLessThan(2);
    expect(megabytes).toBeLessThan(300);
  });

  test('of 100 megapixels in a few kilobytes is refused by its header', async () => {
    const tile = await sharp({ create: { width: 1000, height: 1000, channels: 3, background: 'grey' } })
      .png()
      .toBuffer();
    const bomb = asGrid(withCopies(await encodeHeic(tile), 100), 10, 10, 10_000, 10_000);
    expect(bomb.length).toBeLessThan(20_000);
    const { failure, seconds, megabytes } = await measured(bomb);
    expect(failure.code).toBe('IMAGE_TOO_LARGE');
    expect(seconds).toBeLessThan(2);
    expect(megabytes).toBeLessThan(300);
  });
});

test('HEIC images can be switched off', async () => {
  enableHeif(false);
  try {
    const failure = await failureOf(inspect(await encodeHeic(await quarters())));
    expect(failure).toMatchObject({
      code: 'UNSUPPORTED_IMAGE',
      message: expect.stringContaining('does not read HEIC'),
    });
  } finally {
    enableHeif(true);
  }
});
