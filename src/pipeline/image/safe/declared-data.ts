import type { ReadAt } from '../read-at.ts';
import { openTiff, type TiffEntry } from '../tiff/tiff-reader.ts';
import { walkDirectories } from '../tiff/walk-directories.ts';

/** The amount of data that the directories of a TIFF structure declare. */
export interface DeclaredData {
  /** Total length of all lists and strings. Shared values count once for each field, because a reader copies each. */
  readonly bytes: number;
  /** Total length of all opaque values (UNDEFINED). */
  readonly opaqueBytes: number;
  readonly fields: number;
  readonly directories: number;
}

/** Type number of opaque values. */
const UNDEFINED = 7;
/** Fields that point to further directories: Exif, GPS, interoperability and SubIFDs. */
const pointers = [0x8769, 0x8825, 0xa005, 0x014a];

/**
 * Adds up what the TIFF structure at `start` (a TIFF, an EXIF block) declares, until it exceeds a limit. No values are read.
 * Fields can share the same bytes, so a few kilobytes can declare gigabytes. Values outside the file do not count, because
 * no reader accepts them.
 */
export async function declaredData(
  read: ReadAt,
  size: number,
  start: number,
  limit: Pick<DeclaredData, 'fields' | 'directories'>,
): Promise<DeclaredData> {
  const sum = { bytes: 0, opaqueBytes: 0, fields: 0, directories: 0 };
  const tiff = await openTiff(read, start);
  if (!tiff) return sum;
  const pointersOf = ({ tag, count, byteLength, value }: TiffEntry) =>
    byteLength > 0 && count === 1 && pointers.includes(tag) ? [value] : [];
  const walk = { size: size - start, maxDirectories: limit.directories + 1, maxEntries: limit.fields + 1, pointersOf };
  for await (const { entries } of walkDirectories(tiff, walk)) {
    sum.directories++;
    for (const { type, byteLength, value } of entries) {
      if (byteLength === 0) continue;
      sum.fields++;
      if (byteLength <= tiff.valueBytes || start + value + byteLength <= size)
        sum[type === UNDEFINED ? 'opaqueBytes' : 'bytes'] += byteLength;
    }
    if (sum.fields > limit.fields) break;
  }
  return sum;
}
