import { randomUUID } from 'node:crypto';
import type { Prisma } from '../../src/generated/prisma/client.ts';
import { defaultOptions } from '../../src/pipeline/contract/options.ts';
import type { TestApp, TestUser } from './app.ts';

const options = { ...defaultOptions };

/** The database id in a global id. */
export function rowId(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1] ?? '';
}

export function globalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

/** All rows of the database and the names of all stored files. Equal before and after an action that must change nothing. */
export async function snapshot(app: TestApp): Promise<object> {
  const { db } = app.deps;
  const tables = await db.$queryRaw<{ name: string }[]>`
    select table_schema || '."' || table_name || '"' as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema in ('public', 'graphile_worker') and table_name !~ 'migrations|known_crontabs'`;
  const rows: Record<string, unknown> = {};
  for (const { name } of tables.sort((a, b) => a.name.localeCompare(b.name))) {
    rows[name] = await db.$queryRawUnsafe(`select to_jsonb(t) as row from ${name} t order by to_jsonb(t)::text`);
  }
  return { rows, files: (await app.storedFiles()).sort() };
}

type ImageRow = Partial<Prisma.ImageUncheckedCreateInput>;

/** Inserts image rows without files, for code that reads only rows. Returns their global ids, in order. */
export async function addImages({ deps }: TestApp, user: TestUser, images: readonly ImageRow[]): Promise<string[]> {
  const ownerId = rowId(user.id);
  const about = { contentType: 'image/jpeg', byteSize: 1n, sha256: '00', width: 1, height: 1 };
  const key = `${ownerId}/none-${randomUUID()}`;
  const { id } = await deps.db.asset.create({ data: { ...about, ownerId, key, filename: 'none.jpg' } });
  const common = { ...about, ownerId, originalId: id, thumbnailId: id, previewId: id, placeholder: '' };
  const rows = await deps.db.image.createManyAndReturn({
    data: images.map((image, i) => ({ filename: `${i}.jpg`, ...common, ...image })),
    select: { id: true },
  });
  return rows.map((row) => globalId('Image', row.id));
}

/** Inserts job rows that never run, for code that reads only rows. Returns their global ids, in order. */
export async function addJobs(
  { deps }: TestApp,
  user: TestUser,
  imageId: string,
  jobs: readonly Partial<Prisma.JobUncheckedCreateInput>[],
): Promise<string[]> {
  const common = { ownerId: rowId(user.id), imageId: rowId(imageId), type: 'DETECT', options, moved: 0n } as const;
  const data = jobs.map((job) => ({ ...common, ...job }));
  const rows = await deps.db.job.createManyAndReturn({ data, select: { id: true } });
  return rows.map(({ id }) => globalId('Job', id));
}

/** Inserts batch rows without jobs. Returns their global ids, in order. */
export async function addBatches(
  { deps }: TestApp,
  user: TestUser,
  batches: readonly Partial<Prisma.BatchUncheckedCreateInput>[],
): Promise<string[]> {
  const common = { ownerId: rowId(user.id), type: 'DETECT', options, priority: 0, total: 1 } as const;
  const data = batches.map((batch) => ({ ...common, ...batch }));
  const rows = await deps.db.batch.createManyAndReturn({ data, select: { id: true } });
  return rows.map(({ id }) => globalId('Batch', id));
}

/** Reads the queue entries of a job. */
export function queueEntries({ deps }: TestApp, jobId: string): Promise<{ attempts: number; locked: boolean }[]> {
  return deps.db.$queryRaw`
    select attempts, locked_by is not null as locked from graphile_worker._private_jobs where payload->>'jobId' = ${rowId(jobId)}`;
}

/** Adds a queue entry that no worker claims before tomorrow. Returns its global id. */
export async function addQueueEntry({ deps }: TestApp): Promise<string> {
  const [entry] = await deps.db.$queryRaw<[{ id: string }]>`
    select (graphile_worker.add_job('emptyTrash', run_at => now() + interval '1 day')).id::text`;
  return globalId('QueueEntry', entry.id);
}

/** Inserts results of completed jobs that never ran. Returns their global ids, in order. */
export async function addResults(
  app: TestApp,
  user: TestUser,
  imageId: string,
  results: readonly Partial<Prisma.ResultUncheckedCreateInput>[],
): Promise<string[]> {
  const jobs = await addJobs(
    app,
    user,
    imageId,
    results.map(() => ({ status: 'COMPLETED' })),
  );
  const { thumbnailId, ownerId } = await app.deps.db.image.findUniqueOrThrow({ where: { id: rowId(imageId) } });
  const common = { ownerId, imageId: rowId(imageId), thumbnailId, patches: [], processingTimeMs: 1, provenance: {} };
  const data = results.map((result, i) => ({ ...common, jobId: rowId(jobs[i] ?? ''), ...result }));
  const rows = await app.deps.db.result.createManyAndReturn({ data, select: { id: true } });
  return rows.map(({ id }) => globalId('Result', id));
}

/** Inserts a completed import with these records. Returns global ids: the operation's, then the records' in order. */
export async function addOperation(
  { deps }: TestApp,
  user: TestUser,
  records: readonly Partial<Prisma.FileRecordUncheckedCreateInput>[],
): Promise<string[]> {
  const ownerId = rowId(user.id);
  const about = { type: 'IMPORT', status: 'COMPLETED', dryRun: false, request: {} } as const;
  const { id: operationId } = await deps.db.operation.create({ data: { ...about, ownerId, planned: true } });
  const common = { operationId, ownerId, change: 'ADD', originalPath: 'a.jpg', byteSize: 1n } as const;
  const rows = await deps.db.fileRecord.createManyAndReturn({
    data: records.map((record, number) => ({ ...common, number, ...record })),
    select: { id: true },
  });
  return [globalId('Operation', operationId), ...rows.map(({ id }) => globalId('FileRecord', id))];
}

/** Inserts profiles with these names, whose files do not exist. Returns their global ids, in order. */
export async function addProfiles(
  { deps }: TestApp,
  user: TestUser,
  sourceImageId: string,
  names: readonly string[],
): Promise<string[]> {
  const ownerId = rowId(user.id);
  const key = `${ownerId}/none-${randomUUID()}`;
  const file = { ownerId, key, filename: 'none', contentType: 'text/plain', byteSize: 1n, sha256: '00' };
  const { id } = await deps.db.asset.create({ data: file });
  const common = { ownerId, sourceImageId: rowId(sourceImageId), iccAssetId: id, cubeAssetId: id };
  const data = names.map((name) => ({ ...common, name, correction: {}, deltaEAfter: {} }));
  const rows = await deps.db.correctionProfile.createManyAndReturn({ data, select: { id: true } });
  return rows.map((row) => globalId('CorrectionProfile', row.id));
}
