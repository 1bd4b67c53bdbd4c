import { crc32, deflateSync } from 'node:zlib';

/** Metadata embedded in a file. */
export interface Embedded {
  readonly icc: Uint8Array | null;
  /** EXIF block, starting at its byte order mark. */
  readonly exif: Uint8Array | null;
}

/** Maximum length of a JPEG segment's payload. ITU-T T.81, annex B.1.1.4. */
const maxSegment = 65533;

/**
 * Inserts a profile and EXIF into a JPEG after its JFIF header. sharp cannot do this: given raw pixels, it writes a profile
 * only if it converts the pixels to that profile. EXIF 2.32 §4.5.4; ICC.1:2022, annex B.4.
 */
export function embedInJpeg(jpeg: Uint8Array, { icc, exif }: Embedded): Uint8Array {
  const segments = exifSegments(exif);
  if (!icc) return insertAfterJfif(jpeg, segments);
  const marker = Buffer.from('ICC_PROFILE\0', 'latin1');
  const room = maxSegment - marker.length - 2;
  const parts = Math.ceil(icc.length / room);
  for (let part = 0; part < parts; part++) {
    const slice = icc.subarray(part * room, (part + 1) * room);
    segments.push(segment(0xffe2, Buffer.concat([marker, Buffer.from([part + 1, parts]), slice])));
  }
  return insertAfterJfif(jpeg, segments);
}

/** Inserts an EXIF block into a JPEG. */
export function embedExifInJpeg(jpeg: Uint8Array, exif: Uint8Array): Uint8Array {
  return insertAfterJfif(jpeg, exifSegments(exif));
}

function exifSegments(exif: Uint8Array | null): Buffer[] {
  const payload = exif && Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif]);
  return payload && payload.length <= maxSegment ? [segment(0xffe1, payload)] : [];
}

function insertAfterJfif(jpeg: Uint8Array, segments: readonly Buffer[]): Uint8Array {
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.length);
  const end = bytes.readUInt16BE(2) === 0xffe0 ? 4 + bytes.readUInt16BE(4) : 2;
  return concat([bytes.subarray(0, end), ...segments, bytes.subarray(end)]);
}

/** Inserts a profile and EXIF into a PNG after its header chunk. PNG third edition, §11.3.2.3 and §11.3.3.1. */
export function embedInPng(png: Uint8Array, { icc, exif }: Embedded): Uint8Array {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.length);
  const afterHeader = 8 + 12 + bytes.readUInt32BE(8);
  const named = (profile: Uint8Array) =>
    Buffer.concat([Buffer.from('ICC profile\0\0', 'latin1'), deflateSync(profile)]);
  const chunks = [...(icc ? [chunk('iCCP', named(icc))] : []), ...(exif ? [chunk('eXIf', exif)] : [])];
  return concat([bytes.subarray(0, afterHeader), ...chunks, bytes.subarray(afterHeader)]);
}

function segment(marker: number, payload: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(marker);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Like Buffer.concat, but into memory that can be transferred to another thread. */
function concat(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) {
    joined.set(part, end);
    end += part.length;
  }
  return joined;
}
