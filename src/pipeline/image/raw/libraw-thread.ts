import { type MessagePort, workerData } from 'node:worker_threads';
import create, { type LibRaw } from 'libraw-wasm/dist/libraw.js';
import { isTooThin, maxSensorPixels } from './raw-limits.ts';

/** A request to read a raw file. */
export interface RawRequest {
  readonly file: Uint8Array;
  /** FULL: every pixel. HALF: one pixel for each 2 x 2 of the sensor, in an eighth of the time. NONE: only the header. */
  readonly pixels: 'FULL' | 'HALF' | 'NONE';
  /** If the image or the sensor has more pixels, only the header is read. */
  readonly maxPixels: number;
}

export type Rows = readonly (readonly number[])[];

export interface RawHeader {
  /** Of the decoded image: oriented, without the sensor's margins. */
  readonly width: number;
  readonly height: number;
  /** The image or the sensor has too many pixels. */
  readonly isTooLarge: boolean;
  /** The file is too small for the number of pixels of its sensor. */
  readonly isTooThin: boolean;
  readonly make: string;
  readonly model: string;
  readonly iso: number;
  /** Seconds. */
  readonly exposureTime: number;
  readonly aperture: number;
  readonly focalLength: number;
  /** Empty if unknown, as the make and the model. */
  readonly lens: string;
  readonly bodySerial: string;
  /** Local time of the camera's clock, stored as UTC. */
  readonly capturedAt: Date | null;
  /** White-balanced camera RGB to linear sRGB, three rows of three; the identity matrix if the camera is unknown. */
  readonly cameraToSrgb: Rows;
  /** Daylight multipliers of red, green and blue for that matrix. */
  readonly daylight: readonly number[];
}

export interface RawResult {
  /** Null if LibRaw cannot open the file. */
  readonly header: RawHeader | null;
  /** Interleaved linear camera RGB, 65535 = the sensor's white; null if not requested, not possible or damaged. */
  readonly decoded: { readonly data: Uint16Array; readonly width: number; readonly height: number } | null;
  /** LibRaw's messages about the file. */
  readonly messages: readonly string[];
}

/** DHT interpolation. It compares ratios of colours, so it works without white balance. */
const dht = 11;
/**
 * Linear sensor values: no white balance, no camera colour matrix, no automatic brightening, no gamma. LibRaw still applies
 * the black and white levels and the orientation.
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

async function readRaw({ file, pixels, maxPixels }: RawRequest, code: WebAssembly.Module): Promise<RawResult> {
  const messages: string[] = [];
  const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => {
    done(new WebAssembly.Instance(code, imports));
    return {};
  };
  const raw = new (await create({ instantiateWasm, printErr: (text) => messages.push(text) })).LibRaw();
  const attempt = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      messages.push(error instanceof Error ? error.message : 'LibRaw failed');
      return null;
    }
  };
  // Never deleted: it ends with its thread, and deleting fails once it has run out of memory.
  const header = attempt(() => {
    raw.open(file, { ...settings, halfSize: pixels === 'HALF' });
    return headerOf(raw, maxPixels, file.length);
  });
  const decoded =
    !header || pixels === 'NONE' || header.isTooLarge || header.isTooThin ? null : attempt(() => decodeSensor(raw));
  const isDamaged = messages.some((text) => /end of file|corrupted/.test(text));
  return { header, decoded: isDamaged ? null : decoded, messages };
}

function headerOf(raw: LibRaw, maxPixels: number, fileBytes: number): RawHeader {
  const { width, height, raw_width, raw_height, color_data, timestamp, lens, shootinginfo, ...exposure } =
    raw.metadata(true);
  const clock = new Date(timestamp * 1000);
  const asUtc = new Date(clock.getTime() - clock.getTimezoneOffset() * 60_000);
  return {
    width,
    height,
    isTooLarge: width * height > maxPixels || raw_width * raw_height > maxSensorPixels(maxPixels),
    isTooThin: isTooThin(raw_width * raw_height, fileBytes),
    make: exposure.camera_make,
    model: exposure.camera_model,
    iso: exposure.iso_speed,
    exposureTime: exposure.shutter,
    aperture: exposure.aperture,
    focalLength: exposure.focal_len,
    lens: lens?.Lens ?? '',
    bodySerial: shootinginfo?.BodySerial ?? '',
    capturedAt: timestamp > 0 ? asUtc : null,
    cameraToSrgb: color_data.rgb_cam.map((row) => row.slice(0, 3)),
    daylight: color_data.pre_mul.slice(0, 3),
  };
}

function decodeSensor(raw: LibRaw): RawResult['decoded'] {
  const picture = raw.imageData();
  if (!picture || !(picture.data instanceof Uint16Array)) throw new Error('LibRaw returned no picture');
  const { width, height, colors, data } = picture;
  if (isBlack(data)) throw new Error('LibRaw returned a black picture');
  if (colors === 3) return { data, width, height };
  if (colors !== 1) throw new Error(`Sensors with ${colors} colours are not supported`);
  const grey = new Uint16Array(3 * data.length);
  for (let i = 0; i < grey.length; i++) grey[i] = data[Math.trunc(i / 3)]!;
  return { data: grey, width, height };
}

/** LibRaw returns a black image if it silently fails to unpack the data. Real images are never that dark: sensors have noise. */
function isBlack(data: Uint16Array): boolean {
  let dark = 0;
  for (const value of data) if (value === 0) dark++;
  return dark > 0.999 * data.length;
}

const { port, code, request }: { port: MessagePort; code: WebAssembly.Module; request: RawRequest } = workerData;
const result = await readRaw(request, code);
port.postMessage(result, result.decoded ? [result.decoded.data.buffer as ArrayBuffer] : []);
