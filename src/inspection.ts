import type { Inspection } from './pipeline/contract/inspection.ts';

/**
 * Looks at a picture file, given by its path or whole, on a thread of its own: what it is, whether it decodes to its end, its small pictures.
 * Throws `PhotoFailure` for what is wrong with the file itself.
 */
export interface Inspector {
  inspect(source: string | Uint8Array, options: { readonly maxPixels: number }): Promise<Inspection>;
}
