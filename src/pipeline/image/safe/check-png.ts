import { pipeline, Readable } from 'node:stream';
import { createInflate, inflateSync } from 'node:zlib';
import { inWindows, type ReadAt } from '../read-at.ts';
import { limits, tooLarge } from './limits.ts';

interface Chunk {
  readonly type: string;
  /** Position of its data. */
  readonly at: number;
  readonly length: number;
}

/** Rejects a PNG whose text and profile decompress to more than any program writes. PNG third edition, 11.3. */
export async function checkPng(read: ReadAt, size: number): Promise<void> {
  let remaining: number = limits.decompressedBytes;
  let texts = 0;
  for await (const { type, at, length } of chunks(read, size)) {
    const compressedPart = compressedParts[type];
    if (!compressedPart) continue;
    remaining -= decompressedLength(compressedPart(await read(at, length)), remaining);
    if (remaining < 0 || ++texts > limits.texts) {
      const what = `The PNG has more than ${limits.decompressedBytes / 1e6} MB of decompressed text, or more than ${limits.texts} text chunks`;
      throw tooLarge(what, 'Save the image without metadata');
    }
  }
}

/**
 * Rejects a PNG whose rows decompress to more than its header declares: libpng would decompress all of them. Takes as long
 * as decompressing the image once.
 */
export async function checkPngRows(read: ReadAt, size: number): Promise<void> {
  const limit = rowBytesOf(await read(16, 13)) + limits.spareRowBytes;
  const parts: Chunk[] = [];
  for await (const chunk of chunks(read, size)) if (chunk.type === 'IDAT') parts.push(chunk);
  const compressed = parts.reduce((sum, { length }) => sum + length, 0);
  if (compressed * maxDeflateRatio <= limit) return;
  if (await decompressesToMore(read, parts, limit))
    throw tooLarge('The PNG contains more rows than its header declares', 'Save the image again');
}

/** The highest compression ratio of Deflate. RFC 1951. */
const maxDeflateRatio = 1032;

async function* chunks(read: ReadAt, size: number): AsyncGenerator<Chunk> {
  const headAt = inWindows(read);
  let count = 0;
  for (let at = 8; at + 12 <= size; ) {
    const head = await headAt(at, 8);
    const type = head.toString('latin1', 4);
    const length = head.readUInt32BE(0);
    if (type === 'IEND') return;
    if (++count > limits.chunks)
      throw tooLarge(`The PNG has more than ${limits.chunks} chunks`, 'Save the image again');
    yield { type, at: at + 8, length: Math.min(length, size - at - 8) };
    at += 12 + length;
  }
}

/** The compressed part of a chunk, by its type. PNG third edition, 11.3.2.3, 11.3.3.3 and 11.3.3.4. */
const compressedParts: Readonly<Record<string, (chunk: Buffer) => Buffer>> = {
  zTXt: (chunk) => chunk.subarray(afterTexts(chunk, 1, 0) + 1),
  iCCP: (chunk) => chunk.subarray(afterTexts(chunk, 1, 0) + 1),
  iTXt: (chunk) => {
    const flag = afterTexts(chunk, 1, 0);
    return chunk[flag] === 1 ? chunk.subarray(afterTexts(chunk, 2, flag + 2)) : Buffer.alloc(0);
  },
};

/** The position after `texts` NUL-terminated strings. */
function afterTexts(chunk: Buffer, texts: number, from: number): number {
  let at = from;
  for (let i = 0; i < texts && at >= from; i++) at = chunk.indexOf(0, at) + 1;
  return at < from ? chunk.length : at;
}

/** Decompressed length of a zlib stream. Stops at `limit` and then returns a larger number. */
function decompressedLength(stream: Buffer, limit: number): number {
  if (stream.length === 0) return 0;
  try {
    return inflateSync(stream, { maxOutputLength: Math.max(1, limit) }).length;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? limit + 1 : 0;
  }
}

/** Bytes of the rows that a header declares, and a few more: each row, or part of one if interlaced, starts with its filter. */
function rowBytesOf(header: Buffer): number {
  if (header.length < 13) return 0;
  const [width, height, depth, kind] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8]!, header[9]!];
  const channels = { 2: 3, 4: 2, 6: 4 }[kind] ?? 1;
  return height * (Math.ceil((width * channels * depth) / 8) + 4);
}

async function decompressesToMore(read: ReadAt, parts: readonly Chunk[], limit: number): Promise<boolean> {
  const inflate = createInflate({ chunkSize: window });
  pipeline(Readable.from(pieces(read, parts)), inflate, () => {}); // the reader ends with the inflater, and the other way round
  let length = 0;
  try {
    for await (const piece of inflate) {
      length += piece.length;
      if (length > limit) return true;
    }
  } catch {} // damage is reported by the decoder
  return false;
}

const window = 262_144;

async function* pieces(read: ReadAt, parts: readonly Chunk[]): AsyncGenerator<Buffer> {
  for (const { at, length } of parts) {
    for (let from = 0; from < length; from += window) yield await read(at + from, Math.min(window, length - from));
  }
}
