import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * Hashes a file in chunks, off the main thread, and replies with its SHA-256 in hex, or null if the file cannot be read.
 * (The Web Crypto API needs the whole file in memory, and HTTPS.)
 */
self.onmessage = async ({ data: { id, file } }: MessageEvent<{ id: number; file: File }>) => {
  try {
    const hash = sha256.create();
    const reader = file.stream().getReader(); // not every browser supports async iteration of streams
    for (let read = await reader.read(); !read.done; read = await reader.read()) hash.update(read.value);
    self.postMessage({ id, sha256: bytesToHex(hash.digest()) });
  } catch {
    self.postMessage({ id, sha256: null });
  }
};
