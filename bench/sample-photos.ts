import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { deskPhoto } from '../examples/sample/desk-photo.ts';
import { renderScene } from '../examples/sample/render-scene.ts';
import { sharp } from '../src/pipeline/image/sharp.ts';

const sample = join(import.meta.dirname, '../examples/sample/desk.jpg');

/** The dimensions of a 3:2 image with a number of megapixels. */
export function sidesOf(megapixels: number): { readonly width: number; readonly height: number } {
  const height = Math.round(Math.sqrt((megapixels * 1e6) / 1.5));
  return { width: Math.round(height * 1.5), height };
}

/** Writes the enlarged sample photo as a JPEG of quality 92. Returns its path. */
export async function writeSamplePhoto(folder: string, megapixels: number): Promise<string> {
  return await write(sharp(sample).keepExif(), join(folder, 'desk.jpg'), megapixels);
}

/** Writes scenes like the sample's, with varying objects and varying rotation, size and kind of chart. Returns the paths. */
export async function writeVariedPhotos(folder: string, count: number, megapixels: number): Promise<string[]> {
  const files: string[] = [];
  for (let index = 0; index < count; index++) {
    const chart = {
      ...deskPhoto.chart,
      kind: index % 3 === 2 ? 'framed' : 'plain',
      pxPerPatch: 76 + 8 * (index % 4),
      turnDeg: deskPhoto.chart.turnDeg + 90 * index,
    } as const;
    const { data, width, height } = renderScene({ ...deskPhoto, width: 1500, height: 1000, seed: 1 + index, chart });
    const picture = sharp(data, { raw: { width, height, channels: 3 } });
    files.push(await write(picture, join(folder, `desk-${index + 1}.jpg`), megapixels));
  }
  return files;
}

/** Writes a scene like the sample's, but without a chart. Returns its path. */
export async function writeSceneWithoutChart(
  folder: string,
  background: 'stillLife' | 'clutter',
  megapixels: number,
): Promise<string> {
  const scene = { ...deskPhoto, width: 1500, height: 1000, background, chart: null };
  const { data, width, height } = renderScene(scene);
  return await write(
    sharp(data, { raw: { width, height, channels: 3 } }),
    join(folder, `${background}.jpg`),
    megapixels,
  );
}

async function write(picture: Sharp, file: string, megapixels: number): Promise<string> {
  const { width, height } = sidesOf(megapixels);
  await picture.resize(width, height).jpeg({ quality: 92 }).toFile(file);
  return file;
}
