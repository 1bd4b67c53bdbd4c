import { thumbHashToDataURL } from 'thumbhash';

const drawn = new Map<string, string>();
/** So many placeholders are kept drawn. */
const MOST = 2000;

/** What a picture looks like from far away, as a data URL, before it has come. */
export function placeholderUrl(thumbHash: string): string {
  const known = drawn.get(thumbHash);
  if (known) return known;
  const url = thumbHashToDataURL(Uint8Array.from(atob(thumbHash), (char) => char.charCodeAt(0)));
  if (drawn.size >= MOST) drawn.clear();
  drawn.set(thumbHash, url);
  return url;
}
