import { PhotoFailure } from '../../contract/photo-failure.ts';

/** Limits on a file's metadata and on how much it can expand. All are far above what cameras and programs write. */
export const limits = {
  /** Total bytes of a PNG's text and profile, decompressed. */
  decompressedBytes: 16_000_000,
  /** Chunks of a PNG or WebP. 100 MB of pixels in chunks of 8 kB make 12,000. */
  chunks: 100_000,
  /** Compressed text chunks and profiles in a PNG. */
  texts: 1000,
  /** Data declared by EXIF blocks. Cameras write up to 64 kB. */
  exif: { bytes: 4_000_000, fields: 10_000, directories: 100 },
  /** Positions in a file that look like the start of an EXIF block. */
  exifBlocks: 1000,
  /** Data declared by a TIFF in addition to its pixels. `bytes` counts lists and strings, not opaque values. */
  tiff: { bytes: 8_000_000, fields: 100_000, directories: 1000 },
  /** Bytes of a TIFF's values, opaque ones included, relative to the file size: some programs let two fields share one value. */
  valuesPerFile: 2,
  /** Segments of a JPEG. 100 MB of extended XMP or previews make 1,600. */
  segments: 5000,
  /** Boxes of an AVIF or HEIF file, in any depth. Phones write about 300. */
  boxes: 20_000,
  /** Pixels along a side. */
  side: 65_535,
  /** Scans of a progressive JPEG. Encoders write about ten. */
  scans: 30,
  /** Frames of a WebP. Only the first is used, but the decoder parses each of them. */
  frames: 1000,
  /** Bytes of pixels that a file of any size can expand to. */
  freePixelBytes: 200_000_000,
  /** Bytes of pixels per byte of the file, above that. Photographs have up to 100. */
  expansion: 200,
  /** Sensor pixels per byte of a raw file. Sensor noise does not compress well: two or three pixels losslessly, at most ten. */
  sensorPixelsPerByte: 16,
  /** Bytes by which the decompressed rows of a PNG can exceed its image. */
  spareRowBytes: 1_000_000,
} as const;

/** The failure for a file that exceeds a limit: a clause that says what is too large, and one that says what to do. */
export function tooLarge(what: string, remedy: string): PhotoFailure {
  return new PhotoFailure('IMAGE_TOO_LARGE', `${what}. ${remedy}.`);
}
