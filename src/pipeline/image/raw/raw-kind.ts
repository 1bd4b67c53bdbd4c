import { type ReadAt, readingAt } from '../read-at.ts';
import { readSensorFacts } from './sensor-directories.ts';

/** The format of a raw file, and facts from its directories. */
export interface RawKind {
  readonly contentType: string;
  readonly extension: string;
  /** The file is a TIFF, so its EXIF can be read. */
  readonly isTiff: boolean;
  /** EXIF orientation of the file as a whole. */
  readonly orientation: number;
  /** A directory points beyond the end of the file, so data is missing. */
  readonly isCut: boolean;
  /** Sensor size from a TIFF's directories; 0 x 0 if unknown. */
  readonly sensor: { readonly width: number; readonly height: number };
}

/** Camera makers' own containers, by their first bytes. */
const signatures: readonly (readonly [RegExp, extension: string])[] = [
  [/^FUJIFILMCCD-RAW /, 'raf'],
  [/^IIU\0/, 'rw2'],
  [/^(IIRO|IIRS|MMOR)/, 'orf'],
  [/^....ftypcrx /s, 'cr3'],
  [/^II\*\0....CR/s, 'cr2'],
  [/^\0MRM/, 'mrw'],
  [/^FOVb/, 'x3f'],
];
const makers: readonly (readonly [RegExp, extension: string])[] = [
  [/nikon/i, 'nef'],
  [/sony/i, 'arw'],
  [/pentax|ricoh/i, 'pef'],
  [/samsung/i, 'srw'],
  [/canon/i, 'cr2'],
];
const contentTypes: Readonly<Record<string, string>> = {
  dng: 'image/x-adobe-dng',
  nef: 'image/x-nikon-nef',
  arw: 'image/x-sony-arw',
  pef: 'image/x-pentax-pef',
  srw: 'image/x-samsung-srw',
  cr2: 'image/x-canon-cr2',
  cr3: 'image/x-canon-cr3',
  raf: 'image/x-fuji-raf',
  rw2: 'image/x-panasonic-rw2',
  orf: 'image/x-olympus-orf',
  mrw: 'image/x-minolta-mrw',
  x3f: 'image/x-sigma-x3f',
  raw: 'image/x-raw',
};

/**
 * Determines the raw format of a file from its content; null for anything else. A TIFF is a raw file if one of its directories
 * has sensor values (PhotometricInterpretation CFA or LinearRaw), or if it has a DNG version and begins with a preview:
 * TIFF/EP, ISO 12234-2; DNG 1.4. A finished TIFF that kept a DNG's tags is not a raw file.
 */
export async function rawKind(source: string | Uint8Array): Promise<RawKind | null> {
  return await readingAt(source, kindOf);
}

async function kindOf(read: ReadAt, size: number): Promise<RawKind | null> {
  const head = (await read(0, 16)).toString('latin1');
  const container = signatures.find(([start]) => start.test(head))?.[1];
  const isTiff = /^(II\*\0|MM\0\*)/.test(head);
  if (!isTiff) {
    const sensor = { width: 0, height: 0 };
    return container ? { ...named(container), isTiff, orientation: 1, isCut: false, sensor } : null;
  }
  const { end, orientation, make, isDng, isReduced, hasSensorValues, sensor } = await readSensorFacts(read, size);
  const facts = { isTiff, orientation, isCut: end > size, sensor };
  if (container) return { ...named(container), ...facts };
  if (isDng && (hasSensorValues || isReduced)) return { ...named('dng'), ...facts };
  return hasSensorValues ? { ...named(makers.find(([name]) => name.test(make))?.[1] ?? 'raw'), ...facts } : null;
}

function named(extension: string): Pick<RawKind, 'contentType' | 'extension'> {
  return { contentType: contentTypes[extension]!, extension };
}
