import type { Inspection } from './pipeline/report.ts';

/**
 * Looks at an uploaded file on a thread of its own: what it is, whether it decodes to its end, its small pictures.
 * Throws `PhotoFailure` for what is wrong with the file itself.
 */
export interface Inspector {
  inspect(path: string, options: { readonly maxPixels: number }): Promise<Inspection>;
}
