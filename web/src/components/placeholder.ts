import { thumbHashToDataURL } from 'thumbhash';

const cache = new Map<string, string>();
/** Number of decoded placeholders to keep. */
const MAX_CACHED = 2000;

/** Decodes a ThumbHash to a data URL: a blurred preview to show until the image has loaded. */
export function placeholderUrl(thumbHash: string): string {
  const known = cache.get(thumbHash);
  if (known) return known;
  const url = thumbHashToDataURL(Uint8Array.from(atob(thumbHash), (char) => char.charCodeAt(0)));
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(thumbHash, url);
  return url;
}
