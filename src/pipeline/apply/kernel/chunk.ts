/** Interleaved code values. */
export type Pixels = Uint8Array | Uint16Array;

/** Maximum number of pixels copied to the kernel at a time. */
export const chunkSize = 1 << 15;
/** Number of these pixels processed at a time: few enough for their planes to fit in the processor's L1 cache. */
export const blockSize = 2048;

/**
 * Processes one chunk from `input` to `output`, which can be the same memory or start before it. If uneven light is divided
 * out, all pixels are in row `y`, starting at column `x`.
 */
export type ChunkKernel = (input: Pixels, output: Pixels, x: number, y: number) => void;
