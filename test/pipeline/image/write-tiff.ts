/** The type and values of one directory field. TIFF 6.0, section 2. */
export type Field =
  | { readonly type: 'BYTE' | 'SHORT' | 'LONG' | 'FLOAT'; readonly values: readonly number[] }
  | { readonly type: 'RATIONAL' | 'SRATIONAL'; readonly values: readonly number[] }
  | { readonly type: 'ASCII'; readonly text: string };

/** One directory: its fields by tag, its strip and its subdirectories. */
export interface Directory {
  readonly fields: Readonly<Record<number, Field>>;
  /** The image data, in one strip. */
  readonly strip?: Uint8Array;
  /** The directories that tag 330 (SubIFDs) refers to. */
  readonly subs?: readonly Directory[];
  /** The directory that tag 34665 (EXIF) refers to. */
  readonly exif?: Directory;
}

const types = { BYTE: 1, ASCII: 2, SHORT: 3, LONG: 4, RATIONAL: 5, SRATIONAL: 10, FLOAT: 11 } as const;
const denominator = 100_000;

export const byte = (...values: number[]): Field => ({ type: 'BYTE', values });
export const short = (...values: number[]): Field => ({ type: 'SHORT', values });
export const long = (...values: number[]): Field => ({ type: 'LONG', values });
export const rational = (...values: number[]): Field => ({ type: 'RATIONAL', values });
export const srational = (...values: number[]): Field => ({ type: 'SRATIONAL', values });
export const ascii = (text: string): Field => ({ type: 'ASCII', text });

/** Builds a little-endian TIFF with a chain of directories, followed by all strips in the same order. */
export function writeTiff(chain: readonly Directory[]): Buffer {
  const file = new Growing(Buffer.from('II*\0\0\0\0\0', 'latin1'));
  let link = 4;
  for (const directory of chain) {
    const at = addDirectory(file, directory);
    file.setLong(link, at);
    link = at + 2 + 12 * file.bytes.readUInt16LE(at);
  }
  file.addStrips();
  return file.bytes;
}

/** Writes everything that a directory refers to, then the directory. Returns its offset. */
function addDirectory(file: Growing, { fields, strip, subs = [], exif }: Directory): number {
  const all: Record<number, Field> = { ...fields };
  if (strip) {
    all[273] = long(0);
    all[279] = long(strip.length);
  }
  if (subs.length > 0) all[330] = long(...subs.map((sub) => addDirectory(file, sub)));
  if (exif) all[34665] = long(addDirectory(file, exif));
  const entries = Object.entries(all).sort(([a], [b]) => Number(a) - Number(b));
  const table = Buffer.alloc(2 + 12 * entries.length + 4);
  table.writeUInt16LE(entries.length);
  for (const [index, [tag, field]] of entries.entries()) {
    const at = 2 + 12 * index;
    const { bytes, count } = encodeField(field);
    table.writeUInt16LE(Number(tag), at);
    table.writeUInt16LE(types[field.type], at + 2);
    table.writeUInt32LE(count, at + 4);
    if (bytes.length <= 4) bytes.copy(table, at + 8);
    else table.writeUInt32LE(file.add(bytes), at + 8);
  }
  const at = file.add(table);
  if (strip) file.later(strip, at + 2 + 12 * entries.findIndex(([tag]) => tag === '273') + 8);
  return at;
}

function encodeField(field: Field): { readonly bytes: Buffer; readonly count: number } {
  if (field.type === 'ASCII') {
    const bytes = Buffer.from(`${field.text}\0`, 'latin1');
    return { bytes, count: bytes.length };
  }
  const { type, values } = field;
  const size = { BYTE: 1, SHORT: 2, LONG: 4, FLOAT: 4, RATIONAL: 8, SRATIONAL: 8 }[type];
  const bytes = Buffer.alloc(size * values.length);
  values.forEach((value, i) => {
    if (type === 'BYTE') bytes.writeUInt8(value, i);
    if (type === 'SHORT') bytes.writeUInt16LE(value, 2 * i);
    if (type === 'LONG') bytes.writeUInt32LE(value, 4 * i);
    if (type === 'FLOAT') bytes.writeFloatLE(value, 4 * i);
    if (type === 'RATIONAL' || type === 'SRATIONAL') {
      bytes.writeInt32LE(Math.round(value * denominator), 8 * i);
      bytes.writeInt32LE(denominator, 8 * i + 4);
    }
  });
  return { bytes, count: values.length };
}

/** A growing buffer. Each part is appended at an even offset. */
class Growing {
  #parts: Buffer[] = [];
  #length = 0;
  readonly #strips: { readonly strip: Uint8Array; readonly pointer: number }[] = [];

  constructor(start: Buffer) {
    this.add(start);
  }

  add(part: Uint8Array): number {
    const at = this.#length;
    const padded = Buffer.concat([part, Buffer.alloc(part.length & 1)]);
    this.#parts.push(padded);
    this.#length += padded.length;
    return at;
  }

  later(strip: Uint8Array, pointer: number): void {
    this.#strips.push({ strip, pointer });
  }

  addStrips(): void {
    for (const { strip, pointer } of this.#strips.reverse()) this.setLong(pointer, this.add(strip));
  }

  get bytes(): Buffer {
    const whole = Buffer.concat(this.#parts);
    this.#parts = [whole];
    return whole;
  }

  setLong(at: number, value: number): void {
    this.bytes.writeUInt32LE(value, at);
  }
}
