/** A field of an EXIF directory, with its values in the byte order of the block. */
export interface ExifField {
  readonly tag: number;
  /** TIFF type number of the values. */
  readonly type: number;
  readonly count: number;
  readonly bytes: Uint8Array;
}

export interface ExifBlock {
  readonly isLittleEndian: boolean;
  /** The main directory: the image and the camera. */
  readonly main: readonly ExifField[];
  /** The Exif directory: how the photo was taken. */
  readonly photo: readonly ExifField[];
  readonly gps?: readonly ExifField[];
}

const LONG = 4;
const HEADER = 8;
const tags = { exif: 0x8769, gps: 0x8825 } as const;

/** Writes an EXIF block: a classic TIFF structure without pixels. EXIF 2.32, §4.6; TIFF 6.0, section 2. */
export function writeExif({ isLittleEndian, main, photo, gps = [] }: ExifBlock): Uint8Array {
  const number = (value: number, length: 2 | 4) => {
    const bytes = Buffer.alloc(length);
    if (isLittleEndian) bytes.writeUIntLE(value, 0, length);
    else bytes.writeUIntBE(value, 0, length);
    return bytes;
  };
  const pointer = (tag: number, offset: number): ExifField => ({ tag, type: LONG, count: 1, bytes: number(offset, 4) });
  /** Writes a directory that starts at `offset`, followed by its longer values. It is the last of its chain. */
  const directory = (offset: number, fields: readonly ExifField[]): Buffer => {
    const values: Uint8Array[] = [];
    let end = offset + directoryLength(fields);
    const entries = fields.map(({ tag, type, count, bytes }) => {
      const head = [number(tag, 2), number(type, 2), number(count, 4)];
      if (bytes.length <= 4) return Buffer.concat([...head, bytes, Buffer.alloc(4 - bytes.length)]);
      const at = end;
      const padding = Buffer.alloc(bytes.length & 1);
      values.push(bytes, padding);
      end += bytes.length + padding.length;
      return Buffer.concat([...head, number(at, 4)]);
    });
    return Buffer.concat([number(fields.length, 2), ...entries, number(0, 4), ...values]);
  };

  const others = [
    { tag: tags.exif, fields: photo },
    { tag: tags.gps, fields: gps },
  ].filter(({ fields }) => fields.length > 0);
  let end = HEADER + lengthOf([...main, ...others.map(({ tag }) => pointer(tag, 0))]);
  const placed = others.map(({ tag, fields }) => {
    const at = end;
    end += lengthOf(fields);
    return { pointer: pointer(tag, at), bytes: directory(at, sorted(fields)) };
  });
  const header = Buffer.concat([Buffer.from(isLittleEndian ? 'II' : 'MM'), number(42, 2), number(HEADER, 4)]);
  const first = directory(HEADER, sorted([...main, ...placed.map((one) => one.pointer)]));
  return Buffer.concat([header, first, ...placed.map(({ bytes }) => bytes)]);
}

const sorted = (fields: readonly ExifField[]) => fields.toSorted((a, b) => a.tag - b.tag);

const directoryLength = (fields: readonly ExifField[]): number => 2 + 12 * fields.length + 4;

/** Of a directory and its longer values, each of which starts at an even offset. */
function lengthOf(fields: readonly ExifField[]): number {
  const values = fields.map(({ bytes }) => (bytes.length > 4 ? bytes.length + (bytes.length & 1) : 0));
  return directoryLength(fields) + values.reduce((sum, length) => sum + length, 0);
}
