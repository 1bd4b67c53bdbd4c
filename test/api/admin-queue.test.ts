import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorker } from '../../src/workers/worker.ts';
import { addAdministrator } from '../support/api-key.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { createJob, ended, readJob, uploadOne } from '../support/job-runs.ts';
import { expectSamePages } from '../support/paging.ts';
import { jpeg } from '../support/pictures.ts';
import { globalId, queueEntries, rowId } from '../support/rows.ts';
import { openSocket } from '../support/streams.ts';

let app: TestApp;
let root: TestUser;
let ada: TestUser;
let image: string;
beforeAll(async () => {
  app = await startTestApp();
  root = await addAdministrator(app, 'root');
  ada = await app.register('ada');
  image = await uploadOne(app, ada, await jpeg(1));
});
afterAll(() => app.dispose());

const run = <R>(query: string, variables: object = {}, token = root.accessToken) =>
  app.run<R, object>(query, variables, token);
const codeOf = async (query: string, variables: object, token = root.accessToken) =>
  (await app.ask<object, object>(query, variables, token)).errors[0]?.extensions.code ?? 'OK';

const QUEUE = `query($first: Int, $after: String, $last: Int, $before: String) {
  queue {
    waiting running givenUp oldestSeconds
    entries(first: $first, after: $after, last: $last, before: $before) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { id task attempts maxAttempts priority runAt lockedAt lastError createdAt job { id status } } }
    }
  }
}`;
interface Entry {
  readonly id: string;
  readonly job: { readonly id: string } | null;
  readonly attempts: number;
  readonly lockedAt: string | null;
  readonly lastError: string | null;
}
interface Queue {
  readonly queue: {
    readonly waiting: number;
    readonly running: number;
    readonly givenUp: number;
    readonly oldestSeconds: number | null;
    readonly entries: { readonly edges: readonly { readonly node: Entry }[] };
  };
}
const readQueue = async () => (await run<Queue>(QUEUE)).queue;
const entryOf = async (id: string) => (await readQueue()).entries.edges.find(({ node }) => node.job?.id === id)?.node;
const newJob = async () => (await createJob(app, ada, { imageId: image, type: 'DETECT' })).id;
const updateEntry = (id: string, set: string) =>
  app.deps.db.$executeRawUnsafe(
    `update graphile_worker._private_jobs set ${set} where payload->>'jobId' = $1`,
    rowId(id),
  );

test('an administrator sees the waiting, running and failed entries, with the last error', async () => {
  const before = await readQueue();
  const [waiting, running, givenUp] = [await newJob(), await newJob(), await newJob()];
  await updateEntry(waiting, "run_at = now() - interval '1 hour'");
  await updateEntry(running, "locked_by = 'w', locked_at = now(), attempts = 1");
  await updateEntry(givenUp, "attempts = 5, last_error = 'no room on the disk'");
  const queue = await readQueue();
  expect(queue).toMatchObject({
    waiting: before.waiting + 1,
    running: before.running + 1,
    givenUp: before.givenUp + 1,
  });
  expect(queue.oldestSeconds).toBeGreaterThanOrEqual(3600);
  expect(await entryOf(running)).toMatchObject({ attempts: 1, lockedAt: expect.any(String) });
  expect(await entryOf(givenUp)).toMatchObject({ attempts: 5, lockedAt: null, lastError: 'no room on the disk' });
  for (let i = 0; i < 6; i++) await newJob();
  await expectSamePages(async (args) => (await run<{ queue: { entries: never } }>(QUEUE, args)).queue.entries);
  expect(await codeOf(QUEUE, {}, ada.accessToken)).toBe('FORBIDDEN');
  const { id = '' } = (await entryOf(givenUp)) ?? {};
  const NODE = 'query($id: ID!) { node(id: $id) { id ... on QueueEntry { lastError } } }';
  expect(await run(NODE, { id })).toEqual({ node: { id, lastError: 'no room on the disk' } });
  expect(await codeOf(NODE, { id }, ada.accessToken)).toBe('NOT_FOUND');
  expect(await codeOf(NODE, { id: globalId('QueueEntry', '999999') })).toBe('NOT_FOUND');
  expect(await codeOf(QUEUE, { after: 'nonsense' })).toBe('BAD_USER_INPUT');
});

const REQUEUE = 'mutation($id: ID!) { requeueJob(id: $id) { id status } }';
const DROP = 'mutation($id: ID!) { dropJob(id: $id) { id status } }';

test('dropJob cancels a job, removes its queue entry in any state and notifies the owner', async () => {
  const stuck = {
    waiting: 'priority = 0',
    running: "locked_by = 'w', locked_at = now(), attempts = 1",
    givenUp: 'attempts = 5',
  };
  for (const set of Object.values(stuck)) {
    const id = await newJob();
    await updateEntry(id, set);
    const watch = 'subscription($id: ID!) { jobProgress(jobId: $id) { status } }';
    const stream = openSocket(app, ada.accessToken, watch, { id });
    expect((await stream.next())?.data).toEqual({ jobProgress: { status: 'PENDING' } });
    expect(await run(DROP, { id })).toEqual({ dropJob: { id, status: 'CANCELLED' } });
    expect((await stream.all()).at(-1)?.data).toEqual({ jobProgress: { status: 'CANCELLED' } });
    await stream.close();
    expect(await run(DROP, { id })).toEqual({ dropJob: { id, status: 'CANCELLED' } });
    const left = await queueEntries(app, id);
    expect(left.filter(({ locked }) => !locked)).toEqual([]); // a locked entry is left to its worker
    expect(await codeOf(REQUEUE, { id })).toBe('INVALID_STATE');
  }
});

test('requeueJob runs a job whose entry is late, stuck, failed or lost', async () => {
  const [late, stuck, givenUp, lost] = [await newJob(), await newJob(), await newJob(), await newJob()];
  const jobs = [late, stuck, givenUp, lost];
  await updateEntry(late, "run_at = now() + interval '1 day'");
  await updateEntry(stuck, "locked_by = 'w', locked_at = now(), attempts = 1");
  await app.deps.db.job.update({ where: { id: rowId(stuck) }, data: { status: 'RUNNING', attempts: 1 } });
  await updateEntry(givenUp, 'attempts = 5');
  await app.deps.db.$executeRaw`delete from graphile_worker._private_jobs where payload->>'jobId' = ${rowId(lost)}`;
  for (const id of jobs) await run(REQUEUE, { id });
  const worker = await startWorker({ ...app.deps, config: { ...app.deps.config, workers: 2 } });
  for (const id of jobs) expect((await ended(app, ada, id)).status).not.toBe('CANCELLED');
  await worker.stop();
  expect((await readJob(app, ada, late)).log.map(({ message }) => message)).toContain('Requeued by an administrator.');
});
