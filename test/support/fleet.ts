import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followJob } from './follow.ts';
import { jpeg } from './pictures.ts';
import { type Program, startProgram } from './program.ts';
import { connect, type Session } from './session.ts';
import { until } from './until.ts';

/** One API and several workers, each in a separate process, and a user with one image. */
export interface Fleet {
  readonly api: Program;
  readonly workers: readonly Program[];
  readonly session: Session;
  /** Creates jobs for that image and returns their ids. */
  createJobs(count: number): Promise<string[]>;
  /**
   * Follows each job, half of them over WebSocket, half over server-sent events. Resolves when each stream has delivered
   * an event. `ends` resolves to the last status of each stream, or its error.
   */
  followAll(ids: readonly string[]): Promise<{ readonly ends: Promise<string[]> }>;
  /** Suspends the processes of the workers, so that jobs stay queued. The returned function resumes them. */
  pauseWorkers(): () => void;
  /** The number of jobs with each status. */
  jobsByStatus(): Promise<Record<string, number>>;
  end(): Promise<void>;
}

export async function startFleet(
  env: { DATABASE_URL: string; REDIS_URL: string } & Record<string, string>,
  { workerCount = 2, picture = jpeg(1) }: { workerCount?: number; picture?: Promise<Uint8Array> } = {},
): Promise<Fleet> {
  const dataDir = await mkdtemp(join(tmpdir(), 'graycard-fleet-'));
  const common = { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'info', ...env };
  const api = await startProgram('dist/server.js', { ...common, WORKERS: '0' });
  const starting = Array.from({ length: workerCount }, () =>
    startProgram('dist/workers/index.js', { ...common, WORKERS: '1' }),
  );
  const workers = await Promise.all(starting);
  const session = await connect(api.url, 'ada');
  const imageId = await session.upload('small.jpg', await picture);
  return {
    api,
    workers,
    session,
    async createJobs(count) {
      const ids: string[] = [];
      for (let i = 0; i < count; i += 1) ids.push(await session.createJob({ imageId, type: 'ANALYZE' }));
      return ids;
    },
    async followAll(ids) {
      const started = new Set<string>();
      const streams = ids.map((id, i) =>
        followJob(i % 2 ? 'ws' : 'sse', api.url, session.token, id, () => started.add(id)),
      );
      const ends = Promise.allSettled(streams).then((all) =>
        all.map((one) => (one.status === 'fulfilled' ? (one.value.at(-1)?.status ?? 'NOTHING') : String(one.reason))),
      );
      await until('every stream has delivered an event', () => started.size === ids.length);
      return { ends };
    },
    pauseWorkers() {
      const pids = workers.flatMap(({ pid }) => [pid, ...childrenOf(pid)]);
      for (const pid of pids) process.kill(pid, 'SIGSTOP');
      return () => {
        for (const pid of pids) process.kill(pid, 'SIGCONT');
      };
    },
    async jobsByStatus() {
      const query = '{ usage { jobsByStatus { status count } } }';
      const { usage } = await session.run<{ usage: { jobsByStatus: { status: string; count: number }[] } }>(query);
      return Object.fromEntries(usage.jobsByStatus.map(({ status, count }) => [status, count]));
    },
    async end() {
      await Promise.all([...workers, api].map((program) => program.end()));
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The processes that a program has started. */
function childrenOf(pid: number): number[] {
  const pids = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return pids ? pids.split(' ').map(Number) : [];
}
