import { pipeline, Readable } from 'node:stream';
import { createInflate, inflateSync } from 'node:zlib';
import { inWindows, type ReadAt } from '../read-at.ts';
import { limits, unfolds } from './limits.ts';

interface Chunk {
  readonly type: string;
  /** Of its data. */
  readonly at: number;
  readonly length: number;
}

/** Refuses a PNG whose texts and profile unpack to more than anybody would write. PNG third edition, 11.3. */
export async function checkPng(read: ReadAt, size: number): Promise<void> {
  let left: number = limits.unpackedBytes;
  let texts = 0;
  for await (const { type, at, length } of chunks(read, size)) {
    const packedIn = startOfPacked[type];
    if (!packedIn) continue;
    left -= unpackedLength(packedIn(await read(at, length)), left);
    if (left < 0 || ++texts > limits.texts) {
      const what = `The texts of the PNG unpack to more than ${limits.unpackedBytes / 1e6} MB, or are more than ${limits.texts}`;
      throw unfolds(what, 'save the picture without metadata');
    }
  }
}

/**
 * Refuses a PNG whose rows unpack to more than its header tells: libpng would unpack all of them to be done with them. Takes
 * the time of unpacking the picture once.
 */
export async function checkPngRows(read: ReadAt, size: number): Promise<void> {
  const most = rowBytesOf(await read(16, 13)) + limits.spareRowBytes;
  const parts: Chunk[] = [];
  for await (const chunk of chunks(read, size)) if (chunk.type === 'IDAT') parts.push(chunk);
  const packed = parts.reduce((sum, { length }) => sum + length, 0);
  if (packed * mostDeflated <= most) return;
  if (await unpacksToMore(read, parts, most))
    throw unfolds('The PNG holds more rows than its header tells', 'save the picture anew');
}

/** Deflate packs at most so many bytes into one. RFC 1951. */
const mostDeflated = 1032;

async function* chunks(read: ReadAt, size: number): AsyncGenerator<Chunk> {
  const headAt = inWindows(read);
  let count = 0;
  for (let at = 8; at + 12 <= size; ) {
    const head = await headAt(at, 8);
    const type = head.toString('latin1', 4);
    const length = head.readUInt32BE(0);
    if (type === 'IEND') return;
    if (++count > limits.chunks)
      throw unfolds(`The PNG has more than ${limits.chunks} chunks`, 'save the picture anew');
    yield { type, at: at + 8, length: Math.min(length, size - at - 8) };
    at += 12 + length;
  }
}

/** What is packed of a chunk, by its type. PNG third edition, 11.3.2.3, 11.3.3.3 and 11.3.3.4. */
const startOfPacked: Readonly<Record<string, (chunk: Buffer) => Buffer>> = {
  zTXt: (chunk) => chunk.subarray(behind(chunk, 1, 0) + 1),
  iCCP: (chunk) => chunk.subarray(behind(chunk, 1, 0) + 1),
  iTXt: (chunk) => {
    const flag = behind(chunk, 1, 0);
    return chunk[flag] === 1 ? chunk.subarray(behind(chunk, 2, flag + 2)) : Buffer.alloc(0);
  },
};

/** Behind so many texts that end in NUL. */
function behind(chunk: Buffer, texts: number, from: number): number {
  let at = from;
  for (let i = 0; i < texts && at >= from; i++) at = chunk.indexOf(0, at) + 1;
  return at < from ? chunk.length : at;
}

/** Length of a zlib stream's content; more than `most` where it would be, without unpacking further. */
function unpackedLength(stream: Buffer, most: number): number {
  if (stream.length === 0) return 0;
  try {
    return inflateSync(stream, { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? most + 1 : 0;
  }
}

/** Bytes of the rows that a header tells of, and a few more: each row, or part of one if interlaced, begins with its filter. */
function rowBytesOf(header: Buffer): number {
  if (header.length < 13) return 0;
  const [width, height, depth, kind] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8]!, header[9]!];
  const channels = { 2: 3, 4: 2, 6: 4 }[kind] ?? 1;
  return height * (Math.ceil((width * channels * depth) / 8) + 4);
}

async function unpacksToMore(read: ReadAt, parts: readonly Chunk[], most: number): Promise<boolean> {
  const inflate = createInflate({ chunkSize: window });
  pipeline(Readable.from(pieces(read, parts)), inflate, () => {}); // the one's end is the other's
  let unpacked = 0;
  try {
    for await (const piece of inflate) {
      unpacked += piece.length;
      if (unpacked > most) return true;
    }
  } catch {} // damaged: that is for the decoder to tell
  return false;
}

const window = 262_144;

async function* pieces(read: ReadAt, parts: readonly Chunk[]): AsyncGenerator<Buffer> {
  for (const { at, length } of parts) {
    for (let from = 0; from < length; from += window) yield await read(at + from, Math.min(window, length - from));
  }
}
