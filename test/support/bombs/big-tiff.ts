/** One field: its type number (3 SHORT, 4 LONG, 16 LONG8) and its values. */
export type BigField = readonly [type: 3 | 4 | 16, ...values: number[]];

/** Builds a little-endian BigTIFF with one directory, followed by its strip. Adobe's BigTIFF proposal: 8-byte offsets, 20-byte fields. */
export function writeBigTiff(fields: Readonly<Record<number, BigField>>, strip: Uint8Array): Buffer {
  const tags = Object.entries<BigField>({ ...fields, 273: [16, 0], 279: [16, strip.length] });
  const stripAt = 16 + 8 + 20 * tags.length + 8;
  const head = Buffer.alloc(stripAt);
  head.write('II', 0, 'latin1');
  head.writeUInt16LE(43, 2);
  head.writeUInt16LE(8, 4);
  head.writeBigUInt64LE(16n, 8);
  head.writeBigUInt64LE(BigInt(tags.length), 16);
  for (const [index, [tag, [type, ...values]]] of tags.sort(([a], [b]) => Number(a) - Number(b)).entries()) {
    const at = 24 + 20 * index;
    head.writeUInt16LE(Number(tag), at);
    head.writeUInt16LE(type, at + 2);
    head.writeBigUInt64LE(BigInt(values.length), at + 4);
    values.forEach((value, i) => {
      if (type === 3) head.writeUInt16LE(value, at + 12 + 2 * i);
      if (type === 4) head.writeUInt32LE(value, at + 12 + 4 * i);
      if (type === 16) head.writeBigUInt64LE(BigInt(tag === '273' ? stripAt : value), at + 12 + 8 * i);
    });
  }
  return Buffer.concat([head, strip]);
}
