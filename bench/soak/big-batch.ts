import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import sharp from 'sharp';
import { startService } from '../service.ts';

const SMALL = 100;

/** A batch of many small images against one of SMALL: making it, the API's memory, the pace of its jobs, and cancelling it. */
export async function soakBatch({ images }: { images: number }) {
  const service = await startService(1);
  try {
    const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#876' } })
      .jpeg()
      .toBuffer();
    await service.upload('small.jpg', bytes);
    // Rows over one file: the batch is what is looked at, not the upload.
    await service.sql(
      `insert into "Image" (id, "ownerId", filename, folder, "originalId", "thumbnailId", "previewId", placeholder, width, height, "byteSize", "contentType", sha256, "updatedAt")
       select gen_random_uuid(), i."ownerId", n || '.jpg', case when n <= $2 then 'small' else 'big' end, i."originalId", i."thumbnailId", i."previewId", '', 64, 48, 1, i."contentType", i.sha256, now()
       from "Image" i, generate_series(1, $1::int) n`,
      [images + SMALL, SMALL],
    );
    await service.sql('analyze');
    await make(service, 'small'); // warms up
    const small = await make(service, 'small');
    const smallPace = await paceOf(service, small.id, SMALL);
    writeFileSync(`/proc/${service.apiPid}/clear_refs`, '5'); // the peak starts anew
    const before = memoryOf(service.apiPid, 'VmRSS');
    const big = await make(service, 'big');
    const bigPace = await paceOf(service, big.id, 500);
    const growthMb = memoryOf(service.apiPid, 'VmHWM') - before;
    const began = performance.now();
    await service.ask('mutation($id: ID!) { cancelBatch(id: $id) { id } }', { id: big.id });
    await untilOpen(service, 0);
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
  const query =
    'mutation($folder: String!) { createBatch(input: { type: ANALYZE, filter: { folder: $folder } }) { id total } }';
  const began = performance.now();
  const { createBatch } = await service.ask<{ createBatch: { id: string } }>(query, { folder });
  const seconds = (performance.now() - began) / 1000;
  if (folder === 'small') await untilOpen(service, 0);
  return { id: createBatch.id, seconds };
}

/** Milliseconds from one job's end to the next, over the first `count` of a batch; those ends come from the jobs' rows. */
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

async function untilOpen(service: Service, most: number): Promise<void> {
  for (;;) {
    const [{ open } = { open: 0 }] = await service.sql<{ open: number }>(
      `select count(*)::int as open from graphile_worker._private_jobs where is_available or locked_at is not null`,
    );
    if (open <= most) return;
    await delay(20);
  }
}

/** Megabytes, as the kernel has them. */
function memoryOf(pid: number, what: 'VmRSS' | 'VmHWM'): number {
  const [, kilobytes = '0'] = new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1000;
}
