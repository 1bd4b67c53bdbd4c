import { viewOf } from './icc-tags.ts';
import { readingAt } from './read-at.ts';
import { openTiff, type TiffDirectory, type TiffEntry, type TiffReader } from './tiff/tiff-reader.ts';

/** Properties of the output that its EXIF must state. */
export interface OutputFacts {
  readonly width: number;
  readonly height: number;
  readonly isSrgb: boolean;
}

const ORIENTATION = 0x0112;
const THUMBNAIL_OFFSET = 0x0201;
const THUMBNAIL_LENGTH = 0x0202;
const EXIF = 0x8769;
const GPS = 0x8825;
const COLOR_SPACE = 0xa001;
const PIXEL_X = 0xa002;
const PIXEL_Y = 0xa003;
const SHORT = 3;
const LONG = 4;
/** Bytes of a directory's entry, and of the count before the entries. TIFF 6.0, section 2. */
const ENTRY = 12;
const COUNT = 2;
/** The maximum number of entries in a directory. */
const MAX_ENTRIES = 65_535;

/**
 * Adapts the original's EXIF block to the output. The GPS directory, its values and the pointer to it are overwritten with
 * zeros, and so is the thumbnail of the uncorrected image. Orientation becomes 1, size and colour space are the output's.
 * Everything else keeps its position, including maker notes and their offsets. Returns null for a block that cannot be
 * read: it could contain a location that cannot be removed.
 */
export async function exifForOutput(exif: Uint8Array, facts: OutputFacts): Promise<Uint8Array | null> {
  const bytes = Uint8Array.from(exif);
  try {
    await readingAt(bytes, async (read) => {
      const tiff = await openTiff(read);
      if (!tiff || tiff.isBig) throw new RangeError('Not a classic TIFF structure.');
      await adapt(tiff, new ExifEditor(bytes, tiff.isLittleEndian), facts);
    });
    return bytes;
  } catch (error) {
    if (error instanceof RangeError) return null; // an offset leads outside the block
    throw error;
  }
}

async function adapt(tiff: TiffReader, editor: ExifEditor, facts: OutputFacts): Promise<void> {
  const main = await complete(tiff, tiff.first);
  if (main.next !== 0) eraseThumbnail(editor, await complete(tiff, main.next));
  editor.endChain(main);
  for (const entry of main.entries) {
    if (entry.tag === ORIENTATION) editor.setShort(entry, 1);
    if (entry.tag === EXIF) adaptPhoto(editor, await complete(tiff, entry.value), facts);
    if (entry.tag === GPS) editor.erase(await complete(tiff, entry.value));
  }
  editor.remove(main, GPS);
}

function adaptPhoto(editor: ExifEditor, { entries }: TiffDirectory, { width, height, isSrgb }: OutputFacts): void {
  for (const entry of entries) {
    if (entry.tag === COLOR_SPACE) editor.setShort(entry, isSrgb ? 1 : 0xffff);
    if (entry.tag === PIXEL_X) editor.setLong(entry, width);
    if (entry.tag === PIXEL_Y) editor.setLong(entry, height);
  }
}

/** The second directory describes the thumbnail. */
function eraseThumbnail(editor: ExifEditor, directory: TiffDirectory): void {
  const find = (tag: number) => directory.entries.find((entry) => entry.tag === tag)?.value;
  const [start, length] = [find(THUMBNAIL_OFFSET), find(THUMBNAIL_LENGTH)];
  if (start && length) editor.wipe(start, length);
  editor.erase(directory);
}

async function complete({ directory }: TiffReader, at: number): Promise<TiffDirectory> {
  const found = await directory(at, MAX_ENTRIES);
  if (!found.isComplete) throw new RangeError('A directory is outside the block.');
  return found;
}

/** Changes the directories of a classic TIFF structure in place. */
class ExifEditor {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #isLittleEndian: boolean;

  constructor(bytes: Uint8Array, isLittleEndian: boolean) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    this.#isLittleEndian = isLittleEndian;
  }

  setShort({ at }: TiffEntry, value: number): void {
    this.#setHead(at, SHORT);
    this.#view.setUint32(at + 8, 0);
    this.#view.setUint16(at + 8, value, this.#isLittleEndian);
  }

  setLong({ at }: TiffEntry, value: number): void {
    this.#setHead(at, LONG);
    this.#view.setUint32(at + 8, value, this.#isLittleEndian);
  }

  #setHead(at: number, type: number): void {
    this.#view.setUint16(at + 2, type, this.#isLittleEndian);
    this.#view.setUint32(at + 4, 1, this.#isLittleEndian);
  }

  /** Makes a directory the last of its chain. */
  endChain(directory: TiffDirectory): void {
    const link = endOfEntries(directory);
    if (link + 4 <= this.#bytes.length) this.#view.setUint32(link, 0);
  }

  /** Overwrites a directory and all its values with zeros. */
  erase(directory: TiffDirectory): void {
    for (const { byteLength, value } of directory.entries) if (byteLength > 4) this.wipe(value, byteLength);
    this.wipe(directory.at, endOfEntries(directory) + 4 - directory.at);
  }

  /** Removes all entries with a tag. Later entries and the link to the next directory move up. */
  remove(directory: TiffDirectory, tag: number): void {
    const kept = directory.entries.filter((entry) => entry.tag !== tag);
    if (kept.length === directory.entries.length) return;
    const start = directory.at + COUNT;
    const end = Math.min(endOfEntries(directory) + 4, this.#bytes.length);
    const parts = [
      ...kept.map(({ at }) => this.#bytes.slice(at, at + ENTRY)),
      this.#bytes.slice(endOfEntries(directory), end),
    ];
    this.wipe(start, end - start);
    let to = start;
    for (const part of parts) {
      this.#bytes.set(part, to);
      to += part.length;
    }
    this.#view.setUint16(directory.at, kept.length, this.#isLittleEndian);
  }

  wipe(start: number, length: number): void {
    this.#bytes.fill(0, start, start + length);
  }
}

function endOfEntries({ at, entries }: TiffDirectory): number {
  return at + COUNT + ENTRY * entries.length;
}
