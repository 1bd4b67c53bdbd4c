/** Interleaved code values. */
export type Pixels = Uint8Array | Uint16Array;

/** Pixels that are copied to the kernel together, at most. */
export const chunkSize = 1 << 15;
/** Of these, pixels that go through it together: few enough for their planes to stay in the processor's nearest cache. */
export const blockSize = 2048;

/**
 * Does one chunk: `input` to `output`, which may be the same memory or lie further ahead in it. Where light is evened,
 * all of its pixels are of row `y`, from column `x` on.
 */
export type ChunkKernel = (input: Pixels, output: Pixels, x: number, y: number) => void;
