import { afterAll, expect, test } from 'vitest';
import type { Deps } from '../../src/deps.ts';
import { enqueue } from '../../src/queue/enqueue.ts';
import { startWorker } from '../../src/workers/worker.ts';
import { startTestApp } from '../support/app.ts';
import { createJob, ended, uploadOne } from '../support/job-runs.ts';
import { photo } from '../support/pictures.ts';
import { rowId } from '../support/rows.ts';
import { until } from '../support/until.ts';

const cleanUps: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
});

/** An inspector that answers only after `release`. */
function createBusyInspector(inspector: Deps['inspector']) {
  let started = 0;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const busy: Deps['inspector'] = {
    ...inspector,
    async inspect(...args) {
      started += 1;
      await released;
      return inspector.inspect(...args);
    },
  };
  return { inspector: busy, started: () => started, release };
}

test('a photo job runs while images are being hashed', async () => {
  const app = await startTestApp({ env: { WORKERS: '1' } });
  cleanUps.push(() => app.dispose());
  const ada = await app.register('ada');
  const imageId = await uploadOne(app, ada, await photo());
  await app.deps.db.pictureHash.deleteMany({ where: { ownerId: rowId(ada.id) } }); // as if stored by an older version
  const { inspector, started, release } = createBusyInspector(app.deps.inspector);
  cleanUps.push(async () => release());

  const [library, pictures] = [
    await startWorker({ ...app.deps, inspector }, { kind: 'library' }),
    await startWorker(app.deps, { kind: 'pictures' }),
  ];
  cleanUps.push(
    () => library.stop(),
    () => pictures.stop(),
    async () => release(),
  );
  await enqueue(app.deps.db, 'hashPictures', {}, { key: 'hashPictures', priority: -1 });
  await until('the hashing has started', () => started() === 1);

  const job = await createJob(app, ada, { imageId, type: 'DETECT' });
  expect(await ended(app, ada, job.id)).toMatchObject({ status: 'COMPLETED' });
  expect(await app.deps.db.pictureHash.count()).toBe(0); // still at it

  release();
  await until('the image is hashed', async () => (await app.deps.db.pictureHash.count()) === 1);
});
