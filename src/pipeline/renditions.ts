import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import sharp from 'sharp';

/** Background of partly transparent images: a middle grey. */
const BACKGROUND = '#808080';

// Display images, made from files that have been inspected. libvips works row by row on its own threads, so the event loop
// stays free and memory use is low.

/** Side of a tile in pixels. Tiles at the right and bottom edges are smaller. */
export const TILE_SIZE = 512;

/**
 * Cuts an image into the tiles of all Deep Zoom levels: JPEG, upright, in sRGB, at `<folder>/tiles_files/<level>/
 * <column>_<row>.jpeg`. Level 0 is one pixel. Returns the folder of the levels. Throws if the image cannot be decoded.
 */
export async function cutTiles(source: Readable, folder: string, maxPixels: number): Promise<string> {
  const cutter = sharp({ limitInputPixels: maxPixels, sequentialRead: true })
    .autoOrient()
    .flatten({ background: BACKGROUND })
    .toColourspace('srgb')
    .jpeg({ quality: 85 })
    .tile({ size: TILE_SIZE, overlap: 0, layout: 'dz', depth: 'onepixel' });
  const done = cutter.toFile(join(folder, 'tiles.dz'));
  done.catch(() => {}); // the pipeline rejects too
  await pipeline(source, cutter);
  await done;
  return join(folder, 'tiles_files');
}

/** Makes a small JPEG in sRGB, with a longer side of at most `side` pixels. */
export async function smallJpeg(picture: Uint8Array, side: number): Promise<Uint8Array> {
  const small = sharp(picture).resize(side, side, { fit: 'inside', withoutEnlargement: true });
  return small.flatten({ background: BACKGROUND }).jpeg({ quality: 82 }).toBuffer();
}
