import { illuminantOf } from '../color/illuminant.ts';
import { mean as average } from '../color/quantile.ts';
import { type LinearRgb, linearToLab } from '../color/rgb-space.ts';
import type { ColorCast, NearNeutrals } from '../contract/picture-analysis.ts';
import { pictureLight, unclippedLight } from '../fit/picture-light.ts';
import { neutralizingGains } from '../fit/white-balance.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';

/** Largest C*ab, after white balance, of a near neutral. The chart's least saturated colours have 20 or more. */
const maxNeutralChroma = 10;
/** L* range of near neutrals: darker pixels are mostly noise, brighter ones are nearly clipped. */
const lightness = { least: 15, most: 95 };
const minShare = 0.01;

/** The light's colour by three estimates: grey world, white patch, and the near neutrals in the light between these two. */
export function colorCast(image: RgbImage): ColorCast {
  const mean = pictureLight(image, 'GRAY_WORLD', null);
  const brightest = pictureLight(image, 'WHITE_PATCH', null);
  return {
    grayWorld: mean && illuminantOf([mean]),
    whitePatch: brightest && illuminantOf([brightest]),
    nearNeutrals:
      mean && brightest && nearNeutrals(image, meanGains(neutralizingGains(mean), neutralizingGains(brightest))),
  };
}

/**
 * Mean a*, b* of the near neutrals. They are selected by their colour after white balance, so that a cast does not affect
 * the selection, and averaged as encoded.
 */
function nearNeutrals(image: RgbImage, gains: LinearRgb): NearNeutrals | null {
  const pixels = unclippedLight(image);
  const neutrals = pixels.filter(([r, g, b]) => {
    const balanced = linearToLab([r * gains[0], g * gains[1], b * gains[2]]);
    const isLit = balanced.L >= lightness.least && balanced.L <= lightness.most;
    return isLit && Math.hypot(balanced.a, balanced.b) <= maxNeutralChroma;
  });
  const share = neutrals.length / pixels.length;
  if (share < minShare) return null;
  const labs = neutrals.map((light) => linearToLab(light));
  return { a: average(labs.map(({ a }) => a)), b: average(labs.map(({ b }) => b)), share };
}

/** Geometric mean of two sets of gains: grey world fails on coloured scenes, white patch on coloured lamps. */
function meanGains(one: LinearRgb, other: LinearRgb): LinearRgb {
  return [Math.sqrt(one[0] * other[0]), Math.sqrt(one[1] * other[1]), Math.sqrt(one[2] * other[2])];
}
