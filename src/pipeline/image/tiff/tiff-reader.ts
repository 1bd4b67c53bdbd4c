import type { ReadAt } from '../read-at.ts';

/** One field of a directory. */
export interface TiffEntry {
  readonly tag: number;
  /** Type number of the values. */
  readonly type: number;
  /** Number of values. */
  readonly count: number;
  /** Length of all values together; 0 if the type is unknown. */
  readonly byteLength: number;
  /** Offset of the entry itself. */
  readonly at: number;
  /** The last part of the entry as a number. It is an offset if the values do not fit there: see `valueBytes`. */
  readonly value: number;
}

export interface TiffDirectory {
  readonly at: number;
  readonly entries: readonly TiffEntry[];
  /** False if entries are missing because the file ends, or because there are more than the caller's limit. */
  readonly isComplete: boolean;
  /** Offset of the next directory in the chain; 0 if there is none or it cannot be read. */
  readonly next: number;
}

/** A TIFF structure: a TIFF file or an EXIF block. All offsets are relative to its start. */
export interface TiffReader {
  readonly isLittleEndian: boolean;
  /** BigTIFF, with 8-byte offsets. */
  readonly isBig: boolean;
  /** Values up to this length are stored in the entry itself. */
  readonly valueBytes: number;
  /** Offset of the first directory; 0 if there is none. */
  readonly first: number;
  /** Reads a directory, up to `maxEntries` of its entries. */
  readonly directory: (at: number, maxEntries: number) => Promise<TiffDirectory>;
  /** Reads `length` integer values of an entry, starting at index `from`. Values that the file does not have are 0. */
  readonly integers: (entry: TiffEntry, from: number, length: number) => Promise<number[]>;
  /** Reads up to `maxBytes` of an entry's values, in the byte order of the structure. Fewer where the file ends. */
  readonly bytes: (entry: TiffEntry, maxBytes: number) => Promise<Buffer>;
  /** Reads up to `maxBytes` of a string. */
  readonly text: (entry: TiffEntry, maxBytes: number) => Promise<string>;
}

/** Bytes per value for each type number; 0 for unknown types. TIFF 6.0, section 2; BigTIFF. */
const typeSizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];
/** Field lengths in bytes. A directory is a count, its entries, and the offset of the next directory. */
const classic = { count: 2, entry: 12, offset: 4 };
const big = { count: 8, entry: 20, offset: 8 };

/** Opens the TIFF structure at `start`; null if there is none. Reads only what is requested, and never outside the file. */
export async function openTiff(read: ReadAt, start = 0): Promise<TiffReader | null> {
  const head = await read(start, 16);
  const signature = /^(II|MM)(?:([*+])\0|\0([*+]))/.exec(head.toString('latin1', 0, 4));
  const version = signature?.[1] === 'II' ? signature[2] : signature?.[3];
  if (!version) return null;
  const isLittleEndian = signature?.[1] === 'II';
  const isBig = version === '+';
  const sizes = isBig ? big : classic;
  /** An unsigned integer; 0 where the bytes end before it. */
  const integer = (from: Buffer, at: number, length: number): number => {
    if (at + length > from.length) return 0;
    if (length === 8) return Number(isLittleEndian ? from.readBigUInt64LE(at) : from.readBigUInt64BE(at));
    return isLittleEndian ? from.readUIntLE(at, length) : from.readUIntBE(at, length);
  };

  const directory = async (at: number, maxEntries: number): Promise<TiffDirectory> => {
    const countBytes = await read(start + at, sizes.count);
    const declared = integer(countBytes, 0, sizes.count);
    const count = Math.min(declared, maxEntries);
    const table = await read(start + at + sizes.count, sizes.entry * count + sizes.offset);
    const entries: TiffEntry[] = [];
    for (let offset = 0; entries.length < count && offset + sizes.entry <= table.length; offset += sizes.entry) {
      const [tag, type] = [integer(table, offset, 2), integer(table, offset + 2, 2)];
      const values = integer(table, offset + 4, sizes.offset);
      entries.push({
        tag,
        type,
        count: values,
        byteLength: (typeSizes[type] ?? 0) * values,
        at: at + sizes.count + offset,
        value: integer(table, offset + 4 + sizes.offset, sizes.offset),
      });
    }
    const isComplete = countBytes.length === sizes.count && entries.length === declared;
    return { at, entries, isComplete, next: isComplete ? integer(table, sizes.entry * count, sizes.offset) : 0 };
  };

  /** Part of an entry's values; fewer bytes where the file ends. */
  const valuesOf = async ({ at, byteLength, value }: TiffEntry, from: number, length: number): Promise<Buffer> => {
    const valuesAt = byteLength <= sizes.offset ? at + 4 + sizes.offset : value;
    return await read(start + valuesAt + from, Math.max(0, Math.min(length, byteLength - from)));
  };
  const integers: TiffReader['integers'] = async (entry, from, length) => {
    const size = typeSizes[entry.type] ?? 0;
    if (size === 0) return Array.from({ length }, () => 0);
    const values = await valuesOf(entry, size * from, size * length);
    return Array.from({ length }, (_, i) => integer(values, size * i, size));
  };
  const bytes: TiffReader['bytes'] = (entry, maxBytes) => valuesOf(entry, 0, maxBytes);
  const text: TiffReader['text'] = async (entry, maxBytes) => (await bytes(entry, maxBytes)).toString('latin1');

  const first = integer(head, isBig ? 8 : 4, sizes.offset);
  return { isLittleEndian, isBig, valueBytes: sizes.offset, first, directory, integers, bytes, text };
}
