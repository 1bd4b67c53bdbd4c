import type { ReadAt } from '../read-at.ts';

/** What the directories of a TIFF structure tell of, without any of it being read. */
export interface Told {
  /** Lengths of all lists and texts, as often as they are pointed to: a reader copies each. */
  readonly bytes: number;
  /** The same of values that are opaque (UNDEFINED). */
  readonly opaqueBytes: number;
  readonly fields: number;
  readonly directories: number;
}

/** Bytes of one value by the number of its type; 0 for what is none. TIFF 6.0, section 2; BigTIFF. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];
const opaque = 7;
/** Exif, GPS, interoperability and lesser pictures: fields that point to further directories. */
const pointers = [0x8769, 0x8825, 0xa005, 0x014a];

/**
 * Adds up what a TIFF structure (a TIFF, an EXIF block) tells of itself, from `start` on, until it is more than `most`. Fields
 * may point to the same bytes, so a few kilobytes can tell of gigabytes. Values that would lie outside of the file do not
 * count: no reader takes them.
 */
export async function toldBy(
  read: ReadAt,
  size: number,
  start: number,
  most: Pick<Told, 'fields' | 'directories'>,
): Promise<Told> {
  const head = await read(start, 16);
  const isLittle = head[0] === 0x49;
  const isBig = head[isLittle ? 2 : 3] === 43;
  const format = isBig ? { count: 8, entry: 20, place: 8 } : { count: 2, entry: 12, place: 4 };
  const number = (bytes: Buffer, at: number, length: number): number => {
    if (at + length > bytes.length) return 0;
    if (length === 8) return Number(isLittle ? bytes.readBigUInt64LE(at) : bytes.readBigUInt64BE(at));
    return isLittle ? bytes.readUIntLE(at, length) : bytes.readUIntBE(at, length);
  };
  const told = { bytes: 0, opaqueBytes: 0, fields: 0, directories: 0 };
  const seen = new Set<number>();
  const todo = [number(head, isBig ? 8 : 4, format.place)];
  while (todo.length > 0 && told.directories <= most.directories && told.fields <= most.fields) {
    const at = todo.shift()!;
    if (at === 0 || start + at >= size || seen.has(at)) continue;
    seen.add(at);
    told.directories++;
    const count = Math.min(number(await read(start + at, format.count), 0, format.count), most.fields + 1);
    const table = await read(start + at + format.count, format.entry * count + format.place);
    for (let entry = 0; entry + format.entry <= table.length; entry += format.entry) {
      const tag = number(table, entry, 2);
      const type = number(table, entry + 2, 2);
      const values = number(table, entry + 4, format.place);
      const length = (sizes[type] ?? 0) * values;
      const place = number(table, entry + 4 + format.place, format.place);
      if (length === 0) continue;
      told.fields++;
      if (length <= format.place || start + place + length <= size)
        told[type === opaque ? 'opaqueBytes' : 'bytes'] += length;
      if (pointers.includes(tag) && values === 1) todo.push(place);
    }
    todo.push(number(table, format.entry * count, format.place));
  }
  return told;
}
