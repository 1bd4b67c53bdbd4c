import { crc32 } from 'node:zlib';
import { packedZeros } from './packed-zeros.ts';

export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

interface PngOptions {
  readonly depth?: number;
  /** 0 grey, 2 RGB, 6 RGBA. */
  readonly kind?: number;
  readonly interlaced?: boolean;
  /** The zlib stream of the rows. Default: zeros for the whole image. */
  readonly rows?: Buffer;
  /** Chunks to insert before the pixels. */
  readonly more?: readonly Buffer[];
}

/** A complete PNG of zeros. PNG third edition. */
export function png(width: number, height: number, options: PngOptions = {}): Buffer {
  const { depth = 8, kind = 2, interlaced = false, more = [] } = options;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, kind, 0, 0, interlaced ? 1 : 0], 8);
  const channels = { 0: 1, 2: 3, 6: 4 }[kind] ?? 1;
  const rowBytes = 1 + Math.ceil((width * channels * depth) / 8);
  const { rows = packedZeros(height * rowBytes * (interlaced ? 1.1 : 1)) } = options;
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    pngChunk('IHDR', header),
    ...more,
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
