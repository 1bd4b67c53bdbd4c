import { illuminantOf } from '../color/illuminant.ts';
import { type LinearRgb, linearToLab } from '../color/rgb-space.ts';
import type { ColorCast, NearNeutrals } from '../contract/picture-analysis.ts';
import { lightOf, unclippedLight } from '../fit/picture-light.ts';
import { neutralizingGains } from '../fit/white-balance.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';

/** Largest C*ab, after white balance, of a near neutral. The chart's least saturated colours have 20 or more. */
const maxNeutralChroma = 10;
/** L* range of near neutrals: darker pixels are mostly noise, brighter ones are nearly clipped. */
const lightness = { least: 15, most: 95 };
const minShare = 0.01;

/** The light's colour by three estimates: grey world, white patch, and the near neutrals in the light between these two. */
export function colorCast(image: RgbImage): ColorCast {
  const pixels = unclippedLight(image);
  const mean = lightOf(pixels, 'GRAY_WORLD', null);
  const brightest = lightOf(pixels, 'WHITE_PATCH', null);
  return {
    grayWorld: mean && illuminantOf([mean]),
    whitePatch: brightest && illuminantOf([brightest]),
    nearNeutrals:
      mean && brightest && nearNeutrals(pixels, meanGains(neutralizingGains(mean), neutralizingGains(brightest))),
  };
}

/**
 * Mean a*, b* of the near neutrals. They are selected by their colour after white balance, so that a cast does not affect
 * the selection, and averaged as encoded. `pixels`: linear sRGB, red, green and blue of each in turn.
 */
function nearNeutrals(pixels: Float64Array, gains: LinearRgb): NearNeutrals | null {
  let [a, b, count] = [0, 0, 0];
  for (let i = 0; i < pixels.length; i += 3) {
    const [red, green, blue] = [pixels[i]!, pixels[i + 1]!, pixels[i + 2]!];
    const balanced = linearToLab([red * gains[0], green * gains[1], blue * gains[2]]);
    if (balanced.L < lightness.least || balanced.L > lightness.most) continue;
    if (Math.hypot(balanced.a, balanced.b) > maxNeutralChroma) continue;
    const lab = linearToLab([red, green, blue]);
    a += lab.a;
    b += lab.b;
    count++;
  }
  const share = count / (pixels.length / 3);
  return share < minShare ? null : { a: a / count, b: b / count, share };
}

/** Geometric mean of two sets of gains: grey world fails on coloured scenes, white patch on coloured lamps. */
function meanGains(one: LinearRgb, other: LinearRgb): LinearRgb {
  return [Math.sqrt(one[0] * other[0]), Math.sqrt(one[1] * other[1]), Math.sqrt(one[2] * other[2])];
}
