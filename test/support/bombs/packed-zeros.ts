import { constants, deflateRawSync } from 'node:zlib';

const PIECE = 1_000_000;

/** Builds a zlib stream (RFC 1950) of zeros without allocating them. The count is rounded up to a million; the stream takes about a thousandth of it. */
export function packedZeros(bytes: number): Buffer {
  const count = Math.ceil(bytes / PIECE);
  const piece = deflateRawSync(Buffer.alloc(PIECE), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const check = Buffer.alloc(4);
  check.writeUInt16BE((count * PIECE) % 65_521, 0); // Adler-32 of zeros: the sum stays 1, the sum of sums equals their count
  check.writeUInt16BE(1, 2);
  const last = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([Buffer.from([0x78, 0xda]), ...Array.from({ length: count }, () => piece), last, check]);
}
