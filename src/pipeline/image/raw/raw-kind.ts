import { type ReadAt, readingAt } from '../read-at.ts';

/** What a raw file is called. */
export interface RawKind {
  readonly contentType: string;
  readonly extension: string;
  /** A TIFF structure by which EXIF can be read. */
  readonly isTiff: boolean;
  /** EXIF orientation of the file as a whole. */
  readonly orientation: number;
  /** Its directory points behind its end: something is missing. */
  readonly isCut: boolean;
  /** Of the sensor, as a TIFF's directories tell it; 0 x 0 where they do not. */
  readonly sensor: { readonly width: number; readonly height: number };
}

/** Makers' own containers, by how they begin. */
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
 * Which raw format a file is, by its content; null for anything else. A TIFF is one where a directory of it holds sensor
 * values (PhotometricInterpretation CFA or LinearRaw), or that tells a DNG version and has a preview in front: TIFF/EP, ISO
 * 12234-2; DNG 1.4. A finished TIFF that kept a DNG's tags is none.
 */
export async function rawKind(source: string | Uint8Array): Promise<RawKind | null> {
  return await readingAt(source, kindOf);
}

async function kindOf(read: ReadAt, size: number): Promise<RawKind | null> {
  const head = (await read(0, 16)).toString('latin1');
  const own = signatures.find(([start]) => start.test(head))?.[1];
  const isTiff = /^(II\*\0|MM\0\*)/.test(head);
  if (!isTiff)
    return own ? { ...named(own), isTiff, orientation: 1, isCut: false, sensor: { width: 0, height: 0 } } : null;
  const found = await readDirectories(read, head.startsWith('II'));
  const { end, orientation, make, isDng, isReduced, hasSensorValues, sensor } = found;
  const about = { isTiff, orientation, isCut: end > size, sensor };
  if (own) return { ...named(own), ...about };
  if (isDng && (hasSensorValues || isReduced)) return { ...named('dng'), ...about };
  return hasSensorValues ? { ...named(makers.find(([name]) => name.test(make))?.[1] ?? 'raw'), ...about } : null;
}

function named(extension: string): Pick<RawKind, 'contentType' | 'extension'> {
  return { contentType: contentTypes[extension]!, extension };
}

interface Directories {
  isDng: boolean;
  /** The first picture is a smaller copy of another one. */
  isReduced: boolean;
  hasSensorValues: boolean;
  /** The largest of the pictures that hold them. */
  sensor: { width: number; height: number };
  make: string;
  /** 1 to 8, of the first directory. */
  orientation: number;
  /** Where the last of what the directories point to ends. */
  end: number;
}

const tags = {
  subfileType: 254,
  width: 256,
  height: 257,
  photometric: 262,
  make: 271,
  orientation: 274,
  subs: 330,
  dngVersion: 50706,
} as const;
/** Strips and tiles: where they are, how long they are. */
const places = [273, 324];
const lengths = [279, 325];
const sensorValues = [32803, 34892];
/** More than cameras write; a file that loops ends here. */
const most = { directories: 16, entries: 400, subs: 8 };

/** Walks the chain of directories and what hangs below it. TIFF 6.0, section 2. */
async function readDirectories(read: ReadAt, isLittle: boolean): Promise<Directories> {
  const found: Directories = {
    isDng: false,
    isReduced: false,
    hasSensorValues: false,
    sensor: { width: 0, height: 0 },
    make: '',
    orientation: 1,
    end: 0,
  };
  const u16 = (bytes: Buffer, at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const u32 = (bytes: Buffer, at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  /** The last of the values of a field; `value` is the only one, or where they are. */
  const last = async (type: number, values: number, value: number) => {
    if (values <= 1) return value;
    const size = type === 3 ? 2 : 4;
    const bytes = padded(await read(value + size * (values - 1), size));
    return type === 3 ? u16(bytes, 0) : u32(bytes, 0);
  };
  const todo = [u32(padded(await read(4, 4)), 0)];
  for (let done = 0; todo.length > 0 && done < most.directories; done++) {
    const at = todo.shift()!;
    if (at === 0) continue;
    const count = u16(padded(await read(at, 2)), 0);
    const table = await read(at + 2, 12 * Math.min(count, most.entries) + 4);
    let [lastPlace, lastLength, width, height, isSensor] = [0, 0, 0, 0, false];
    for (let entry = 0; entry + 12 <= table.length && entry < 12 * count; entry += 12) {
      const [tag, type, values] = [u16(table, entry), u16(table, entry + 2), u32(table, entry + 4)];
      const value = type === 3 && values === 1 ? u16(table, entry + 8) : u32(table, entry + 8);
      if (tag === tags.dngVersion) found.isDng = true;
      if (tag === tags.subfileType && done === 0) found.isReduced = (value & 1) === 1;
      if (tag === tags.width) width = value;
      if (tag === tags.height) height = value;
      if (tag === tags.photometric && sensorValues.includes(value)) isSensor = true;
      if (tag === tags.orientation && done === 0 && value >= 1 && value <= 8) found.orientation = value;
      if (tag === tags.make) found.make = (await read(value, Math.min(values, 64))).toString('latin1');
      if (places.includes(tag)) lastPlace = await last(type, values, value);
      if (lengths.includes(tag)) lastLength = await last(type, values, value);
      if (tag === tags.subs && values === 1) todo.push(value);
      if (tag === tags.subs && values > 1) {
        const list = await read(value, 4 * Math.min(values, most.subs));
        for (let i = 0; i + 4 <= list.length; i += 4) todo.push(u32(list, i));
      }
    }
    found.hasSensorValues ||= isSensor;
    if (isSensor && width * height > found.sensor.width * found.sensor.height) found.sensor = { width, height };
    found.end = Math.max(found.end, lastPlace + lastLength);
    if (table.length === 12 * count + 4) todo.push(u32(table, 12 * count));
  }
  return found;
}

/** With zeros behind a cut end, which lead nowhere. */
function padded(bytes: Buffer): Buffer {
  return bytes.length >= 4 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - bytes.length)]);
}
