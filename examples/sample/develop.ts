import type { LinearPicture } from './expose.ts';
import { createGaussian } from './random.ts';

type Row = readonly [number, number, number];

export interface CameraOptions {
  readonly exposureEv: number;
  /** From linear sRGB (columns) to the sensor's red, green and blue (rows). The identity is a perfect camera. */
  readonly matrix: readonly [Row, Row, Row];
  /** 0: plain sRGB encoding. 1: a full smoothstep on top of it. */
  readonly toneCurve: number;
  /** Standard deviation in 8-bit code values at middle grey. Grows with the square root of light, like photon noise. */
  readonly noise: number;
  /** Standard deviation of the optical blur, pixels. */
  readonly blurPx: number;
  /** The share of light lost in the corners, 0..1. */
  readonly vignette: number;
}

const MIDDLE_GREY = 0.18;
/** Linear light per code value at middle grey: the slope of the sRGB curve there. */
const LIGHT_PER_CODE = 0.00372;
/** Read noise, as the amount of light with the same photon noise. */
const READ_NOISE = 0.012;

/** Converts light to 8-bit code values: exposure, vignette, crosstalk, noise, tone curve. */
export function develop(picture: LinearPicture, camera: CameraOptions, random: () => number): Uint8Array {
  const { data, width, height } = picture;
  const [red, green, blue] = camera.matrix;
  const gaussian = createGaussian(random);
  const encode = createEncoder(camera.toneCurve);
  const noise = (camera.noise * LIGHT_PER_CODE) / Math.sqrt(MIDDLE_GREY + READ_NOISE);
  const exposure = 2 ** camera.exposureEv;
  const out = new Uint8Array(data.length);
  const toCode = (light: number) =>
    encode(noise > 0 ? light + noise * gaussian() * Math.sqrt((light > 0 ? light : 0) + READ_NOISE) : light);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 3) {
      const gain = exposure * (1 - camera.vignette * squaredRadius(x, y, width, height));
      const r = gain * data[i]!;
      const g = gain * data[i + 1]!;
      const b = gain * data[i + 2]!;
      out[i] = toCode(red[0] * r + red[1] * g + red[2] * b);
      out[i + 1] = toCode(green[0] * r + green[1] * g + green[2] * b);
      out[i + 2] = toCode(blue[0] * r + blue[1] * g + blue[2] * b);
    }
  }
  return out;
}

/** The squared distance from the image's centre: 0 in the centre, 1 in the corners. */
function squaredRadius(x: number, y: number, width: number, height: number): number {
  const dx = x + 0.5 - width / 2;
  const dy = y + 0.5 - height / 2;
  return (4 * (dx * dx + dy * dy)) / (width * width + height * height);
}

const LAST = 0xffff;

/** The sRGB encoding (IEC 61966-2-1) of light 0..1 in LAST steps. */
const encoded = Float64Array.from({ length: LAST + 1 }, (_, i) => {
  const light = i / LAST;
  return light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
});

/** sRGB encoding followed by an S curve, rounded to code values. Light outside 0..1 is clipped. */
function createEncoder(strength: number): (light: number) => number {
  const codes = new Uint8Array(encoded.length);
  for (let i = 0; i < codes.length; i++) {
    const e = encoded[i]!;
    const s = e * e * (3 - 2 * e);
    codes[i] = Math.round(255 * (e + strength * (s - e)));
  }
  return (light) => codes[light <= 0 ? 0 : light >= 1 ? LAST : (light * LAST + 0.5) | 0]!; // faster than Math.round
}
