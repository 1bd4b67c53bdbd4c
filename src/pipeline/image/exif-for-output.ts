import { viewOf } from './icc-tags.ts';

/** What the output is, where its EXIF must say something else than the original's did. */
export interface OutputFacts {
  readonly width: number;
  readonly height: number;
  readonly isSrgb: boolean;
}

const ORIENTATION = 0x0112;
const GPS = 0x8825;
const EXIF = 0x8769;
const COLOR_SPACE = 0xa001;
const PIXEL_X = 0xa002;
const PIXEL_Y = 0xa003;
/** Bytes a value of each field type. TIFF 6.0, p. 15. */
const typeSizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/**
 * The original's EXIF block as it goes into the output: the place where it was taken is gone (the GPS directory, its values
 * and the pointer to it are overwritten with zeros, not only unlinked), so is the thumbnail of the uncorrected picture,
 * orientation is 1, size and colour space are the output's. Everything else stays where it is, maker notes with their
 * offsets included. A block that cannot be read is dropped whole: what cannot be checked for a place may hold one.
 */
export function exifForOutput(exif: Uint8Array, facts: OutputFacts): Uint8Array | null {
  const bytes = Uint8Array.from(exif);
  try {
    const block = new ExifBlock(bytes);
    const main = block.u32(4);
    block.cutNext(main);
    for (const entry of block.entries(main)) {
      if (entry.tag === ORIENTATION) block.setShort(entry, 1);
      if (entry.tag === EXIF) patchPhoto(block, entry.value, facts);
      if (entry.tag === GPS) block.erase(entry.value);
    }
    block.remove(main, GPS);
    return bytes;
  } catch (error) {
    if (error instanceof RangeError) return null; // an offset that leads out of the block
    throw error;
  }
}

function patchPhoto(block: ExifBlock, directory: number, { width, height, isSrgb }: OutputFacts): void {
  for (const entry of block.entries(directory)) {
    if (entry.tag === COLOR_SPACE) block.setShort(entry, isSrgb ? 1 : 0xffff);
    if (entry.tag === PIXEL_X) block.setLong(entry, width);
    if (entry.tag === PIXEL_Y) block.setLong(entry, height);
  }
}

interface Entry {
  readonly offset: number;
  readonly tag: number;
  readonly value: number;
}

/** Directories of a TIFF structure, read and changed in place. Reading outside of it throws RangeError. TIFF 6.0, section 2. */
class ExifBlock {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #little: boolean;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    this.#little = this.#view.getUint16(0) === 0x4949;
    if (this.u16(2) !== 42) throw new RangeError('Not a TIFF structure.');
  }

  u16(offset: number): number {
    return this.#view.getUint16(offset, this.#little);
  }

  u32(offset: number): number {
    return this.#view.getUint32(offset, this.#little);
  }

  entries(directory: number): Entry[] {
    return Array.from({ length: this.u16(directory) }, (_, index) => {
      const offset = directory + 2 + 12 * index;
      return { offset, tag: this.u16(offset), value: this.u32(offset + 8) };
    });
  }

  setShort({ offset }: Entry, value: number): void {
    this.#setHead(offset, 3);
    this.#view.setUint32(offset + 8, 0);
    this.#view.setUint16(offset + 8, value, this.#little);
  }

  setLong({ offset }: Entry, value: number): void {
    this.#setHead(offset, 4);
    this.#view.setUint32(offset + 8, value, this.#little);
  }

  #setHead(offset: number, type: number): void {
    this.#view.setUint16(offset + 2, type, this.#little);
    this.#view.setUint32(offset + 4, 1, this.#little);
  }

  /** Ends the chain of directories at this one and wipes the next, which describes the thumbnail, with the thumbnail. */
  cutNext(directory: number): void {
    const link = directory + 2 + 12 * this.u16(directory);
    if (link + 4 > this.#bytes.length) return;
    const next = this.u32(link);
    this.#view.setUint32(link, 0);
    if (next === 0) return;
    const find = (tag: number) => this.entries(next).find((entry) => entry.tag === tag)?.value;
    const [start, length] = [find(0x0201), find(0x0202)];
    if (start && length) this.#wipe(start, length);
    this.erase(next);
  }

  /** Overwrites a directory and all its values with zeros. */
  erase(directory: number): void {
    for (const { offset, value } of this.entries(directory)) {
      const length = (typeSizes[this.u16(offset + 2)] ?? 0) * this.u32(offset + 4);
      if (length > 4) this.#wipe(value, length);
    }
    this.#wipe(directory, 2 + 12 * this.u16(directory) + 4);
  }

  /** Takes an entry out of a directory; the ones after it and the link to the next directory move up. */
  remove(directory: number, tag: number): void {
    const count = this.u16(directory);
    const entry = this.entries(directory).find((candidate) => candidate.tag === tag);
    if (!entry) return;
    const end = Math.min(directory + 2 + 12 * count + 4, this.#bytes.length);
    this.#bytes.copyWithin(entry.offset, entry.offset + 12, end);
    this.#wipe(end - 12, 12);
    this.#view.setUint16(directory, count - 1, this.#little);
    this.remove(directory, tag);
  }

  #wipe(start: number, length: number): void {
    this.#bytes.fill(0, start, start + length);
  }
}
