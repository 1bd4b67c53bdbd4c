import type { MadeFile } from './photo-report.ts';
/** How a picture looks, in 64 bits: see image/perceptual-hash.ts. */
export interface PictureHash {
  /** The same however the picture is turned or mirrored, but for the uncertain ones: see `candidates`. */
  readonly bits: bigint;
  /** `bits`, and what they would be where the turn that was taken off is uncertain: 1 to 8 of them. */
  readonly candidates: readonly bigint[];
}

/** What an uploaded file turns out to be. Sizes in pixels after the EXIF orientation is applied. */
export interface Inspection {
  readonly contentType: string;
  readonly extension: string;
  readonly width: number;
  readonly height: number;
  /** ICC profile description, if one is embedded. */
  readonly colorProfile: string | null;
  /** ISO 8601 in UTC; read as UTC where the file names no offset. */
  readonly capturedAt: string | null;
  readonly cameraMake: string | null;
  readonly cameraModel: string | null;
  /** EXIF as plain JSON: strings, numbers, arrays; no thumbnails, no maker notes. */
  readonly exif: Record<string, unknown> | null;
  /** ThumbHash, base64. */
  readonly placeholder: string;
  /** How it looks; null where it is too plain to be known by that. */
  readonly look: PictureHash | null;
  /** WebP, longest side 400. */
  readonly thumbnail: MadeFile;
  /** WebP, longest side 1600. */
  readonly preview: MadeFile;
}
