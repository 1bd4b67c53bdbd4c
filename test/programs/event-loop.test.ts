import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { followJob } from '../support/follow.ts';
import { type Program, startProgram } from '../support/program.ts';
import { connect, type Session } from '../support/session.ts';

const PHOTOS = 10;
const HANGING_MS = 500;

let api: Program;
let session: Session;
let cleanUp: () => Promise<void>;

beforeAll(async () => {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'graycard-loop-'));
  const preload = ['--import', join(import.meta.dirname, '../../bench/event-loop/loop-delay.mjs')];
  const env = { DATA_DIR: dataDir, DATABASE_URL: database.url, PORT: '0', WORKERS: '1' };
  api = await startProgram('dist/server.js', env, preload);
  session = await connect(api.url, 'ada');
  cleanUp = async () => {
    await api.end();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
});
afterAll(() => cleanUp());

test('correcting ten 24-megapixel photos does not block the event loop of the API', async () => {
  const sample = sharp(join(import.meta.dirname, '../../examples/sample/desk.jpg')).resize(6000, 4000);
  const images: string[] = [];
  for (let i = 0; i < PHOTOS; i += 1) {
    const photo = await sample
      .clone()
      .jpeg({ quality: 80 + i, mozjpeg: false })
      .toBuffer();
    images.push(await session.upload(`photo-${i}.jpg`, photo));
  }
  api.send({ kind: 'loop-delay.reset' });
  const jobs: string[] = [];
  for (const imageId of images) jobs.push(await session.createJob({ imageId, type: 'DETECT_AND_CORRECT' }));
  let answered = 0;
  let slowest = 0;
  const done = Promise.all(jobs.map((id) => followJob('ws', api.url, session.token, id)));
  let running = true;
  void done.finally(() => (running = false)).catch(() => {});
  while (running) {
    const asked = performance.now();
    await session.run('{ __typename }');
    slowest = Math.max(slowest, performance.now() - asked);
    answered += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  for (const steps of await done) expect(steps.at(-1)).toMatchObject({ status: 'COMPLETED' });

  const reading = api.message<{ p50: number; p99: number; max: number }>('loop-delay');
  api.send({ kind: 'loop-delay.read' });
  const { p50, p99, max } = await reading;
  const [a, b, c, d] = [p50, p99, max, slowest].map((ms) => ms.toFixed(1));
  console.log(
    `event-loop delay p50 ${a} ms, p99 ${b} ms, max ${c} ms; ${answered} responses, the slowest after ${d} ms`,
  );
  expect(answered).toBeGreaterThan(50);
  expect(p99).toBeLessThan(HANGING_MS);
});
