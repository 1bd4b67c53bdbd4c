import { readFileSync } from 'node:fs';
import { edited } from './files.ts';

/** A grey image of 16,384 x 8,192 pixels, fully encoded. sharp takes ten seconds to encode it. */
export const avif = () => readFileSync(new URL('./134-megapixels.avif', import.meta.url));

/** An AVIF whose image size box declares another size. ISO/IEC 23008-12, 6.5.3. */
export const avifDeclaring = (file: Promise<Uint8Array> | Uint8Array, width: number, height: number) =>
  edited(file, (bytes) => {
    const size = bytes.indexOf('ispe') + 8;
    bytes.writeUInt32BE(width, size);
    bytes.writeUInt32BE(height, size + 4);
  });

export const heic = async () =>
  edited(avifDeclaring(avif(), 30_000, 30_000), (bytes) => {
    for (const [from, to] of [
      ['avif', 'heic'],
      ['av01', 'hvc1'],
      ['av1C', 'hvcC'],
    ] as const) {
      for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from)) bytes.write(to, at, 'latin1');
    }
  });
