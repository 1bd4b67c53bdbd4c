import { sharp } from '../../../src/pipeline/image/sharp.ts';
import type { RgbImage } from '../../../src/pipeline/pixels/rgb-image.ts';

/** Smooth gradients in all channels: they compress well in lossy formats and reveal swapped channels. */
export function gradient(width = 48, height = 32, depth: 8 | 16 = 8): RgbImage {
  const max = depth === 16 ? 65535 : 255;
  const data = depth === 16 ? new Uint16Array(width * height * 3) : new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 3;
      data[i] = Math.round((max * x) / (width - 1));
      data[i + 1] = Math.round((max * y) / (height - 1));
      data[i + 2] = Math.round((max * (x + y)) / (width + height - 2) / 2);
    }
  }
  return { data, width, height };
}

/** A sharp instance of raw pixels, at their bit depth. */
export function raw({ data, width, height }: RgbImage, channels: 3 | 4 = 3) {
  const image = sharp(data, { raw: { width, height, channels } });
  return data instanceof Uint16Array ? image.toColourspace('rgb16') : image;
}

/** The location of the test photos. No output may contain it. */
const location = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '48/1 51/1 2940/100',
  GPSLongitudeRef: 'E',
  GPSLongitude: '2/1 17/1 4020/100',
};
const captureTime = '2024:05:06 07:08:09';

/** A JPEG such as a phone takes: rotated, with camera, time and location in EXIF, and the location again in XMP. */
export async function phonePhoto(image: RgbImage = gradient(), orientation = 6): Promise<Uint8Array> {
  const xmp =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="48,51.49N"/></rdf:RDF></x:xmpmeta>';
  return await raw(image)
    .withExif({
      IFD0: { Make: 'Acme', Model: 'Phone 3', Software: 'naïve 1.0' },
      IFD2: {
        DateTimeOriginal: captureTime,
        OffsetTimeOriginal: '+02:00',
        ExposureTime: '1/125',
        UserComment: 'hello',
      },
      IFD3: location,
    })
    .withXmp(xmp)
    .withMetadata({ orientation })
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
