import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { followJob, type Step } from '../support/follow.ts';
import { type Program, startProgram } from '../support/program.ts';
import { renderScene } from '../support/rendered-scene.ts';
import { connect, type Session } from '../support/session.ts';

const JOBS = 40;

let api: Program;
let workers: Program[];
let session: Session;
let cleanUp: () => Promise<void>;

beforeAll(async () => {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'graycard-shape-'));
  const env = {
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    REDIS_URL: inject('redisUrl'),
    PORT: '0',
    LOG_LEVEL: 'info',
  };
  api = await startProgram('dist/server.js', { ...env, WORKERS: '0' });
  workers = await Promise.all([1, 2].map(() => startProgram('dist/workers/index.js', { ...env, WORKERS: '1' })));
  session = await connect(api.url, 'ada');
  cleanUp = async () => {
    await Promise.all([...workers, api].map((program) => program.end()));
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
});
afterAll(() => cleanUp());

test('one API and two workers run 40 jobs, and subscribers see every job from start to end', async () => {
  const { data, width, height } = renderScene({ seed: 1, width: 900, height: 600 });
  const photo = await sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 92 })
    .toBuffer();
  const imageId = await session.upload('chart.jpg', photo);
  const ids: string[] = [];
  for (let i = 0; i < JOBS; i += 1) ids.push(await session.createJob({ imageId, type: 'DETECT_AND_CORRECT' }));
  const streams = await Promise.all(ids.map((id, i) => followJob(i % 2 ? 'ws' : 'sse', api.url, session.token, id)));

  for (const steps of streams) expectWholeStory(steps);
  const { usage } = await session.run<{ usage: { jobsByStatus: object[] } }>(
    '{ usage { jobsByStatus { status count } } }',
  );
  expect(usage.jobsByStatus).toEqual([{ status: 'COMPLETED', count: JOBS }]);
  for (const worker of workers) expect(worker.output()).toContain('"msg":"a job was completed"');
});

/** Checks a stream: the current state first, then only forward moves, then exactly one end. */
function expectWholeStory(steps: readonly Step[]): void {
  expect(steps.at(-1)).toMatchObject({ status: 'COMPLETED', stage: 'DONE', progress: 100 });
  expect(steps.filter(({ status }) => status === 'COMPLETED')).toHaveLength(1);
  for (const [i, step] of steps.slice(1).entries()) {
    expect(step.sequence).toBeGreaterThan(steps[i]?.sequence ?? 0);
    expect(step.progress).toBeGreaterThanOrEqual(steps[i]?.progress ?? 0);
  }
}
