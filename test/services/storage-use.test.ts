import { afterAll, beforeAll, expect, test } from 'vitest';
import { recountStorage, storageUsed } from '../../src/services/account/usage.ts';
import { emptyTrash } from '../../src/services/image/purge.ts';
import { DeleteImagesDocument, DeleteResultDocument } from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { runJob, uploadOne } from '../support/job-runs.ts';
import { jpeg } from '../support/pictures.ts';
import { randomFrom, seedOf } from '../support/random.ts';
import { rowId } from '../support/rows.ts';
import { scaled } from '../support/scale.ts';

const STEPS = scaled(40, 200);

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ workers: 1, env: { RATE_LIMIT_SCALE: '100' } });
});
afterAll(() => app.dispose());

async function expectCountersToEqualSums(context: string): Promise<void> {
  const counted = await app.deps.db.storageUse.findMany({ where: { files: { gt: 0 } }, orderBy: { ownerId: 'asc' } });
  const sums = await app.deps.db.asset.groupBy({
    by: ['ownerId'],
    _sum: { byteSize: true },
    _count: true,
    orderBy: { ownerId: 'asc' },
  });
  expect(counted, context).toEqual(
    sums.map(({ ownerId, _sum, _count }) => ({ ownerId, bytes: _sum.byteSize, files: _count })),
  );
}

test(`after each of ${STEPS} random steps of two users, the counters equal the sums`, async () => {
  const seed = seedOf('storage use');
  const random = randomFrom(seed);
  const users = [await app.register('ada'), await app.register('bob')];
  const images = new Map<TestUser, string[]>(users.map((user) => [user, []]));
  const { db } = app.deps;
  for (let step = 0; step < STEPS; step++) {
    const user = random.pick(users);
    const mine = images.get(user)!;
    const action = random.pick([
      'upload',
      'upload',
      'twins',
      'job',
      'report',
      'delete',
      'result',
      'abort',
      'sql',
    ] as const);
    if (action === 'upload') mine.push(await uploadOne(app, user, await jpeg(random.int(0, 30))));
    if (action === 'twins') {
      const bytes = await jpeg(1000 + step);
      mine.push(...(await Promise.all([1, 2, 3].map(() => uploadOne(app, user, bytes)))));
    }
    if (action === 'job' && mine.length) await runJob(app, user, { imageId: random.pick(mine), type: 'ANALYZE' });
    if (action === 'delete' && mine.length) {
      const [id = ''] = mine.splice(random.int(0, mine.length - 1), 1);
      images.set(
        user,
        mine.filter((other) => other !== id),
      );
      await app.run(DeleteImagesDocument, { ids: [id] }, user.accessToken);
      await emptyTrash(app.deps, { until: new Date(Date.now() + 1000), ownerId: rowId(user.id) });
    }
    if (action === 'result') {
      const result = await db.result.findFirst({ where: { ownerId: rowId(user.id) } });
      if (result) await app.ask(DeleteResultDocument, { id: result.id }, user.accessToken);
    }
    const asset = () => ({
      ownerId: rowId(user.id),
      key: `${step}-${random.next()}`,
      filename: 'x',
      contentType: 'x',
      sha256: 'x',
      byteSize: BigInt(random.int(0, 1e9)),
    });
    if (action === 'abort') {
      const aborted = db.$transaction(async (tx) => {
        await tx.asset.createMany({ data: [asset(), asset()] });
        await tx.asset.deleteMany({ where: { ownerId: rowId(user.id), contentType: 'x' } });
        throw new Error('aborted');
      });
      await expect(aborted).rejects.toThrow('aborted');
    }
    if (action === 'sql') {
      const { id } = await db.asset.create({ data: asset() });
      await db.asset.update({ where: { id }, data: { byteSize: 7n } });
    }
    await expectCountersToEqualSums(`seed ${seed}, step ${step}: ${action}`);
  }
  for (const user of users) expect(await storageUsed(db, rowId(user.id))).toBeGreaterThan(0);
});

test('wrong counters are counted again', async () => {
  const { db } = app.deps;
  expect(await recountStorage(db)).toBe(0);
  const eve = await app.register('eve');
  await uploadOne(app, eve, await jpeg(5000));
  await db.storageUse.updateMany({ data: { bytes: { increment: 100 } } });
  expect(await recountStorage(db)).toBe(await db.storageUse.count());
  await expectCountersToEqualSums('recounted');
});
