import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * Reads a file in pieces, off the page's thread, and answers with its SHA-256 in hex, or with null where it cannot be read.
 * (The browser's own needs the whole file in memory, and HTTPS.)
 */
self.onmessage = async ({ data: { id, file } }: MessageEvent<{ id: number; file: File }>) => {
  try {
    const hash = sha256.create();
    const reader = file.stream().getReader(); // not every browser iterates streams
    for (let read = await reader.read(); !read.done; read = await reader.read()) hash.update(read.value);
    self.postMessage({ id, sha256: bytesToHex(hash.digest()) });
  } catch {
    self.postMessage({ id, sha256: null });
  }
};
