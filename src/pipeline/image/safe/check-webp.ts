import { inWindows, type ReadAt } from '../read-at.ts';
import { limits, tooLarge } from './limits.ts';

/** Rejects a WebP animation with too many frames or chunks. RFC 9649, section 2.7. */
export async function checkWebp(read: ReadAt, size: number): Promise<void> {
  const headAt = inWindows(read);
  let [frames, chunks] = [0, 0];
  for (let at = 12; at + 8 <= size; ) {
    const head = await headAt(at, 8);
    if (head.toString('latin1', 0, 4) === 'ANMF') frames++;
    if (frames > limits.frames || ++chunks > limits.chunks)
      throw tooLarge(`The animation has more than ${limits.frames} frames`, 'Upload a single frame');
    const length = head.readUInt32LE(4);
    at += 8 + length + (length & 1);
  }
}
