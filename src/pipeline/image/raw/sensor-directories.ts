import type { ReadAt } from '../read-at.ts';
import { openTiff, type TiffEntry, type TiffReader } from '../tiff/tiff-reader.ts';
import { walkDirectories } from '../tiff/walk-directories.ts';

/** The facts in a TIFF's directories that show whether it is a raw file, and of what kind. */
export interface SensorFacts {
  readonly isDng: boolean;
  /** The first image is a smaller copy of another one. */
  readonly isReduced: boolean;
  readonly hasSensorValues: boolean;
  /** Size of the largest image of sensor values; 0 x 0 if there is none. */
  readonly sensor: { readonly width: number; readonly height: number };
  readonly make: string;
  /** 1 to 8, from the first directory. */
  readonly orientation: number;
  /** End of the last strip or tile. */
  readonly end: number;
}

const tags = {
  subfileType: 254,
  width: 256,
  height: 257,
  photometric: 262,
  make: 271,
  orientation: 274,
  subIfds: 330,
  dngVersion: 50706,
} as const;
/** StripOffsets and TileOffsets; StripByteCounts and TileByteCounts. */
const offsets = [273, 324];
const byteCounts = [279, 325];
/** PhotometricInterpretation CFA and LinearRaw. */
const sensorValues = [32803, 34892];
/** More than cameras write. */
const limits = { maxDirectories: 16, maxEntries: 400, subIfds: 8 };
const longestMake = 64;

/** Reads the facts from all directories of a classic TIFF: the chain, and SubIFDs. */
export async function readSensorFacts(read: ReadAt, size: number): Promise<SensorFacts> {
  const facts = {
    isDng: false,
    isReduced: false,
    hasSensorValues: false,
    sensor: { width: 0, height: 0 },
    make: '',
    orientation: 1,
    end: 0,
  };
  const tiff = await openTiff(read);
  if (!tiff) return facts;
  const pointersOf = async (entry: TiffEntry) =>
    entry.tag === tags.subIfds ? await tiff.integers(entry, 0, Math.min(entry.count, limits.subIfds)) : [];
  let isFirst = true;
  for await (const { entries } of walkDirectories(tiff, { ...limits, size, pointersOf })) {
    let [width, height, isSensor, lastOffset, lastLength] = [0, 0, false, 0, 0];
    for (const entry of entries) {
      const { tag } = entry;
      if (tag === tags.dngVersion) facts.isDng = true;
      if (tag === tags.make) facts.make = await tiff.text(entry, longestMake);
      if (tag === tags.width) width = await firstOf(tiff, entry);
      if (tag === tags.height) height = await firstOf(tiff, entry);
      if (tag === tags.photometric && sensorValues.includes(await firstOf(tiff, entry))) isSensor = true;
      if (tag === tags.subfileType && isFirst) facts.isReduced = ((await firstOf(tiff, entry)) & 1) === 1;
      if (tag === tags.orientation && isFirst) facts.orientation = orientationFrom(await firstOf(tiff, entry));
      if (offsets.includes(tag)) lastOffset = await lastOf(tiff, entry);
      if (byteCounts.includes(tag)) lastLength = await lastOf(tiff, entry);
    }
    isFirst = false;
    facts.hasSensorValues ||= isSensor;
    if (isSensor && width * height > facts.sensor.width * facts.sensor.height) facts.sensor = { width, height };
    facts.end = Math.max(facts.end, lastOffset + lastLength);
  }
  return facts;
}

async function firstOf(tiff: TiffReader, entry: TiffEntry): Promise<number> {
  const [value = 0] = await tiff.integers(entry, 0, 1);
  return value;
}

async function lastOf(tiff: TiffReader, entry: TiffEntry): Promise<number> {
  const [value = 0] = await tiff.integers(entry, Math.max(entry.count - 1, 0), 1);
  return value;
}

function orientationFrom(value: number): number {
  return value >= 1 && value <= 8 ? value : 1;
}
