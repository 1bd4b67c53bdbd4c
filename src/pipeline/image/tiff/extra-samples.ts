import { readingAt } from '../read-at.ts';
import { openTiff } from './tiff-reader.ts';

const EXTRA_SAMPLES = 338;
/** Associated (premultiplied) and unassociated alpha. TIFF 6.0, section 18. */
const alpha = [1, 2];
const MAX_ENTRIES = 400;

/**
 * Returns true if the first sample of a TIFF beyond its colours is alpha. Photoshop stores saved selections in such samples,
 * which libvips takes for alpha.
 */
export async function hasAlphaSample(source: string | Uint8Array): Promise<boolean> {
  return await readingAt(source, async (read) => {
    const tiff = await openTiff(read);
    if (!tiff) return false;
    const { entries } = await tiff.directory(tiff.first, MAX_ENTRIES);
    const entry = entries.find(({ tag }) => tag === EXTRA_SAMPLES);
    const [first = 0] = entry ? await tiff.integers(entry, 0, 1) : [];
    return alpha.includes(first);
  });
}
