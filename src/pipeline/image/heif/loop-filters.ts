/**
 * WebAssembly in hex: `de265_set_parameter_bool(decoder, 7, 1)` and `(decoder, 8, 1)`, which mean no deblocking and no
 * sample adaptive offset. 20 is local.get, 41 i32.const, 10 call.
 */
const switchingOff = /20(?<decoder>..)4107410110(?<call>....)20\k<decoder>4108410110\k<call>/g;

/** The offsets, in bytes, of the two values in such a match. */
const valueOffsets = [5, 14] as const;

/** In libheif-js 1.23: once for each function that creates a decoder. */
const EXPECTED = 2;

/**
 * A copy of libheif's WebAssembly code with the in-loop filters of HEVC switched on (ITU-T H.265, 8.7). libheif's build for JavaScript
 * leaves them out to save time; pixels then differ by up to 18 codes from what every other decoder shows.
 * Throws if it is not the version that this was written for.
 */
export function enableLoopFilters(code: Buffer): Uint8Array<ArrayBuffer> {
  const matches = [...code.toString('hex').matchAll(switchingOff)].filter(({ index }) => index % 2 === 0);
  if (matches.length !== EXPECTED)
    throw new Error(`libheif-js: the loop filters are off in ${matches.length} places, not in ${EXPECTED}.`);
  const changed = Uint8Array.from(code);
  for (const { index } of matches) for (const offset of valueOffsets) changed[index / 2 + offset] = 0;
  return changed;
}
