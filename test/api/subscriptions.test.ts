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
    app = await startTestApp({ events, workers: 1, intervals: { eventPollMs: 1000 } });
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

    test('jobProgress sends the current state and every step to the end, then completes', async () => {
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

    test('a subscriber to a finished job receives its final event once, and the stream completes', async () => {
      const { id } = await ended(app, ada, (await detect()).id);
      const stream = progressOf(id);
      const seen = await steps(stream);
      expect(seen).toMatchObject([{ status: 'COMPLETED', progress: 100, job: { id } }]);
      await stream.close();
    });

    test('the last event of a failed or cancelled job states the reason', async () => {
      const noChart = await uploadOne(app, ada, await photo({ chart: null, width: 300, height: 200 }));
      const failing = await createJob(app, ada, { imageId: noChart, type: 'DETECT' });
      const failed = progressOf(failing.id);
      const seen = await steps(failed);
      expectForward(seen, 'FAILED');
      expect(seen.at(-1)?.message).toMatch(/chart/);
      const running = await idleJob(app, ada, imageId); // no worker finishes it first
      const cancelled = progressOf(running.globalId);
      expect(stepOf(await cancelled.next())).toMatchObject({ status: 'RUNNING' });
      await app.run(CancelJobDocument, { id: running.globalId }, ada.accessToken);
      expect(await steps(cancelled)).toMatchObject([{ status: 'CANCELLED', message: 'Cancelled.' }]);
      expect(cancelled.ending()).toEqual({ error: null });
      await Promise.all([failed.close(), cancelled.close()]);
    });

    test('all subscribers to the same job receive its final event', async () => {
      const { id } = await detect();
      const streams = Array.from({ length: 5 }, () => progressOf(id));
      for (const stream of streams) expectForward(await steps(stream), 'COMPLETED');
      await Promise.all(streams.map((stream) => stream.close()));
    });

    test('deleting a job ends its streams with NOT_FOUND', async () => {
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

    test('jobUpdates sends the current state of the open jobs, then every step of every job, and stays open', async () => {
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

    test('jobUpdates with a filter sends only the matching jobs', async () => {
      const other = await uploadOne(app, ada, await photo({ width: 480, height: 320 }));
      const stream = updates({ filter: { imageId: other } });
      const all = updates();
      const [, matching] = [await detect(), await createJob(app, ada, { imageId: other, type: 'DETECT' })];
      const seen: Step[] = [];
      while (!seen.some(isEnd)) seen.push(stepOf(await stream.next()));
      expectForward(seen, 'COMPLETED');
      expect(seen[0]?.job.id).toBe(matching.id);
      await Promise.all([stream.close(), all.close()]);
    });

    test('jobUpdates resumes from a cursor without missing the end of any job', async () => {
      const before = updates();
      const { id } = await detect();
      const { cursor } = stepOf(await before.next());
      await before.close();
      const missed = [id, (await detect()).id, (await detect()).id];
      for (const jobId of missed) await ended(app, ada, jobId);
      const stream = updates({ after: cursor });
      const endedIds: string[] = [];
      while (endedIds.length < missed.length) {
        const step = stepOf(await stream.next());
        if (isEnd(step)) endedIds.push(step.job.id);
      }
      expect(endedIds).toEqual(missed);
      await stream.close();
    });

    test('rejects an invalid cursor', async () => {
      const stream = updates({ after: 'nonsense' });
      const event = await stream.next();
      expect(event?.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'after' } }]);
      await stream.close();
    });
  });

  test('a closed stream removes its listener', async () => {
    const { active, app: counting } = await startCountingApp(events);
    try {
      const eve = await counting.register('eve');
      const image = await uploadOne(counting, eve, await photo({ width: 300, height: 200 }));
      const idle = await idleJob(counting, eve, image);
      const streams = [openSocket, openStream].flatMap((open) => [
        open(counting, eve.accessToken, JOB_PROGRESS, { id: idle.globalId }),
        open(counting, eve.accessToken, JOB_UPDATES),
      ]);
      for (const stream of streams) await stream.next();
      expect(active()).toBe(3); // the two jobProgress streams share one
      await Promise.all(streams.map((stream) => stream.close()));
      await until('all listeners are removed', () => active() === 0);
    } finally {
      await counting.dispose();
    }
  });

  // Redis loses events while it is down; local events are lost if a worker dies after its commit.
  test('the end of a job is sent even if its event is lost', async () => {
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

/** Creates a RUNNING job that no worker knows: only the test changes it. */
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

/** Starts an app that counts its event listeners. */
async function startCountingApp(events: 'local' | 'redis') {
  let count = 0;
  const app = await startTestApp({ events, intervals: { eventPollMs: 1000 } });
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
