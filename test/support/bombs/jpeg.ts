import { edited, small } from './files.ts';

/** A small JPEG whose frame header declares another size, optionally as progressive. ITU-T T.81, B.2.2. */
export const jpegDeclaring = (width: number, height: number, progressive = false) =>
  edited(small().jpeg({ progressive }).toBuffer(), (bytes) => {
    const frame = bytes.indexOf(Buffer.from([0xff, progressive ? 0xc2 : 0xc0]));
    bytes.writeUInt16BE(height, frame + 5);
    bytes.writeUInt16BE(width, frame + 7);
  });

/**
 * A valid progressive JPEG of one grey, with the most scans that the standard allows for one component: one scan per
 * coefficient and bit, all zero. Each scan covers the whole image. ITU-T T.81, annex G.
 */
export function manyScans(width: number, height: number): Buffer {
  const segment = (marker: number, ...bytes: number[]) => Buffer.from([0xff, marker, 0, bytes.length + 2, ...bytes]);
  const lengths = (count: number) => [count, ...Array.from({ length: 15 }, () => 0)]; // one-bit codes
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const dc = Buffer.alloc(Math.ceil(blocks / 8)); // one zero bit per block: no difference
  // End-of-band runs of 32,767 blocks: code 0, then the 14 extra bits of the run length, all ones.
  const bits = `${'0'.padEnd(15, '1').repeat(Math.floor(blocks / 32_767))}${'0'.padEnd(15, '1')}`;
  const runs = Buffer.from(
    (bits.padEnd(Math.ceil(bits.length / 8) * 8, '1').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)),
  );
  const stuffed = Buffer.from([...runs].flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte])));
  const scan = (from: number, to: number, high: number, low: number, data: Buffer) =>
    Buffer.concat([segment(0xda, 1, 1, 0, from, to, (high << 4) | low), data]);
  const scans = [scan(0, 0, 0, 0, dc)];
  for (let k = 1; k < 64; k++)
    for (let low = 13; low >= 0; low--) scans.push(scan(k, k, low === 13 ? 0 : low + 1, low, stuffed));
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, 0, ...Array.from({ length: 64 }, () => 1)),
    segment(0xc2, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0),
    segment(0xc4, 0x00, ...lengths(1), 0),
    segment(0xc4, 0x10, ...lengths(1), 0xe0),
    ...scans,
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** An EXIF block whose fields all refer to the same long text: decoded, it is as many times larger as it has fields. */
export function greedyExif(fields: number, textBytes: number): Buffer {
  const table = 8 + 2 + 12 * fields + 4;
  const block = Buffer.alloc(table + textBytes, 'x');
  block.write('II*\0', 0, 'latin1');
  block.writeUInt32LE(8, 4);
  block.writeUInt16LE(fields, 8);
  for (let i = 0; i < fields; i++) {
    const at = 10 + 12 * i;
    block.writeUInt16LE(0x0100 + i, at);
    block.writeUInt16LE(2, at + 2);
    block.writeUInt32LE(textBytes, at + 4);
    block.writeUInt32LE(table, at + 8);
  }
  block.writeUInt32LE(0, table - 4);
  return block;
}

export async function jpegWithExif(block: Buffer): Promise<Buffer> {
  const file = await small().jpeg().toBuffer();
  const marker = Buffer.from([0xff, 0xe1, 0, 0]);
  marker.writeUInt16BE(block.length + 8, 2);
  return Buffer.concat([file.subarray(0, 2), marker, Buffer.from('Exif\0\0', 'latin1'), block, file.subarray(2)]);
}
