import type { Encoder } from '../apply.ts';
import { identity3, multiply, type Vector3 } from '../color/matrix3.ts';
import type { ByteMapping } from './byte-kernel.ts';

/** Steps of the code tables from linear 0 to 1: five for each of the darkest code values, which are the narrowest. */
export const steps = 16384;

export type Degree = 1 | 2 | 3;

/** A mapping worked out for every code value of every channel. All that follows is sums of these, in 32-bit floats. */
export interface ByteTables {
  readonly degree: Degree;
  /**
   * Vectors of four, the fourth of them 0: `light[(channel * 256 + code) * 4 + k]`. What that code value adds to output
   * channel k, in steps; where `mixed`, what it adds to channel k of the light that the terms are of.
   */
  readonly light: Float32Array;
  /** Three vectors: what red, green and blue of the mixed light add to the output; null where nothing is mixed. */
  readonly mixed: Float32Array | null;
  /** `roots[channel * 256 + code]`: square roots of the light, then as many cube roots. */
  readonly roots: Float32Array;
  /** Ten vectors (three of them at degree 2): what each root term adds to the output channels. */
  readonly weights: Float32Array;
  /** For each output channel the code values of linear 0 and every step up to its white. */
  readonly codes: readonly [Uint8Array, Uint8Array, Uint8Array];
}

export function byteTables({ toLinear, mix, coefficients, encoders }: ByteMapping): ByteTables {
  const degree = degreeOf(coefficients[0].length);
  const [red, green, blue] = coefficients;
  const linear = [red, green, blue].map(([r = 0, g = 0, b = 0]): Vector3 => [r * steps, g * steps, b * steps]);
  const [l0, l1, l2] = [linear[0]!, linear[1]!, linear[2]!];
  const inSteps = [l0, l1, l2] as const;
  const isMixed = mix !== null && degree > 1;
  const direct = isMixed ? mix : multiply(inSteps, mix ?? identity3);

  const light = new Float32Array(3 * 256 * 4);
  const roots = new Float32Array(2 * 3 * 256);
  toLinear.forEach((table, channel) => {
    for (let code = 0; code < 256; code++) {
      const at = channel * 256 + code;
      const value = table[code]!;
      for (let k = 0; k < 3; k++) light[at * 4 + k] = direct[k]![channel]! * value;
      roots[at] = Math.sqrt(Math.max(value, 0));
      roots[3 * 256 + at] = Math.cbrt(Math.max(value, 0));
    }
  });
  const terms = Array.from({ length: red.length - 3 }, (_, term) => [red, green, blue].map((row) => row[term + 3]!));
  return {
    degree,
    light,
    mixed: isMixed ? vectors([0, 1, 2].map((channel) => inSteps.map((row) => row[channel]!))) : null,
    roots,
    weights: vectors(terms.map((row) => row.map((weight) => weight * steps))),
    codes: codeTables(encoders),
  };
}

function degreeOf(terms: number): Degree {
  const degree = ({ 3: 1, 6: 2, 13: 3 } as const)[terms];
  if (!degree) throw new RangeError(`There is no model of ${terms} terms.`);
  return degree;
}

function vectors(rows: readonly (readonly number[])[]): Float32Array {
  const packed = new Float32Array(rows.length * 4);
  rows.forEach((row, index) => {
    packed.set(row, index * 4);
  });
  return packed;
}

/** One table for each output channel; channels that are encoded alike share theirs, which the cache repays. */
function codeTables(encoders: ByteMapping['encoders']): ByteTables['codes'] {
  const made: { readonly encoder: Encoder; readonly codes: Uint8Array }[] = [];
  const tableOf = (encoder: Encoder) => {
    const known = made.find(
      (other) => other.encoder.white === encoder.white && other.encoder.encode === encoder.encode,
    );
    if (known) return known.codes;
    const size = Math.ceil(encoder.white * steps) + 1;
    const codes = Uint8Array.from({ length: size }, (_, step) => Math.round(255 * encoder.encode(step / steps)));
    made.push({ encoder, codes });
    return codes;
  };
  return [tableOf(encoders[0]), tableOf(encoders[1]), tableOf(encoders[2])];
}
