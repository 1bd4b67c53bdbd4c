/** `de265_set_parameter_bool(decoder, 7, true)` and `(decoder, 8, true)`: no deblocking, no sample adaptive offset. */
const switchingOff = /\x20(.)\x41\x07\x41\x01\x10(..)\x20\1\x41\x08\x41\x01\x10\2/gs; // local.get, i32.const, i32.const, call

/** The offsets of the two values in such a match. */
const valueOffsets = [5, 14] as const;

/** In libheif-js 1.23: once for each function that creates a decoder. */
const EXPECTED = 2;

/**
 * Switches the in-loop filters of HEVC on in libheif's WebAssembly code (ITU-T H.265, 8.7). libheif switches them off in
 * a browser's build to save time; without them, pixels differ by up to 18 codes from what every other decoder shows.
 * Changes `code`. Throws if it is not the version that this was written for.
 */
export function enableLoopFilters(code: Buffer): Buffer {
  const matches = [...code.toString('latin1').matchAll(switchingOff)];
  if (matches.length !== EXPECTED)
    throw new Error(`libheif-js: found ${matches.length} places where the loop filters are off, expected ${EXPECTED}.`);
  for (const { index } of matches) for (const offset of valueOffsets) code[index + offset] = 0;
  return code;
}
