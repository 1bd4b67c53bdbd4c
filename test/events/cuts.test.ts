import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { cuttable } from '../support/cuttable.ts';
import { uploadOne } from '../support/job-runs.ts';
import { jpeg } from '../support/pictures.ts';
import { rowId } from '../support/rows.ts';
import { scaled } from '../support/scale.ts';
import { openSocket, openStream } from '../support/streams.ts';
import { until } from '../support/until.ts';

const JOBS = scaled(200, 1000);
const CUTS = scaled(10, 50);

const UPDATES = 'subscription($after: String) { jobUpdates(after: $after) { job { id } status cursor } }';

interface Update {
  readonly job: { readonly id: string };
  readonly status: string;
  readonly cursor: string;
}

let app: TestApp;
let ada: TestUser;
beforeAll(async () => {
  app = await startTestApp({ workers: 2, events: 'redis' });
  ada = await app.register('ada');
  const good = await uploadOne(app, ada, await jpeg(1));
  const damaged = await uploadOne(app, ada, await jpeg(2));
  const { original } = await app.deps.db.image.findUniqueOrThrow({
    where: { id: rowId(damaged) },
    select: { original: { select: { key: true } } },
  });
  await app.deps.storage.write(original.key, Buffer.from('damaged'));
  // Many images share two files: this test is about event delivery, not uploads. Four of five jobs fail.
  await app.deps.db.$executeRaw`
    insert into "Image" (id, "ownerId", filename, folder, "originalId", "thumbnailId", "previewId", placeholder, width, height, "byteSize", "contentType", sha256, "updatedAt")
    select gen_random_uuid(), i."ownerId", n || '.jpg', 'shoot', i."originalId", i."thumbnailId", i."previewId", '', 64, 48, 1, i."contentType", i.sha256, now()
    from "Image" i, generate_series(1, ${JOBS}::int) n 
    where i.id = case when n % 5 = 0 then ${rowId(good)} else ${rowId(damaged)} end::uuid`;
});
afterAll(() => app.dispose());

/** Listens over a connection that is cut CUTS times and resumes from the last cursor, until every job has ended. */
async function listen(open: typeof openSocket) {
  const line = await cuttable(app.url);
  const finals = new Map<string, string>();
  let cursor: string | null = null;
  let cuts = 0;
  while (finals.size < JOBS) {
    const stream = open({ ...app, url: line.url }, ada.accessToken, UPDATES, { after: cursor });
    while (finals.size < JOBS) {
      const event = await stream.next().catch(() => null); // cut
      if (!event) break;
      if (!event.data) throw new Error(JSON.stringify(event.errors));
      const { job, status, cursor: here } = event.data.jobUpdates as Update;
      cursor = here;
      if (status !== 'PENDING' && status !== 'RUNNING') finals.set(job.id, status);
      if (cuts < CUTS && finals.size >= ((cuts + 1) * JOBS) / (CUTS + 2)) {
        cuts += 1;
        line.cut();
      }
    }
    await stream.close();
  }
  await line.close();
  return { finals, cuts };
}

test('a client whose connection is cut 50 times during a batch of 1,000 jobs sees the end of every job', async () => {
  const listeners = [listen(openSocket), listen(openStream)];
  const create = 'mutation { createBatch(input: { type: ANALYZE, filter: { folder: "shoot" } }) { id } }';
  const { createBatch } = await app.run<{ createBatch: { id: string } }, object>(create, {}, ada.accessToken);
  const inDatabase = () =>
    app.deps.db.job.findMany({ where: { batchId: rowId(createBatch.id) }, select: { id: true, status: true } });
  await until(
    'the batch is done',
    async () => (await inDatabase()).every(({ status }) => status === 'COMPLETED' || status === 'FAILED'),
    {
      limitMs: 900_000,
    },
  );
  const rows = (await inDatabase()).map(({ id, status }) => [id, status]).toSorted();
  expect(rows).toHaveLength(JOBS);
  expect(rows.filter(([, status]) => status === 'COMPLETED')).toHaveLength(JOBS / 5);
  for (const { finals, cuts } of await Promise.all(listeners)) {
    expect(cuts).toBe(CUTS);
    expect([...finals].map(([id, status]) => [rowId(id), status]).toSorted()).toEqual(rows);
  }
});
