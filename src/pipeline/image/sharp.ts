import sharp, { type Sharp } from 'sharp';

// Each thread processes one photo, so libvips needs neither threads of its own nor a cache.
sharp.concurrency(1);
sharp.cache(false);

// Only accepted formats are ever parsed. All other loaders of libvips (SVG, PDF, GIF, those of ImageMagick) are disabled for
// the whole process.
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
 * Encodes an image into memory that can be transferred to another thread, which a Buffer's cannot. Copied here because
 * `toUint8Array` of sharp 0.35, which does the same, leaks the memory it copies from.
 */
export async function encoded(
  image: Sharp,
): Promise<{ readonly bytes: Uint8Array; readonly width: number; readonly height: number }> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { bytes: new Uint8Array(data), width: info.width, height: info.height };
}
