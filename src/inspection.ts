import type { Inspection, PhotoMetadata } from './pipeline/contract/inspection.ts';

/**
 * Inspects an image file, given as a path or bytes, outside the event loop: its format and metadata, whether it decodes
 * completely, and its small images. Throws `PhotoFailure` if something is wrong with the file itself.
 */
export interface Inspector {
  inspect(source: string | Uint8Array, options: { readonly maxPixels: number }): Promise<Inspection>;
  /** Reads only the metadata of a file that was inspected before. */
  inspectMetadata(source: string | Uint8Array, options: { readonly maxPixels: number }): Promise<PhotoMetadata>;
  /** A PNG of a file that sharp cannot read as it is meant, such as a HEIC; null for every other file. */
  flatPicture(source: string | Uint8Array, options: { readonly maxPixels: number }): Promise<Uint8Array | null>;
}
