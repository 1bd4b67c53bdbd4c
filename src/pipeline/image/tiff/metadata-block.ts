import { readingAt } from '../read-at.ts';
import { openTiff, type TiffReader } from './tiff-reader.ts';
import { type ExifField, writeExif } from './write-exif.ts';

const tags = { exif: 0x8769, gps: 0x8825, xmp: 700, makerNote: 0x927c } as const;
/**
 * Fields that describe the file and not the photo: layout of the pixels, positions in the file, colour profiles and private
 * data of programs. TIFF 6.0, sections 8 to 15; DNG 1.4.
 */
const structure = new Set([
  254, 255, 256, 257, 258, 259, 262, 266, 273, 277, 278, 279, 284, 292, 293, 297, 301, 317, 320, 322, 323, 324, 325,
  330, 332, 334, 338, 339, 347, 512, 513, 514, 519, 520, 521, 529, 530, 531, 532, 34377, 34675, 37724, 0xa005, 50740,
]);
const limits = { entries: 400, valueBytes: 16_384, xmpBytes: 262_144, blockBytes: 1_000_000 };

/** Types that a classic TIFF has. BigTIFF has three more, with 8 bytes per value. */
const LAST_CLASSIC_TYPE = 12;

/**
 * Copies the metadata of a TIFF file into an EXIF block: the fields of its first directory that describe the photo, and the
 * Exif and GPS directories. Maker notes, whose offsets would lead nowhere, and values longer than the limits are left out.
 * Returns null if the file is not a TIFF.
 */
export async function readMetadataBlock(source: string | Uint8Array): Promise<Uint8Array | null> {
  return await readingAt(source, async (read) => {
    const tiff = await openTiff(read);
    if (!tiff) return null;
    const { entries } = await tiff.directory(tiff.first, limits.entries);
    const budget = { left: limits.blockBytes };
    const below = async (tag: number) => {
      const at = entries.find((entry) => entry.tag === tag)?.value;
      return at ? await fieldsAt(tiff, at, budget) : [];
    };
    const main = await fieldsAt(tiff, tiff.first, budget);
    const [photo, gps] = [await below(tags.exif), await below(tags.gps)];
    return writeExif({ isLittleEndian: tiff.isLittleEndian, main, photo, gps });
  });
}

async function fieldsAt(tiff: TiffReader, at: number, budget: { left: number }): Promise<ExifField[]> {
  const { entries } = await tiff.directory(at, limits.entries);
  const fields: ExifField[] = [];
  for (const entry of entries) {
    const { tag, type, count, byteLength } = entry;
    const isPointer = tag === tags.exif || tag === tags.gps;
    if (isPointer || structure.has(tag) || tag === tags.makerNote || type > LAST_CLASSIC_TYPE) continue;
    const most = Math.min(tag === tags.xmp ? limits.xmpBytes : limits.valueBytes, budget.left);
    if (byteLength === 0 || byteLength > most) continue;
    const bytes = await tiff.bytes(entry, byteLength);
    if (bytes.length < byteLength) continue;
    budget.left -= byteLength;
    fields.push({ tag, type, count, bytes });
  }
  return fields;
}
