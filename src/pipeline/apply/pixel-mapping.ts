import type { Matrix3, Vector3 } from '../color/matrix3.ts';
import type { Coefficients, ToneCurves } from '../contract/correction.ts';
import type { EvenLight } from '../fit/light-plane.ts';
import type { RgbEncoding } from '../pixels/rgb-image.ts';
import type { Encoder } from './shoulder.ts';

/** Everything that is done to one image's pixels, from input code value to output code value. Its tables are computed once. */
export interface PixelMapping {
  /** Linear light of every code value. The tone curves are already undone where `mix` is null. */
  readonly toLinear: RgbEncoding['toLinear'];
  /** From that light to the linear sRGB of the model's terms. Null if it is linear sRGB already, or if the model is a plain matrix. */
  readonly mix: Matrix3 | null;
  /** Undone after `mix`. Null if there are none or if the tables include them. */
  readonly toneCurves: ToneCurves | null;
  /** Rows: linear light of the output space. Columns: the model's terms. */
  readonly coefficients: Coefficients;
  /** Gain for each position, applied after the model. Null to leave uneven light alone. */
  readonly evenLight: EvenLight | null;
  /** Luminance of the output space's primaries. */
  readonly luminance: Vector3;
  /** Linear light of each output channel to its code value in [0, 1]. */
  readonly encoders: readonly [Encoder, Encoder, Encoder];
}

/** Corrects pixels `from` to `to` (exclusive), counted in pixels, into the output prepared for the image. */
export type PixelKernel = (from: number, to: number) => void;
