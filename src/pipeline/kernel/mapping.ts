import type { Matrix3 } from '../color/matrix3.ts';
import type { Coefficients } from '../color/model.ts';

/** Linear light of an output channel to its code value. */
export interface Encoder {
  /** Linear light from which on the code value is 1. */
  readonly white: number;
  readonly encode: (linear: number) => number;
}

/** What a picture's 8-bit pixels go through, from code value to code value. */
export interface ByteMapping {
  /** Linear light of every code value, for each input channel: its curve, whatever that is. */
  readonly toLinear: readonly [Float32Array, Float32Array, Float32Array];
  /** From that light to the light that the terms are of; null where it is the same. */
  readonly mix: Matrix3 | null;
  /**
   * Rows red, green, blue of the output's linear light; columns the terms of the light: 3 (the channels), 6 (then the
   * square roots of rg, gb, rb) or 13 (then the cube roots of rgg, gbb, rbb, grr, bgg, brr, rgb). Finlayson, Mackiewicz &
   * Hurlbert 2015, IEEE Trans. Image Process. 24(5), tables I and II.
   */
  readonly coefficients: Coefficients;
  readonly encoders: readonly [Encoder, Encoder, Encoder];
}
