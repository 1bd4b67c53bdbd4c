import { open } from 'node:fs/promises';

/** Reads `length` bytes at a position of a file, or fewer at its end. */
export type ReadAt = (at: number, length: number) => Promise<Buffer>;

/** Runs `work` on a file, given as a path or bytes. Only the parts that `work` requests are read. */
export async function readingAt<T>(
  source: string | Uint8Array,
  work: (read: ReadAt, size: number) => Promise<T>,
): Promise<T> {
  if (typeof source !== 'string') {
    const bytes = Buffer.from(source.buffer, source.byteOffset, source.length);
    return await work(async (at, length) => bytes.subarray(at, at + length), bytes.length);
  }
  await using file = await open(source);
  const read: ReadAt = async (at, length) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
    return buffer.subarray(0, bytesRead);
  };
  return await work(read, (await file.stat()).size);
}

/** Buffers many small, consecutive reads: each read from the file fetches a window of at least 64 KiB. */
export function inWindows(read: ReadAt): ReadAt {
  let window: { readonly at: number; readonly bytes: Buffer } = { at: 0, bytes: Buffer.alloc(0) };
  return async (at, length) => {
    if (at < window.at || at + length > window.at + window.bytes.length) {
      window = { at, bytes: await read(at, Math.max(length, 65_536)) };
    }
    return window.bytes.subarray(at - window.at, at - window.at + length);
  };
}
