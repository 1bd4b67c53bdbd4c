import { D65toD50 } from '../../../src/pipeline/color/adapt.ts';
import { invert, type Matrix3, transform, transpose, type Vector3 } from '../../../src/pipeline/color/matrix3.ts';
import { conversion, type RgbSpace, sRgb } from '../../../src/pipeline/color/rgb-space.ts';
import { gammaTag, writeIcc, xyzTag } from '../../../src/pipeline/icc/icc-file.ts';

/** Converts sRGB 0..255 to code values of another space. */
export function inSpace(space: RgbSpace, color: Vector3): Vector3 {
  const [r, g, b] = color.map((value) => sRgb.decode(value / 255));
  const [x, y, z] = transform(conversion(sRgb, space), [r!, g!, b!]).map((light) => 255 * space.encode(light));
  return [x!, y!, z!];
}
/** ROMM RGB, ISO 22028-2: D50 colorants, gamma 1.8. */
const rommColumns: Matrix3 = [
  [0.79767, 0.28804, 0],
  [0.13519, 0.71187, 0],
  [0.03134, 0.00009, 0.82491],
];
export const romm = () => {
  const columns = (['rXYZ', 'gXYZ', 'bXYZ'] as const).map((name, i) => [name, xyzTag(rommColumns[i]!)] as const);
  const curves = (['rTRC', 'gTRC', 'bTRC'] as const).map((name) => [name, gammaTag(1.8)] as const);
  return writeIcc('mntr', [...columns, ...curves]);
};
const fromD50 = invert(transpose(rommColumns));
/** Converts sRGB 0..255 to ROMM RGB code values. */
export function inRomm(color: Vector3): Vector3 {
  const [r, g, b] = color.map((value) => sRgb.decode(value / 255));
  const xyz = transform(D65toD50, transform(sRgb.toXyz, [r!, g!, b!]));
  const [x, y, z] = transform(fromD50, xyz).map((value) => 255 * value ** (1 / 1.8));
  return [x!, y!, z!];
}
