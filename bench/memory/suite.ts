import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveOptions } from '../../src/pipeline/contract/options.ts';
import { correctPhoto } from '../../src/pipeline/correct.ts';
import { liveMats } from '../../src/pipeline/find/mats.ts';
import { createPhotoPool } from '../../src/pipeline/threads/pool.ts';
import { median } from '../median.ts';
import { writeVariedPhotos } from '../sample-photos.ts';

export interface MemoryOptions {
  /** Photos to process, at least twenty. */
  readonly photos: number;
  readonly megapixels: number;
}
export interface MemoryBench extends MemoryOptions {
  /** Resident memory of the process, MB: medians over ten photos each, robust to an image that is not freed yet. */
  readonly residentMb: readonly number[];
  readonly peakMb: number;
  /** The last of `residentMb` divided by the first. */
  readonly growth: number;
  /** OpenCV objects that were not freed after their search. */
  readonly matsAlive: number;
  readonly isKept: boolean;
}

const different = 6;
const mostGrowth = 1.15;

/** Processes photos on one worker thread, as a worker does, and prints the memory after every ten. */
export async function benchMemory(options: MemoryOptions): Promise<MemoryBench> {
  const folder = mkdtempSync(join(tmpdir(), 'graycard-memory-'));
  try {
    const files = await writeVariedPhotos(folder, different, options.megapixels);
    console.log(
      `${options.photos} photos of ${options.megapixels} MP, ${different} different ones in rotation, one worker thread`,
    );
    const residentMb = await sendThrough(files, options.photos);
    const peakMb = process.resourceUsage().maxRSS / 1024;
    const growth = residentMb.at(-1)! / residentMb[0]!;
    const matsAlive = await matsLeftBy(files);
    const isKept = growth <= mostGrowth && matsAlive === 0;
    console.log(
      `\nMemory after all photos relative to after ten: ${growth.toFixed(2)} (<= ${mostGrowth}), peak ${peakMb.toFixed(0)} MB`,
    );
    console.log(`OpenCV objects not freed: ${matsAlive}`);
    return { ...options, residentMb, peakMb, growth, matsAlive, isKept };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function sendThrough(files: readonly string[], count: number): Promise<number[]> {
  const pool = createPhotoPool({ threads: 1 });
  const options = resolveOptions();
  const medians: number[] = [];
  let ten: number[] = [];
  for (let index = 0; index < count; index++) {
    const photo = await readFile(files[index % files.length]!);
    await pool.correct({ type: 'DETECT_AND_CORRECT', photo, options });
    ten.push(process.memoryUsage.rss() / 2 ** 20);
    if (ten.length < 10) continue;
    medians.push(median(ten));
    ten = [];
    console.log(`${String(index + 1).padStart(5)} photos  ${medians.at(-1)!.toFixed(0).padStart(5)} MB`);
  }
  await pool.dispose();
  return medians;
}

/** The worker thread's count is not accessible, so each photo is corrected once more on this thread. */
async function matsLeftBy(files: readonly string[]): Promise<number> {
  const silent = { onStage: () => {}, throwIfStopped: () => {} };
  for (const file of files) {
    await correctPhoto({ type: 'DETECT_AND_CORRECT', photo: await readFile(file), options: resolveOptions() }, silent);
  }
  return liveMats();
}
