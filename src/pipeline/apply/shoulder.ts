import type { LinearRgb, RgbSpace } from '../color/rgb-space.ts';

export interface Encoder {
  /** Linear light at and above which the code value is 1. */
  readonly white: number;
  readonly encode: (linear: number) => number;
}

/** Linear light up to which values are unchanged. The chart's white patch (Y 0.88 or 0.91) stays accurate to 0.3 of 255. */
export const knee = 0.9;

/**
 * The encoder of each output channel, from linear light to code value. If highlights are preserved and the correction
 * raises the image's white to W > 1, the range from the knee to W is compressed into the range from the knee to 1:
 *
 *     t = (x - knee) / (W - knee),  s = (W - knee) / (1 - knee),  f(x) = knee + (1 - knee) * s t / (1 + (s - 1) t)
 *
 * f is smooth at the knee (slope 1), strictly increasing, and exactly 1 at W, so white stays white and brighter tones stay
 * distinct. Each channel has its own W: with a common one, a blown-out sky would take on the colour of the white balance.
 * Values that a model pushes above W, or above 1 where W <= 1, are mapped into the gamut first: see color/gamut.ts.
 */
export function shoulders(
  white: LinearRgb,
  { encode }: RgbSpace,
  preserveHighlights: boolean,
): readonly [Encoder, Encoder, Encoder] {
  const clipped = (linear: number) => Math.min(Math.max(encode(linear), 0), 1);
  const encoder = (W: number): Encoder => {
    if (!preserveHighlights || W <= 1) return { white: 1, encode: clipped };
    return { white: W, encode: (linear) => clipped(rollOff(linear, W)) };
  };
  return [encoder(white[0]), encoder(white[1]), encoder(white[2])];
}

/** The curve f above: linear light to linear light, for W = `white` > 1. */
export function rollOff(linear: number, white: number): number {
  if (linear <= knee) return linear;
  if (linear >= white) return 1;
  const t = (linear - knee) / (white - knee);
  const s = (white - knee) / (1 - knee);
  return knee + ((1 - knee) * s * t) / (1 + (s - 1) * t);
}
