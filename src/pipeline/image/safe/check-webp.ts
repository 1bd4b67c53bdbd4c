import { inWindows, type ReadAt } from '../read-at.ts';
import { limits, unfolds } from './limits.ts';

/** Refuses a WebP that is an animation of more frames than anybody would send to be corrected. RFC 9649, 2.7. */
export async function checkWebp(read: ReadAt, size: number): Promise<void> {
  const headAt = inWindows(read);
  let [frames, chunks] = [0, 0];
  for (let at = 12; at + 8 <= size; ) {
    const head = await headAt(at, 8);
    if (head.toString('latin1', 0, 4) === 'ANMF') frames++;
    if (frames > limits.frames || ++chunks > limits.chunks)
      throw unfolds(`The animation has more than ${limits.frames} frames`, 'send the one that is meant');
    const length = head.readUInt32LE(4);
    at += 8 + length + (length & 1);
  }
}
