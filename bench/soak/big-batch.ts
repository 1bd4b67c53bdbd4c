import { writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { cancelBatch, fillFolders, makeBatch, untilOpen } from '../batch/batches.ts';
import { memoryOf } from '../memory-of.ts';
import { startService } from '../service.ts';

const SMALL = 100;

/** Compares a batch of many small images with one of SMALL: creation, the API's memory, time per job, and cancellation. */
export async function soakBatch({ images }: { images: number }) {
  const service = await startService(1);
  try {
    await fillFolders(service, { small: SMALL, big: images });
    await make(service, 'small'); // warms up
    const small = await make(service, 'small');
    const smallPace = await paceOf(service, small.id, SMALL);
    writeFileSync(`/proc/${service.apiPid}/clear_refs`, '5'); // resets the peak
    const before = memoryOf(service.apiPid, 'VmRSS');
    const big = await make(service, 'big');
    const bigPace = await paceOf(service, big.id, 500);
    const growthMb = memoryOf(service.apiPid, 'VmHWM') - before;
    const began = performance.now();
    await cancelBatch(service, big.id);
    const cancelSeconds = (performance.now() - began) / 1000;
    return {
      images,
      createSeconds: big.seconds,
      createMsPerJob: { small: (small.seconds * 1000) / SMALL, big: (big.seconds * 1000) / images },
      runMsPerJob: { small: smallPace, big: bigPace },
      ratio: bigPace / smallPace,
      apiGrowthMb: growthMb,
      cancelSeconds,
    };
  } finally {
    await service.stop();
  }
}

type Service = Awaited<ReturnType<typeof startService>>;

async function make(service: Service, folder: string): Promise<{ id: string; seconds: number }> {
  const made = await makeBatch(service, folder);
  if (folder === 'small') await untilOpen(service, 0);
  return made;
}

/** Mean milliseconds between the ends of a batch's first `count` jobs, from their rows. */
async function paceOf(service: Service, batch: string, count: number): Promise<number> {
  const id = Buffer.from(batch, 'base64url').toString().split(':')[1];
  for (;;) {
    const [row] = await service.sql<{ done: number; ms: number }>(
      `select count(*)::int as done, (extract(epoch from max("completedAt") - min("completedAt")) * 1000)::float8 as ms
       from (select "completedAt" from "Job" where "batchId" = $1 and status = 'COMPLETED' order by "completedAt" limit $2) ends`,
      [id, count],
    );
    if (row && row.done >= count) return row.ms / (count - 1);
    await delay(250);
  }
}
