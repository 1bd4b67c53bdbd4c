import type { GeneratedFile } from './photo-report.ts';

/** A 64-bit hash of an image's appearance: see inspect/perceptual-hash.ts. */
export interface PerceptualHash {
  /** The same for rotated and mirrored copies, unless their orientation is uncertain: see `candidates`. */
  readonly bits: bigint;
  /** `bits`, and the hash for every other likely orientation: 1 to 8 values. */
  readonly candidates: readonly bigint[];
}

/** What a photo's metadata says about the camera and the exposure. */
export interface PhotoMetadata {
  /** ISO 8601 in UTC. Without an offset in the file, its time is taken as UTC. */
  readonly capturedAt: string | null;
  /** Minutes by which the camera's clock was ahead of UTC; null if unknown. */
  readonly captureOffset: number | null;
  readonly cameraMake: string | null;
  readonly cameraModel: string | null;
  readonly lensModel: string | null;
  /** Of the body. */
  readonly cameraSerial: string | null;
  readonly exposureSeconds: number | null;
  /** f-number. */
  readonly aperture: number | null;
  readonly iso: number | null;
  readonly flashFired: boolean | null;
  readonly isAutoWhiteBalance: boolean | null;
  /** EXIF as plain JSON: strings, numbers, arrays; no thumbnails, no maker notes. */
  readonly exif: Record<string, unknown> | null;
}

/** The facts about an uploaded file. Sizes are in pixels after EXIF orientation. */
export interface Inspection extends PhotoMetadata {
  readonly contentType: string;
  readonly extension: string;
  readonly width: number;
  readonly height: number;
  /** ICC profile description, if one is embedded. */
  readonly colorProfile: string | null;
  /** ThumbHash, base64. */
  readonly placeholder: string;
  /** Null if the image is too plain to hash. */
  readonly perceptualHash: PerceptualHash | null;
  /** WebP, longest side 400. */
  readonly thumbnail: GeneratedFile;
  /** WebP, longest side 1600. */
  readonly preview: GeneratedFile;
}
