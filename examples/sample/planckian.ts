import { transform } from '../../src/pipeline/color/matrix3.ts';
import { type LinearRgb, sRgb } from '../../src/pipeline/color/rgb-space.ts';
import { xyToXyz } from '../../src/pipeline/color/xyz.ts';

/**
 * The linear sRGB gains, with green 1, of Planckian light of `kelvin` for a camera balanced for `balancedKelvin`. The
 * chromaticity is from Kim et al.'s cubic splines (US patent 7,024,034), valid from 1667 to 25000 K.
 */
export function planckianGains(kelvin: number, balancedKelvin: number): LinearRgb {
  const light = planckianToLinear(kelvin);
  const neutral = planckianToLinear(balancedKelvin);
  const green = light[1] / neutral[1];
  return [light[0] / neutral[0] / green, 1, light[2] / neutral[2] / green];
}

function planckianToLinear(T: number): LinearRgb {
  const t = 1000 / T;
  const x =
    T < 4000
      ? -0.2661239 * t ** 3 - 0.234358 * t ** 2 + 0.8776956 * t + 0.17991
      : -3.0258469 * t ** 3 + 2.1070379 * t ** 2 + 0.2226347 * t + 0.24039;
  const y =
    T < 2222
      ? -1.1063814 * x ** 3 - 1.3481102 * x ** 2 + 2.18555832 * x - 0.20219683
      : T < 4000
        ? -0.9549476 * x ** 3 - 1.37418593 * x ** 2 + 2.09137015 * x - 0.16748867
        : 3.081758 * x ** 3 - 5.8733867 * x ** 2 + 3.75112997 * x - 0.37001483;
  const { X, Y, Z } = xyToXyz({ x, y });
  return transform(sRgb.fromXyz, [X, Y, Z]);
}
