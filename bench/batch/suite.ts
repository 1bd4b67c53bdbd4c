import { writeFileSync } from 'node:fs';
import { median } from '../median.ts';
import { memoryOf } from '../memory-of.ts';
import { startService } from '../service.ts';
import { cancelBatch, fillFolders, makeBatch } from './batches.ts';

export interface BatchWish {
  /** Images of a batch, and so its jobs. */
  readonly images: number;
  readonly repeats: number;
}
export interface BatchBench extends BatchWish {
  /** From sending createBatch to its answer, of each batch. */
  readonly seconds: readonly number[];
  /** What the API's memory grew by at its peak over what it was before, MB, of each batch. */
  readonly growthMb: readonly number[];
  readonly isKept: boolean;
}

/** Of 10,000 images: the longest time, s, and the most memory, MB, which would be more if it grew with them. */
export const budget = { seconds: 5, growthMb: 100 };

const WARM_UP = 100;

/** Makes large batches one after the other, each cancelled before the next, on the service as `npm start` runs it. */
export async function benchBatch({ images, repeats }: BatchWish): Promise<BatchBench> {
  const service = await startService(1);
  try {
    await fillFolders(service, { small: WARM_UP, big: images });
    await cancelBatch(service, (await makeBatch(service, 'small')).id);
    const seconds: number[] = [];
    const growthMb: number[] = [];
    console.log(`Batches of ${images} images, made`);
    for (let round = 0; round < repeats; round += 1) {
      writeFileSync(`/proc/${service.apiPid}/clear_refs`, '5'); // the peak starts anew
      const before = memoryOf(service.apiPid, 'VmRSS');
      const batch = await makeBatch(service, 'big');
      seconds.push(batch.seconds);
      growthMb.push(Math.max(0, memoryOf(service.apiPid, 'VmHWM') - before));
      await cancelBatch(service, batch.id);
      console.log(`  within ${batch.seconds.toFixed(2)} s, memory ${growthMb.at(-1)!.toFixed(0)} MB up`);
    }
    const isKept = median(seconds) <= budget.seconds && median(growthMb) <= budget.growthMb;
    return { images, repeats, seconds, growthMb, isKept };
  } finally {
    await service.stop();
  }
}
