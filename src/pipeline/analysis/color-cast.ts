import { illuminantOf } from '../color/illuminant.ts';
import { mean as average } from '../color/quantile.ts';
import { type LinearRgb, linearToLab } from '../color/rgb-space.ts';
import type { ColorCast, NearNeutrals } from '../contract/picture-analysis.ts';
import { pictureLight, unclippedLight } from '../fit/picture-light.ts';
import { gainsFor } from '../fit/white-balance.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';

/** C*ab, once the light is balanced, up to which a colour counts as grey. The chart's dullest colours have 20 and more. */
const nearChroma = 10;
/** L* that counts: darker is noise, brighter is about to be clipped. */
const lightness = { least: 15, most: 95 };
const leastShare = 0.01;

export function colorCast(image: RgbImage): ColorCast {
  const mean = pictureLight(image, 'GRAY_WORLD', null);
  const brightest = pictureLight(image, 'WHITE_PATCH', null);
  return {
    grayWorld: mean && illuminantOf([mean]),
    whitePatch: brightest && illuminantOf([brightest]),
    nearNeutrals: mean && brightest && nearNeutrals(image, between(gainsFor(mean), gainsFor(brightest))),
  };
}

/** Greys are told by their colour in balanced light, so that a cast does not decide which they are; the cast is what they have without it. */
function nearNeutrals(image: RgbImage, gains: LinearRgb): NearNeutrals | null {
  const seen = unclippedLight(image);
  const near = seen.filter(([r, g, b]) => {
    const balanced = linearToLab([r * gains[0], g * gains[1], b * gains[2]]);
    const isLit = balanced.L >= lightness.least && balanced.L <= lightness.most;
    return isLit && Math.hypot(balanced.a, balanced.b) <= nearChroma;
  });
  const share = near.length / seen.length;
  if (share < leastShare) return null;
  const labs = near.map((light) => linearToLab(light));
  return { a: average(labs.map(({ a }) => a)), b: average(labs.map(({ b }) => b)), share };
}

/** Halfway by ratio: of the two guesses the one errs with coloured scenes, the other with coloured lamps. */
function between(one: LinearRgb, other: LinearRgb): LinearRgb {
  return [Math.sqrt(one[0] * other[0]), Math.sqrt(one[1] * other[1]), Math.sqrt(one[2] * other[2])];
}
