import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { photo } from '../support/pictures.ts';
import { type Program, startProgram } from '../support/program.ts';
import { connect, type Session } from '../support/session.ts';
import { until } from '../support/until.ts';

let api: Program;
let session: Session;
let cleanUp: () => Promise<void>;
beforeAll(async () => {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'graycard-memory-'));
  const env = { DATA_DIR: dataDir, DATABASE_URL: database.url, PORT: '0', WORKERS: '1', MAX_IMAGE_MEMORY_MB: '600' };
  api = await startProgram('dist/server.js', env);
  session = await connect(api.url, 'ada');
  cleanUp = async () => {
    await api.end();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
});
afterAll(() => cleanUp());

test('an image that exceeds the memory limit fails its job with that reason, and the next job is processed', async () => {
  const small = await photo();
  const big = await sharp(small).resize(12_000, 8000, { fit: 'fill' }).jpeg({ quality: 100 }).toBuffer();
  const ids = {
    big: await session.createJob({ imageId: await session.upload('big.jpg', big), type: 'DETECT_AND_CORRECT' }),
    small: await session.createJob({ imageId: await session.upload('small.jpg', small), type: 'DETECT_AND_CORRECT' }),
  };
  const ended = (id: string) =>
    until('the job has ended', async () => {
      const query = 'query($id: ID!) { job(id: $id) { status attempts failure { code message retryable } } }';
      const { job } = await session.run<{ job: { status: string } }>(query, { id });
      return ['COMPLETED', 'FAILED'].includes(job.status) && job;
    });
  expect(await ended(ids.big)).toEqual({
    status: 'FAILED',
    attempts: 1,
    failure: {
      code: 'IMAGE_TOO_LARGE',
      message:
        'Processing this image requires more than 600 MB of memory. Use a smaller image, or raise MAX_IMAGE_MEMORY_MB.',
      retryable: false,
    },
  });
  expect(await ended(ids.small)).toMatchObject({ status: 'COMPLETED' });
});
