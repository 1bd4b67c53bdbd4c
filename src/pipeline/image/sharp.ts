import sharp, { type Sharp } from 'sharp';

// One photo per thread, several threads: libvips' own threads and its cache would only multiply and hoard.
sharp.concurrency(1);
sharp.cache(false);

// Only what we accept is ever parsed. Everything else libvips could open (SVG, PDF, GIF, ImageMagick's zoo) is switched
// off for the whole process, whatever a file calls itself.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadWebp',
    'VipsForeignLoadHeif',
    'VipsForeignLoadTiff',
  ],
});

export { sharp };

/**
 * A finished file in memory of its own, which can be handed to another thread, as a Buffer's cannot. Copied here because
 * toUint8Array of sharp 0.35, which does the same, never frees what it copies from.
 */
export async function encoded(
  image: Sharp,
): Promise<{ readonly bytes: Uint8Array; readonly width: number; readonly height: number }> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { bytes: new Uint8Array(data), width: info.width, height: info.height };
}
