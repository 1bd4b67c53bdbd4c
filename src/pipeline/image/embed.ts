import { crc32, deflateSync } from 'node:zlib';

/** What rides in a file beside its pixels. */
export interface Embedded {
  readonly icc: Uint8Array;
  /** EXIF block from its byte order mark on. */
  readonly exif: Uint8Array | null;
}

/** A JPEG segment's payload is at most this long. ITU-T T.81, annex B.1.1.4. */
const longestSegment = 65533;

/**
 * Puts profile and EXIF into a JPEG behind its JFIF header. Done here because sharp, given raw pixels, can only write a
 * profile by converting the pixels to it once more. EXIF 2.32 §4.5.4; ICC.1:2022, annex B.4.
 */
export function embedInJpeg(jpeg: Uint8Array, { icc, exif }: Embedded): Uint8Array {
  const segments = exifSegments(exif);
  const marker = Buffer.from('ICC_PROFILE\0', 'latin1');
  const room = longestSegment - marker.length - 2;
  const parts = Math.ceil(icc.length / room);
  for (let part = 0; part < parts; part++) {
    const slice = icc.subarray(part * room, (part + 1) * room);
    segments.push(segment(0xffe2, Buffer.concat([marker, Buffer.from([part + 1, parts]), slice])));
  }
  return behindJfif(jpeg, segments);
}

/** Puts an EXIF block into a JPEG. */
export function embedExifInJpeg(jpeg: Uint8Array, exif: Uint8Array): Uint8Array {
  return behindJfif(jpeg, exifSegments(exif));
}

function exifSegments(exif: Uint8Array | null): Buffer[] {
  const payload = exif && Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif]);
  return payload && payload.length <= longestSegment ? [segment(0xffe1, payload)] : [];
}

function behindJfif(jpeg: Uint8Array, segments: readonly Buffer[]): Uint8Array {
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.length);
  const end = bytes.readUInt16BE(2) === 0xffe0 ? 4 + bytes.readUInt16BE(4) : 2;
  return concat([bytes.subarray(0, end), ...segments, bytes.subarray(end)]);
}

/** Puts profile and EXIF into a PNG behind its header chunk. PNG third edition, §11.3.2.3 and §11.3.3.1. */
export function embedInPng(png: Uint8Array, { icc, exif }: Embedded): Uint8Array {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.length);
  const behindHeader = 8 + 12 + bytes.readUInt32BE(8);
  const named = Buffer.concat([Buffer.from('ICC profile\0\0', 'latin1'), deflateSync(icc)]);
  const chunks = [chunk('iCCP', named), ...(exif ? [chunk('eXIf', exif)] : [])];
  return concat([bytes.subarray(0, behindHeader), ...chunks, bytes.subarray(behindHeader)]);
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

/** Like Buffer.concat, but in memory of its own that can be handed to another thread. */
function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
