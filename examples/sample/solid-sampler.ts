import { createFallOff, FILL, LAMP, type LightOptions } from './light.ts';
import { norm3 } from './norm.ts';
import { ambientVisibility, lampVisibility, march, type Solid, writeNormal } from './solid.ts';
import type { View } from './view.ts';

/** Writes the light from the nearest solid along a ray to `out`, and returns the id of its part; 0 if the ray hits none. */
export function createSolidSampler(view: View, solids: readonly Solid[], light: LightOptions) {
  const fallOff = createFallOff(light.fallOff);
  const eye = Float64Array.from(view.eye);
  const direction = new Float64Array(3);
  const point = new Float64Array(3);
  const normal = new Float64Array(3);
  return (ray: Float64Array, out: Float64Array): number => {
    const length = norm3(ray[0]!, ray[1]!, ray[2]!);
    for (let i = 0; i < 3; i++) direction[i] = ray[i]! / length;
    let nearest = -view.eye[2] / direction[2]!; // the desk
    let hit: Solid | null = null;
    for (const solid of solids) {
      const t = march(solid, eye, direction);
      if (t >= nearest) continue;
      nearest = t;
      hit = solid;
    }
    if (!hit) return 0;
    for (let i = 0; i < 3; i++) point[i] = eye[i]! + nearest * direction[i]!;
    const [x, y, z] = [point[0]!, point[1]!, point[2]!];
    writeNormal(hit, x, y, z, normal);
    const part = hit.paint(x, y, z, out);
    const lit = lampLight(point, normal, direction, hit.gloss);
    const visible = lit.facing > 0 ? lampVisibility(solids, x + normal[0]!, y + normal[1]!, z + normal[2]!) : 0;
    const ambient = ambientVisibility(solids, point, normal) * (0.62 + 0.38 * normal[2]!);
    const lamp = fallOff(x, y);
    for (let i = 0; i < 3; i++) {
      const arriving = (1 - FILL) * visible * lit.facing + FILL * light.fillTint[i]! * ambient;
      out[i] = (out[i]! * arriving + visible * lit.mirrored) * lamp * light.gains[i]!;
    }
    return part;
  };
}

/** The diffuse and the specular (Blinn) light from the lamp, relative to the desk below the lamp. */
function lampLight(p: Float64Array, n: Float64Array, direction: Float64Array, gloss: number) {
  const toX = LAMP.x - p[0]!;
  const toY = LAMP.y - p[1]!;
  const toZ = LAMP.z - p[2]!;
  const distance = norm3(toX, toY, toZ);
  const halfX = toX / distance - direction[0]!;
  const halfY = toY / distance - direction[1]!;
  const halfZ = toZ / distance - direction[2]!;
  const slope = toX * n[0]! + toY * n[1]! + toZ * n[2]!;
  const halfSlope = halfX * n[0]! + halfY * n[1]! + halfZ * n[2]!;
  const mirrored = Math.max(0, halfSlope / norm3(halfX, halfY, halfZ)) ** 90;
  return { facing: Math.max(0, slope) / LAMP.z, mirrored: gloss * mirrored };
}
