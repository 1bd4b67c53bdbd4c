import sharp from 'sharp';

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
