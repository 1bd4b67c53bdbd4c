import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type MessagePort, workerData } from 'node:worker_threads';
import create, { type LibRaw } from 'libraw-wasm/dist/libraw.js';
import { isTooThin, mostSensor } from './raw-limits.ts';

/** What is wanted of a raw file. */
export interface RawRequest {
  readonly file: Uint8Array;
  /** FULL: every pixel. HALF: each 2 x 2 of the sensor as one, in an eighth of the time. NONE: the header alone. */
  readonly pixels: 'FULL' | 'HALF' | 'NONE';
  /** Nothing is developed where header or sensor tell of more pixels. */
  readonly maxPixels: number;
}

export type Rows = readonly (readonly number[])[];

export interface RawHeader {
  /** As developed: turned, without the sensor's margins. */
  readonly width: number;
  readonly height: number;
  /** More pixels than wanted, in the picture or on the sensor. */
  readonly isTooLarge: boolean;
  /** The file has not even a bit for each few pixels of the sensor. */
  readonly isTooThin: boolean;
  readonly make: string;
  readonly model: string;
  readonly iso: number;
  /** Seconds. */
  readonly exposureTime: number;
  readonly aperture: number;
  readonly focalLength: number;
  /** Of the camera's clock, as if it were UTC. */
  readonly capturedAt: Date | null;
  /** Balanced camera RGB to linear sRGB, three rows of three; the unit matrix where the file's camera is not known. */
  readonly cameraToSrgb: Rows;
  /** Daylight's multipliers of red, green and blue for that matrix. */
  readonly daylight: readonly number[];
}

export interface RawAnswer {
  /** Null: LibRaw cannot open it. */
  readonly header: RawHeader | null;
  /** Interleaved linear camera RGB, 65535 = the sensor's white; null where not wanted, not to be had or damaged. */
  readonly developed: { readonly data: Uint16Array; readonly width: number; readonly height: number } | null;
  /** What LibRaw said of the file. */
  readonly complaints: readonly string[];
}

/** Interpolation DHT: it compares ratios of colours and so does not mind that they are not balanced. */
const dht = 11;
/**
 * Linear sensor values as they are: no white balance, no camera's colours, no brightening that hangs on the picture, no
 * gamma. Black and white level are LibRaw's part, and turning.
 */
const settings = {
  outputColor: 0,
  outputBps: 16,
  gamm: [1, 1, 0, 0, 0, 0],
  userMul: [1, 1, 1, 1],
  useCameraWb: false,
  useAutoWb: false,
  useCameraMatrix: 1,
  noAutoBright: true,
  adjustMaximumThr: 0,
  userQual: dht,
};

async function answer({ file, pixels, maxPixels }: RawRequest): Promise<RawAnswer> {
  const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('libraw-wasm/dist/libraw.wasm'));
  const complaints: string[] = [];
  const raw = new (await create({ wasmBinary, printErr: (text) => complaints.push(text) })).LibRaw();
  const attempt = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      complaints.push(error instanceof Error ? error.message : 'LibRaw failed');
      return null;
    }
  };
  // Never deleted: it goes with its thread, and after it ran out of memory even that fails.
  const header = attempt(() => {
    raw.open(file, { ...settings, halfSize: pixels === 'HALF' });
    return headerOf(raw, maxPixels, file.length);
  });
  const made =
    !header || pixels === 'NONE' || header.isTooLarge || header.isTooThin ? null : attempt(() => develop(raw));
  const isDamaged = complaints.some((text) => /end of file|corrupted/.test(text));
  return { header, developed: isDamaged ? null : made, complaints };
}

function headerOf(raw: LibRaw, maxPixels: number, fileBytes: number): RawHeader {
  const { width, height, raw_width, raw_height, color_data, timestamp, ...about } = raw.metadata(true);
  const clock = new Date(timestamp * 1000);
  const asUtc = new Date(clock.getTime() - clock.getTimezoneOffset() * 60_000);
  return {
    width,
    height,
    isTooLarge: width * height > maxPixels || raw_width * raw_height > mostSensor(maxPixels),
    isTooThin: isTooThin(raw_width * raw_height, fileBytes),
    make: about.camera_make,
    model: about.camera_model,
    iso: about.iso_speed,
    exposureTime: about.shutter,
    aperture: about.aperture,
    focalLength: about.focal_len,
    capturedAt: timestamp > 0 ? asUtc : null,
    cameraToSrgb: color_data.rgb_cam.map((row) => row.slice(0, 3)),
    daylight: color_data.pre_mul.slice(0, 3),
  };
}

function develop(raw: LibRaw): RawAnswer['developed'] {
  const picture = raw.imageData();
  if (!picture || !(picture.data instanceof Uint16Array)) throw new Error('LibRaw made no picture');
  const { width, height, colors, data } = picture;
  if (isBlack(data)) throw new Error('LibRaw made a black picture of it');
  if (colors === 3) return { data, width, height };
  if (colors !== 1) throw new Error(`a sensor of ${colors} colours`);
  const grey = new Uint16Array(3 * data.length);
  for (let i = 0; i < grey.length; i++) grey[i] = data[Math.trunc(i / 3)]!;
  return { data: grey, width, height };
}

/** What LibRaw makes of data that it gives up on without a word. Sensors are never that dark: they have noise. */
function isBlack(data: Uint16Array): boolean {
  let dark = 0;
  for (const value of data) if (value === 0) dark++;
  return dark > 0.999 * data.length;
}

const { port, request }: { port: MessagePort; request: RawRequest } = workerData;
const result = await answer(request);
port.postMessage(result, result.developed ? [result.developed.data.buffer as ArrayBuffer] : []);
