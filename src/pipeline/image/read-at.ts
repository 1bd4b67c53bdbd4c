import { open } from 'node:fs/promises';

/** Bytes at a place of a file; fewer where it ends. */
export type ReadAt = (at: number, length: number) => Promise<Buffer>;

/** Runs `work` over a file given by its path or its bytes, without reading more of it than is asked for. */
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

/** The same for many small pieces that follow one another: a window is read at once. */
export function inWindows(read: ReadAt): ReadAt {
  let window: { readonly at: number; readonly bytes: Buffer } = { at: 0, bytes: Buffer.alloc(0) };
  return async (at, length) => {
    if (at < window.at || at + length > window.at + window.bytes.length) {
      window = { at, bytes: await read(at, Math.max(length, 65_536)) };
    }
    return window.bytes.subarray(at - window.at, at - window.at + length);
  };
}
