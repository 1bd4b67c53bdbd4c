import { readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import sharp from 'sharp';
import { renderScene } from '../../examples/sample/render-scene.ts';
import { startService } from '../service.ts';

const IMAGES = 20;

/**
 * Repeatedly kills a random worker while jobs are running, and then checks that every job has one result, that files and
 * rows correspond, and that every image is byte for byte the same as in an undisturbed run.
 */
export async function soakKills({ jobs, kills }: { jobs: number; kills: number }) {
  const service = await startService(2);
  try {
    const images: string[] = [];
    for (let seed = 0; seed < IMAGES; seed += 1) {
      const { data, width, height } = renderScene({ seed, width: 900, height: 600 });
      const bytes = await sharp(data, { raw: { width, height, channels: 3 } })
        .jpeg({ quality: 92 })
        .toBuffer();
      images.push(await service.upload(`${seed}.jpg`, bytes));
    }
    const create = 'mutation($id: ID!) { createJob(input: { imageId: $id, type: DETECT_AND_CORRECT }) { id } }';
    for (const id of images) await service.ask(create, { id });
    await untilDone(service, IMAGES);
    const undisturbed = await service.sql<{ image: string; sha256: string }>(
      'select r."imageId" as image, a.sha256 from "Result" r join "Asset" a on a.id = r."correctedId"',
    );
    const truth = new Map(undisturbed.map(({ image, sha256 }) => [image, sha256]));

    for (let i = 0; i < jobs; i += 1) await service.ask(create, { id: images[i % IMAGES] });
    const killed: Kill[] = [];
    while (killed.length < kills) {
      await delay(500 + Math.random() * 2500); // a worker takes a few seconds to restart
      const alive = service.workers('pictures');
      const pid = alive[Math.floor(Math.random() * alive.length)];
      if (pid === undefined) continue;
      const held = await jobsOf(service, pid);
      process.kill(pid, 'SIGKILL');
      killed.push({ at: Date.now(), held });
      const [{ open } = { open: 0 }] = await service.sql<{ open: number }>(
        `select count(*)::int as open from "Job" where status in ('PENDING', 'RUNNING')`,
      );
      if (open === 0) break;
    }
    await untilDone(service, IMAGES + jobs);
    await delay(3000); // for cleanup that is still running
    return { jobs, kills: killed.length, ...(await judge(service, truth, killed)) };
  } finally {
    await service.stop();
  }
}

type Service = Awaited<ReturnType<typeof startService>>;

interface Kill {
  readonly at: number;
  /** The jobs that the worker was running just before. */
  readonly held: readonly string[];
}

/** The jobs of a worker process. It holds an advisory lock under the id that also locks its queue entries. */
async function jobsOf(service: Service, pid: number): Promise<string[]> {
  const rows = await service.sql<{ job: string }>(
    `select entry.payload->>'jobId' as job from graphile_worker._private_jobs entry
     join pg_locks lock on lock.locktype = 'advisory' and lock.objid = (hashtext(entry.locked_by)::bigint & 4294967295)::oid
     join pg_stat_activity session on session.pid = lock.pid
     where session.application_name = $1`,
    [`graycard worker ${pid}`],
  );
  return rows.map(({ job }) => job);
}

async function judge(service: Service, truth: ReadonlyMap<string, string>, killed: readonly Kill[]) {
  const results = await service.sql<{ job: string; image: string; sha256: string }>(
    'select r."jobId" as job, r."imageId" as image, a.sha256 from "Result" r join "Asset" a on a.id = r."correctedId"',
  );
  const statuses = await service.sql<{ status: string; count: number }>(
    'select status::text, count(*)::int from "Job" group by 1',
  );
  const keys = new Set((await service.sql<{ key: string }>('select key from "Asset"')).map(({ key }) => key));
  const files = readdirSync(service.storage, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(service.storage.length + 1));
  const restarts = await service.sql<{ job: string; at: Date }>(
    `select "jobId" as job, at from "JobLog" where message like 'Started again%' order by at`,
  );
  const waits = restarts.flatMap(({ job, at }) => {
    const kill = killed.findLast((one) => one.at <= at.getTime() && one.held.includes(job));
    return kill ? [at.getTime() - kill.at] : [];
  });
  return {
    statuses: Object.fromEntries(statuses.map(({ status, count }) => [status, count])),
    results: results.length,
    jobsWithOneResult: new Set(results.map(({ job }) => job)).size,
    different: results.filter(({ image, sha256 }) => truth.get(image) !== sha256).length,
    filesWithoutRow: files.filter((file) => !keys.has(file)),
    rowsWithoutFile: [...keys].filter((key) => !files.includes(key)),
    startedAgain: restarts.length,
    waitsMeasured: waits.length,
    longestWaitSeconds: Math.max(0, ...waits) / 1000,
  };
}

async function untilDone(service: Service, count: number): Promise<void> {
  for (;;) {
    const [{ done } = { done: 0 }] = await service.sql<{ done: number }>(
      `select count(*)::int as done from "Job" where status not in ('PENDING', 'RUNNING')`,
    );
    if (done >= count) return;
    await delay(250);
  }
}
