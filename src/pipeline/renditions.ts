import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import sharp from 'sharp';

/** What lies behind a picture that is partly transparent: a middle grey. */
const BACKGROUND = '#808080';

/**
 * Pictures to look at, made of files that were inspected before. The work is done by libvips' own threads, row by row: the
 * event loop stays free, and memory small.
 */

/** Pixels of a tile's side; those at the right and lower edges are smaller. */
export const TILE_SIZE = 512;

/**
 * Cuts a picture into the tiles of all its levels (Deep Zoom), JPEG, upright, in sRGB: `<folder>/tiles_files/<level>/
 * <column>_<row>.jpeg`, from level 0, which is one pixel. Throws where it cannot be decoded.
 */
export async function cutTiles(source: Readable, folder: string, maxPixels: number): Promise<string> {
  const cutter = sharp({ limitInputPixels: maxPixels, sequentialRead: true })
    .autoOrient()
    .flatten({ background: BACKGROUND })
    .toColourspace('srgb')
    .jpeg({ quality: 85 })
    .tile({ size: TILE_SIZE, overlap: 0, layout: 'dz', depth: 'onepixel' });
  const done = cutter.toFile(join(folder, 'tiles.dz'));
  done.catch(() => {}); // the pipeline tells, too
  await pipeline(source, cutter);
  await done;
  return join(folder, 'tiles_files');
}

/** A picture as a small JPEG in sRGB, its longer side at most so many pixels. */
export async function smallJpeg(picture: Uint8Array, side: number): Promise<Uint8Array> {
  const small = sharp(picture).resize(side, side, { fit: 'inside', withoutEnlargement: true });
  return small.flatten({ background: BACKGROUND }).jpeg({ quality: 82 }).toBuffer();
}
