import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Exif } from 'sharp';
import type { SceneOptions } from '../../examples/sample/render-scene.ts';
import { renderScene } from './rendered-scene.ts';

/** A small JPEG that differs for each seed. */
export async function jpeg(seed: number, { width = 64, height = 48, exif }: JpegOptions = {}): Promise<Uint8Array> {
  const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => (i * (seed + 1) + (i >> 5) * seed) % 251);
  const picture = sharp(data, { raw: { width, height, channels: 3 } });
  return (exif ? picture.withExif(exif) : picture).jpeg({ quality: 90 }).toBuffer();
}

interface JpegOptions {
  readonly width?: number;
  readonly height?: number;
  readonly exif?: Exif;
}

/** A small photo of a chart in warm light, or of the given `scene`. Its jobs are short. */
export async function photo(scene: SceneOptions = {}): Promise<Uint8Array> {
  const { data, width, height } = renderScene({
    width: 600,
    height: 400,
    light: { gains: [1.15, 1, 0.7] },
    ...scene,
  });
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** A complete PNG of one grey value, about 0.001 bytes per pixel: a decompression bomb. */
export function pngOf(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8); // 1 bit, grey
  const rows = deflateSync(Buffer.alloc(100_000), { level: 9 }); // only the header matters
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
