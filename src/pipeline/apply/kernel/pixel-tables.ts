import type { ToneCurve } from '../../contract/correction.ts';
import type { EvenLight } from '../../fit/light-plane.ts';
import { applyToneCurve } from '../../fit/tone-curve.ts';
import type { PixelMapping } from '../pixel-mapping.ts';
import type { Encoder } from '../shoulder.ts';

/** A mapping in the form that kernels use: 32-bit floats, and tables indexed by the square root of light. */
export interface PixelTables {
  /** Linear light of every code value. */
  readonly light: Three<Float32Array>;
  /** The cube roots of `light`; null unless the model needs them and the input is 8-bit and goes straight into the model. */
  readonly roots: Three<Float32Array> | null;
  /** Rows of a 3x3 matrix applied to the light first; null if there is none. */
  readonly mix: Float32Array | null;
  /** Applied after `mix`. */
  readonly toneTables: Three<ToneTable> | null;
  readonly degree: 1 | 2 | 3;
  /** Rows: red, green, blue. Columns: the model's terms. Gives light of the output where 1 is each channel's white. */
  readonly weights: Float32Array;
  readonly evenLight: EvenLight | null;
  /** Parameters of gamut mapping: luminance of the primaries, the channels' whites, and their reciprocals. */
  readonly gamut: Float32Array;
  readonly codes: CodeTables;
}

/** Code values indexed by the square root of light from 0 to white, in `steps` even steps. */
export type CodeTables =
  | { readonly depth: 8; readonly steps: number; readonly tables: Three<Uint8Array> }
  | { readonly depth: 16; readonly steps: number; readonly tables: Three<Float32Array> };

/** A tone curve: value and slope, indexed by the square root of light from 0 to `reach`. Light below 0 is multiplied by `below`. */
export interface ToneTable {
  readonly curve: Float32Array;
  readonly below: number;
}

export type Three<T> = readonly [T, T, T];

/** Brightest light in a tone table: above the linear sRGB values of any supported space's white. */
export const reach = 2;
/** Steps in tables of value and slope: accurate to half a 16-bit code value, even near black. */
export const curveSteps = 16384;

/** Builds the tables for `from`-bit input and `to`-bit output. */
export function pixelTables(mapping: PixelMapping, from: 8 | 16, to: 8 | 16): PixelTables {
  const { toLinear, mix, toneCurves, coefficients, encoders, luminance, evenLight } = mapping;
  const degree = degreeOf(coefficients[0].length);
  const whites = encoders.map(({ white }) => white);
  const isDirect = from === 8 && mix === null && toneCurves === null;
  return {
    light: toLinear,
    roots: isDirect && degree === 3 ? [rootsOf(toLinear[0]), rootsOf(toLinear[1]), rootsOf(toLinear[2])] : null,
    mix: mix && Float32Array.from(mix.flat()),
    toneTables: toneCurves && [toneTable(toneCurves[0]), toneTable(toneCurves[1]), toneTable(toneCurves[2])],
    degree,
    weights: Float32Array.from(coefficients.flatMap((row, k) => row.map((weight) => weight / whites[k]!))),
    evenLight,
    gamut: Float32Array.from([...luminance, ...whites, ...whites.map((white) => 1 / white)]),
    codes: to === 16 ? wordTables(encoders) : byteTables(encoders, from === 16 ? 2 * curveSteps : curveSteps),
  };
}

function degreeOf(terms: number): 1 | 2 | 3 {
  const degree = ({ 3: 1, 6: 2, 13: 3 } as const)[terms];
  if (!degree) throw new RangeError(`There is no model with ${terms} terms.`);
  return degree;
}

function rootsOf(light: Float32Array): Float32Array {
  return light.map((value) => Math.cbrt(Math.max(value, 0)));
}

function toneTable(tone: ToneCurve): ToneTable {
  const curve = curveTable((share) => applyToneCurve(tone, share * reach));
  return { curve, below: -applyToneCurve(tone, -1) };
}

/** 16-bit input has finer differences in colour than 8-bit input, so it needs more `steps`. */
function byteTables(encoders: Three<Encoder>, steps: number): CodeTables {
  const tableOf = ({ white, encode }: Encoder) =>
    Uint8Array.from({ length: steps + 1 }, (_, step) => Math.round(255 * encode((step / steps) ** 2 * white)));
  return { depth: 8, steps, tables: shared(encoders, tableOf) };
}

function wordTables(encoders: Three<Encoder>): CodeTables {
  const tableOf = ({ white, encode }: Encoder) => curveTable((share) => 65535 * encode(share * white));
  return { depth: 16, steps: curveSteps, tables: shared(encoders, tableOf) };
}

/** Pairs of value and slope over [0, 1], indexed by the square root. */
function curveTable(valueAt: (share: number) => number): Float32Array {
  const values = Float64Array.from({ length: curveSteps + 1 }, (_, step) => valueAt((step / curveSteps) ** 2));
  const table = new Float32Array(2 * values.length);
  values.forEach((value, step) => {
    const [before, after] = [Math.max(step - 1, 0), Math.min(step + 1, curveSteps)];
    table[2 * step] = value;
    table[2 * step + 1] = (values[after]! - values[before]!) / (after - before);
  });
  return table;
}

/** Channels with the same encoder share one table, which saves cache. */
function shared<T>([red, green, blue]: Three<Encoder>, make: (encoder: Encoder) => T): Three<T> {
  const isSame = (a: Encoder, b: Encoder) => a.white === b.white && a.encode === b.encode;
  const [first, second] = [make(red), isSame(green, red) ? null : make(green)];
  if (isSame(blue, red)) return [first, second ?? first, first];
  return [first, second ?? first, second && isSame(blue, green) ? second : make(blue)];
}
