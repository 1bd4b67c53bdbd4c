import { writeFileSync } from 'node:fs';
import { median } from '../median.ts';
import { memoryOf } from '../memory-of.ts';
import { startService } from '../service.ts';
import { cancelBatch, fillFolders, makeBatch } from './batches.ts';

export interface BatchOptions {
  /** Images, and therefore jobs, in a batch. */
  readonly images: number;
  readonly repeats: number;
}
export interface BatchBench extends BatchOptions {
  /** Seconds from sending createBatch to the response, for each batch. */
  readonly seconds: readonly number[];
  /** Growth of the API's memory at its peak, MB, for each batch. */
  readonly growthMb: readonly number[];
  readonly isKept: boolean;
}

/** For 10,000 images: maximum time, s, and maximum growth of memory, MB, which must not depend on their number. */
export const budget = { seconds: 5, growthMb: 100 };

const WARM_UP = 100;

/** Creates large batches one after the other, each cancelled before the next, on the service as `npm start` runs it. */
export async function benchBatch({ images, repeats }: BatchOptions): Promise<BatchBench> {
  const service = await startService(1);
  try {
    await fillFolders(service, { small: WARM_UP, big: images });
    await cancelBatch(service, (await makeBatch(service, 'small')).id);
    const seconds: number[] = [];
    const growthMb: number[] = [];
    console.log(`Creating batches of ${images} images`);
    for (let round = 0; round < repeats; round += 1) {
      writeFileSync(`/proc/${service.apiPid}/clear_refs`, '5'); // resets the peak
      const before = memoryOf(service.apiPid, 'VmRSS');
      const batch = await makeBatch(service, 'big');
      seconds.push(batch.seconds);
      growthMb.push(Math.max(0, memoryOf(service.apiPid, 'VmHWM') - before));
      await cancelBatch(service, batch.id);
      console.log(`  ${batch.seconds.toFixed(2)} s, memory up by ${growthMb.at(-1)!.toFixed(0)} MB`);
    }
    const isKept = median(seconds) <= budget.seconds && median(growthMb) <= budget.growthMb;
    return { images, repeats, seconds, growthMb, isKept };
  } finally {
    await service.stop();
  }
}
