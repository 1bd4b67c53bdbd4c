import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moveJob } from '../../src/services/job/job-state.ts';
import { CancelJobDocument, DeleteJobDocument } from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { createJob, ended, uploadOne } from '../support/job-runs.ts';
import { photo } from '../support/pictures.ts';
import { expectForward, isEnd, JOB_PROGRESS, JOB_UPDATES, type Step, stepOf } from '../support/progress.ts';
import { rowId } from '../support/rows.ts';
import { openSocket, openStream, type Stream } from '../support/streams.ts';
import { until } from '../support/until.ts';

describe.each(['local', 'redis'] as const)('with %s events', (events) => {
  let app: TestApp;
  let ada: TestUser;
  let imageId: string;
  beforeAll(async () => {
    app = await startTestApp({ events, workers: 1 });
    ada = await app.register('ada');
    imageId = await uploadOne(app, ada, await photo());
  });
  afterAll(() => app.dispose());

  const detect = () => createJob(app, ada, { imageId, type: 'DETECT' });
  const steps = async (stream: Stream) => (await stream.all()).map(stepOf);

  describe.each([
    ['a WebSocket', openSocket],
    ['server-sent events', openStream],
  ])('over %s', (_protocol, open) => {
    const progressOf = (id: string) => open(app, ada.accessToken, JOB_PROGRESS, { id });
    const updates = (variables: object = {}) => open(app, ada.accessToken, JOB_UPDATES, variables);

    test('jobProgress tells the state as it stands, then every step forward, the end, and completes', async () => {
      const { id } = await createJob(app, ada, { imageId, type: 'DETECT_AND_CORRECT' });
      const stream = progressOf(id);
      const seen = await steps(stream);
      expectForward(seen, 'COMPLETED');
      expect(seen.length).toBeGreaterThan(1);
      expect(seen.at(-1)).toMatchObject({
        stage: 'DONE',
        progress: 100,
        etaSeconds: null,
        job: { id, status: 'COMPLETED' },
      });
      expect(stream.ending()).toEqual({ error: null });
      await stream.close();
    });

    test('who comes after the end hears of it once, and the stream completes', async () => {
      const { id } = await ended(app, ada, (await detect()).id);
      const stream = progressOf(id);
      const seen = await steps(stream);
      expect(seen).toMatchObject([{ status: 'COMPLETED', progress: 100, job: { id } }]);
      await stream.close();
    });

    test('the end of a job that fails is told with its reason, that of a cancelled one as well', async () => {
      const noChart = await uploadOne(app, ada, await photo({ chart: null, width: 300, height: 200 }));
      const failing = await createJob(app, ada, { imageId: noChart, type: 'DETECT' });
      const failed = progressOf(failing.id);
      const seen = await steps(failed);
      expectForward(seen, 'FAILED');
      expect(seen.at(-1)?.message).toMatch(/chart/);
      const running = await idleJob(app, ada, imageId); // no worker ends it first
      const cancelled = progressOf(running.globalId);
      expect(stepOf(await cancelled.next())).toMatchObject({ status: 'RUNNING' });
      await app.run(CancelJobDocument, { id: running.globalId }, ada.accessToken);
      expect(await steps(cancelled)).toMatchObject([{ status: 'CANCELLED', message: 'Cancelled.' }]);
      expect(cancelled.ending()).toEqual({ error: null });
      await Promise.all([failed.close(), cancelled.close()]);
    });

    test('several who watch the same job all see its end', async () => {
      const { id } = await detect();
      const streams = Array.from({ length: 5 }, () => progressOf(id));
      for (const stream of streams) expectForward(await steps(stream), 'COMPLETED');
      await Promise.all(streams.map((stream) => stream.close()));
    });

    test('a job that is deleted while one watches ends the stream with NOT_FOUND', async () => {
      const { db } = app.deps;
      const job = await idleJob(app, ada, imageId);
      const stream = progressOf(job.globalId);
      await stream.next();
      await db.job.delete({ where: { id: job.id } });
      await app.deps.events.jobMoved({
        jobId: job.id,
        ownerId: job.ownerId,
        batchId: null,
        status: 'RUNNING',
        sequence: 99,
      });
      const event = await stream.next().catch((error: unknown) => ({ errors: error as never }));
      expect(JSON.stringify(event)).toContain('NOT_FOUND');
      await stream.close();
    });

    test("jobUpdates begins with the open jobs as they stand, then tells every job's way, and goes on", async () => {
      const open = await idleJob(app, ada, imageId);
      const stream = updates();
      expect(stepOf(await stream.next())).toMatchObject({ status: 'RUNNING', job: { id: open.globalId } });
      const [first, second] = [await detect(), await detect()];
      const seen: Step[] = [];
      while (new Set(seen.filter(isEnd).map(({ job }) => job.id)).size < 2) seen.push(stepOf(await stream.next()));
      for (const { id } of [first, second])
        expectForward(
          seen.filter(({ job }) => job.id === id),
          'COMPLETED',
        );
      expect(stream.ending()).toBeNull();
      await stream.close();
      await app.deps.db.job.delete({ where: { id: open.id } });
    });

    test('jobUpdates with a filter tells of what matches alone', async () => {
      const other = await uploadOne(app, ada, await photo({ width: 480, height: 320 }));
      const stream = updates({ filter: { imageId: other } });
      const all = updates();
      const [, wanted] = [await detect(), await createJob(app, ada, { imageId: other, type: 'DETECT' })];
      const seen: Step[] = [];
      while (!seen.some(isEnd)) seen.push(stepOf(await stream.next()));
      expectForward(seen, 'COMPLETED');
      expect(seen[0]?.job.id).toBe(wanted.id);
      await Promise.all([stream.close(), all.close()]);
    });

    test('after a cut jobUpdates goes on from its cursor and misses no end', async () => {
      const before = updates();
      const { id } = await detect();
      const { cursor } = stepOf(await before.next());
      await before.close();
      const missed = [id, (await detect()).id, (await detect()).id];
      for (const one of missed) await ended(app, ada, one);
      const stream = updates({ after: cursor });
      const ends: string[] = [];
      while (ends.length < missed.length) {
        const step = stepOf(await stream.next());
        if (isEnd(step)) ends.push(step.job.id);
      }
      expect(ends).toEqual(missed);
      await stream.close();
    });

    test('a cursor that is none is refused', async () => {
      const stream = updates({ after: 'nonsense' });
      const event = await stream.next();
      expect(event?.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'after' } }]);
      await stream.close();
    });
  });

  test('who leaves is not listened for any more', async () => {
    const { active, app: watched } = await watchListeners(events);
    try {
      const eve = await watched.register('eve');
      const image = await uploadOne(watched, eve, await photo({ width: 300, height: 200 }));
      const idle = await idleJob(watched, eve, image);
      const streams = [openSocket, openStream].flatMap((open) => [
        open(watched, eve.accessToken, JOB_PROGRESS, { id: idle.globalId }),
        open(watched, eve.accessToken, JOB_UPDATES),
      ]);
      for (const stream of streams) await stream.next();
      expect(active()).toBe(3); // the two that follow the job share one
      await Promise.all(streams.map((stream) => stream.close()));
      await until('nobody is listened for', () => active() === 0);
    } finally {
      await watched.dispose();
    }
  });

  // Redis loses what is published while it is away; within a process tree it is lost with a worker that dies after the commit.
  test('an end whose event is lost is told all the same', async () => {
    const job = await idleJob(app, ada, imageId);
    const stream = openSocket(app, ada.accessToken, JOB_PROGRESS, { id: job.globalId });
    await stream.next();
    const silent = { ...app.deps.events, jobMoved: async () => {} };
    const change = { status: 'COMPLETED', stage: 'DONE', progress: 100 } as const;
    await moveJob({ db: app.deps.db, events: silent }, job, { from: ['RUNNING'] }, change);
    expect(stepOf(await stream.next()).status).toBe('COMPLETED');
    expect(stream.ending()).toEqual({ error: null });
    await stream.close();
    await app.run(DeleteJobDocument, { id: job.globalId }, ada.accessToken);
  });
});

/** A RUNNING job that no worker knows of: it moves only where a test moves it. */
async function idleJob({ deps }: TestApp, user: TestUser, imageId: string) {
  const ownerId = rowId(user.id);
  const { jobClock: moved } = await deps.db.user.update({
    where: { id: ownerId },
    data: { jobClock: { increment: 1 } },
  });
  const data = { ownerId, imageId: rowId(imageId), type: 'DETECT', status: 'RUNNING', moved, options: {} } as const;
  const { id } = await deps.db.job.create({ data });
  return { id, ownerId, globalId: Buffer.from(`Job:${id}`).toString('base64url') };
}

/** An app whose listeners are counted. */
async function watchListeners(events: 'local' | 'redis') {
  let count = 0;
  const app = await startTestApp({ events });
  const { listen } = app.deps.events;
  app.deps.events.listen = async (...args) => {
    const unlisten = await listen(...args);
    count += 1;
    return async () => {
      count -= 1;
      await unlisten();
    };
  };
  return { app, active: () => count };
}
