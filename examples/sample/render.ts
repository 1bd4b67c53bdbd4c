import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { deskPhoto } from './desk-photo.ts';
import { renderScene } from './render-scene.ts';

/** Renders the sample photo and writes it to this folder, with the EXIF metadata of a camera. */
const { data, width, height } = renderScene(deskPhoto);
const jpeg = await sharp(data, { raw: { width, height, channels: 3 } })
  .withExif({
    IFD0: {
      Make: 'Graycard',
      Model: 'Sample Renderer',
      Orientation: '1',
      Copyright: 'Graycard contributors, MIT licence',
    },
    IFD2: {
      DateTimeOriginal: '2026:01:15 19:30:00',
      ExposureTime: '1/60',
      FNumber: '28/10',
      ISOSpeedRatings: '400',
      FocalLength: '50/1',
      ColorSpace: '1', // sRGB
    },
  })
  .jpeg({ quality: 88, chromaSubsampling: '4:4:4', mozjpeg: true })
  .toBuffer();
const file = fileURLToPath(new URL('desk.jpg', import.meta.url));
await writeFile(file, jpeg);
console.log(`desk.jpg: ${width} x ${height}, ${Math.round(jpeg.length / 1000)} KB`);
