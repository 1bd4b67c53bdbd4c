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

export interface MemoryWish {
  /** Photos that go through the worker, at least twenty. */
  readonly photos: number;
  readonly megapixels: number;
}
export interface MemoryBench extends MemoryWish {
  /** Resident memory of the process, MB: the median over each ten photos, which a picture waiting to be freed does not move. */
  readonly residentMb: readonly number[];
  readonly peakMb: number;
  /** Last over first of `residentMb`. */
  readonly growth: number;
  /** Native objects of OpenCV that outlived their search. */
  readonly matsAlive: number;
  readonly isKept: boolean;
}

const different = 6;
const mostGrowth = 1.15;

/** Sends photos through one worker thread, as a worker does, and watches the memory; prints a line every ten. */
export async function benchMemory(wish: MemoryWish): Promise<MemoryBench> {
  const folder = mkdtempSync(join(tmpdir(), 'graycard-memory-'));
  try {
    const files = await writeVariedPhotos(folder, different, wish.megapixels);
    console.log(
      `${wish.photos} photos of ${wish.megapixels} MP, ${different} different ones in turn, one worker thread`,
    );
    const residentMb = await sendThrough(files, wish.photos);
    const peakMb = process.resourceUsage().maxRSS / 1024;
    const growth = residentMb.at(-1)! / residentMb[0]!;
    const matsAlive = await matsLeftBy(files);
    const isKept = growth <= mostGrowth && matsAlive === 0;
    console.log(
      `\nMemory after all over memory after ten: ${growth.toFixed(2)} (<= ${mostGrowth}), peak ${peakMb.toFixed(0)} MB`,
    );
    console.log(`OpenCV objects left alive: ${matsAlive}`);
    return { ...wish, residentMb, peakMb, growth, matsAlive, isKept };
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

/** The worker thread's own count cannot be asked for, so each photo is corrected once more on this one. */
async function matsLeftBy(files: readonly string[]): Promise<number> {
  const silent = { onStage: () => {}, throwIfStopped: () => {} };
  for (const file of files) {
    await correctPhoto({ type: 'DETECT_AND_CORRECT', photo: await readFile(file), options: resolveOptions() }, silent);
  }
  return liveMats();
}
