/** The tags of an ICC profile, by four-letter signature. ICC.1:2022, clauses 7.2 and 7.3. */
export interface IccTags {
  /** Colour space of the data, padded to four letters: 'RGB ', 'GRAY', 'CMYK'. */
  readonly colorSpace: string;
  /** Profile connection space: 'XYZ ' or 'Lab '. */
  readonly connectionSpace: string;
  readonly tag: (signature: string) => Uint8Array | null;
}

/** Reads the tag table of a profile. Returns null if the bytes are not a profile. Tags outside the bytes count as missing. */
export function readIccTags(bytes: Uint8Array): IccTags | null {
  if (bytes.length < 132 || ascii(bytes, 36, 4) !== 'acsp') return null;
  const view = viewOf(bytes);
  const places = new Map<string, readonly [start: number, length: number]>();
  const count = Math.min(view.getUint32(128), Math.floor((bytes.length - 132) / 12));
  for (let index = 0; index < count; index++) {
    const entry = 132 + 12 * index;
    places.set(ascii(bytes, entry, 4), [view.getUint32(entry + 4), view.getUint32(entry + 8)]);
  }
  return {
    colorSpace: ascii(bytes, 16, 4),
    connectionSpace: ascii(bytes, 20, 4),
    tag: (signature) => {
      const [start, length] = places.get(signature) ?? [0, 0];
      return length >= 8 && start + length <= bytes.length ? bytes.subarray(start, start + length) : null;
    },
  };
}

/** The profile's description: the 'desc' tag of version 2 (ASCII) or 4 (Unicode, first language). */
export function iccDescription(bytes: Uint8Array): string | null {
  const tag = readIccTags(bytes)?.tag('desc');
  if (!tag || tag.length < 12) return null;
  const view = viewOf(tag);
  const type = ascii(tag, 0, 4);
  if (type === 'desc') return clean(ascii(tag, 12, view.getUint32(8)));
  if (type !== 'mluc' || tag.length < 28) return null;
  const [length, start] = [view.getUint32(20), view.getUint32(24)];
  return clean(new TextDecoder('utf-16be').decode(tag.subarray(start, start + length)));
}

export function ascii(bytes: Uint8Array, start: number, length: number): string {
  return Buffer.from(bytes.subarray(start, start + length)).toString('latin1');
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function clean(text: string): string | null {
  return text.replace(/\0.*$/s, '').trim() || null;
}
