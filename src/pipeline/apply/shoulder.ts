import type { LinearRgb, RgbSpace } from '../color/rgb-space.ts';

export interface Encoder {
  /** Linear light from which on the code value is 1. */
  readonly white: number;
  readonly encode: (linear: number) => number;
}

/** Linear light up to which nothing is touched: the chart's white patch (Y 0.88 and 0.91) comes out right to 0.3 of 255. */
export const knee = 0.9;

/**
 * The way from linear light to code value for each output channel. Where highlights are to be preserved and the
 * correction takes the picture's white to W > 1, the range from the knee to W is drawn together into what is left below 1:
 *
 *     t = (x - knee) / (W - knee),  s = (W - knee) / (1 - knee),  f(x) = knee + (1 - knee) * s t / (1 + (s - 1) t)
 *
 * f goes on from the knee without a bend (slope 1), rises all the way and is 1 exactly at W. So what was white stays
 * white, and whiter-than-white keeps its steps. W is each channel's own: with one for all, a burnt-out sky would take on
 * the colour of the white balance. What a model pushes past W, or past 1 where W <= 1, has been mapped into the gamut by then:
 * see color/gamut.ts.
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

/** The curve above: linear light to linear light, for W = `white` > 1. */
export function rollOff(linear: number, white: number): number {
  if (linear <= knee) return linear;
  if (linear >= white) return 1;
  const t = (linear - knee) / (white - knee);
  const s = (white - knee) / (1 - knee);
  return knee + ((1 - knee) * s * t) / (1 + (s - 1) * t);
}
