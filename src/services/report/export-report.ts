import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Deps } from '../../deps.ts';
import { BadUserInput, InvalidState, NotFound } from '../../errors.ts';
import { smallJpeg } from '../../pipeline/renditions.ts';
import { fromStorage, ObjectMissing } from '../../storage/storage.ts';
import { version } from '../../version.ts';
import { checkQuota } from '../account/usage.ts';
import { type Viewer, visibleTo } from '../account/viewer.ts';
import { lockAssetsOf, removeObjects } from '../asset.ts';
import { sha256Of } from '../hash.ts';
import { toCsv } from './csv.ts';
import { REPORT_DAYS } from './expire.ts';
import { htmlEnd, htmlImage, htmlStart, type Pictures } from './html.ts';
import { pdfImage, pdfStart } from './pdf.ts';
import { type Report, type ReportedImage, type ReportFormat, reportImage, reportOf } from './report-data.ts';

type ReportDeps = Pick<Deps, 'db' | 'storage' | 'log'>;

/** Results in one report, at most. */
export const MAX_RESULTS = 1000;
/** And in one with pictures. */
export const MAX_PICTURED = 200;

const CHUNK = 50;
const PICTURE_SIDE = 480;

const types: Record<ReportFormat, string> = {
  CSV: 'text/csv; charset=utf-8',
  JSON: 'application/json',
  HTML: 'text/html; charset=utf-8',
  PDF: 'application/pdf',
};

export interface ReportWish {
  /** Either these results, in this order ... */
  readonly resultIds?: readonly string[] | null | undefined;
  /** ... or all of a batch, in the order of their images' names. */
  readonly batchId?: string | null | undefined;
  readonly format: ReportFormat;
}

/**
 * Writes a report and keeps it for REPORT_DAYS. Returns its asset's id. Throws `BadUserInput` where it is not said about
 * what, or about too much; `NotFound` where any of it is not the viewer's.
 */
export async function exportReport(deps: ReportDeps, viewer: Viewer, wish: ReportWish): Promise<string> {
  const { format } = wish;
  const { title, ids } = await chooseResults(deps, viewer, wish);
  const most = format === 'HTML' || format === 'PDF' ? MAX_PICTURED : MAX_RESULTS;
  const field = wish.batchId ? 'batchId' : 'resultIds';
  if (ids.length > most) {
    throw new BadUserInput(
      field,
      `A report as ${format} tells of at most ${most} results: choose fewer, or another format.`,
    );
  }
  const images = await readImages(deps, ids);
  const { username } = await deps.db.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { username: true } });
  const madeAt = new Date();
  const about = { title, madeAt: madeAt.toISOString(), madeFor: username, software: `Graycard ${version}` };
  const report = reportOf(
    images.map(({ told }) => told),
    about,
  );
  const bytes = await write(deps, report, images, format);
  const filename = `graycard-report-${about.madeAt.slice(0, 10)}.${format.toLowerCase()}`;
  return keep(deps, viewer, { filename, contentType: types[format], bytes, madeAt });
}

/** Of what a report tells: the results' ids, in its order. */
async function chooseResults(
  { db }: Pick<Deps, 'db'>,
  viewer: Viewer,
  { resultIds, batchId }: ReportWish,
): Promise<{ title: string; ids: readonly string[] }> {
  if (batchId && resultIds) throw new BadUserInput('batchId', 'Give either resultIds or batchId, not both.');
  if (batchId) {
    const batch = await db.batch.findFirst({ where: { id: batchId, ...visibleTo(viewer) }, select: { name: true } });
    if (!batch) throw new NotFound('batch');
    const rows = await db.result.findMany({
      where: { batchId },
      orderBy: [{ image: { filename: 'asc' } }, { id: 'asc' }],
      take: MAX_RESULTS + 1,
      select: { id: true },
    });
    if (rows.length === 0) {
      throw new InvalidState('The batch has no results yet: wait until at least one of its jobs is done.');
    }
    return { title: batch.name ? `Colour report: ${batch.name}` : 'Colour report', ids: rows.map(({ id }) => id) };
  }
  const ids = [...new Set(resultIds ?? [])];
  if (ids.length === 0) throw new BadUserInput('resultIds', 'Give the ids of results, or of a batch.');
  if (ids.length > MAX_RESULTS) {
    throw new BadUserInput('resultIds', `A report tells of at most ${MAX_RESULTS} results: choose fewer.`);
  }
  const count = await db.result.count({ where: { id: { in: ids }, ...visibleTo(viewer) } });
  if (count < ids.length) throw new NotFound('result');
  return { title: 'Colour report', ids };
}

interface Told {
  readonly told: ReportedImage;
  /** Where its small pictures are kept. */
  readonly keys: { readonly before: string; readonly after: string | null };
}

/** What there is to tell, in the order of the ids; what was deleted meanwhile is left out. */
async function readImages({ db }: Pick<Deps, 'db'>, ids: readonly string[]): Promise<Told[]> {
  const images: Told[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) {
    const chunk = ids.slice(at, at + CHUNK);
    const rows = await db.result.findMany({
      where: { id: { in: chunk } },
      include: {
        image: { include: { thumbnail: { select: { key: true } } } },
        thumbnail: { select: { key: true } },
      },
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const id of chunk) {
      const row = byId.get(id);
      if (!row) continue;
      const after = row.correctedId ? row.thumbnail.key : null;
      images.push({ told: reportImage(row), keys: { before: row.image.thumbnail.key, after } });
    }
    await setImmediate(); // others have their turn
  }
  return images;
}

async function write(deps: ReportDeps, report: Report, images: readonly Told[], format: ReportFormat): Promise<Buffer> {
  if (format === 'JSON') return Buffer.from(JSON.stringify(report, null, 2));
  if (format === 'CSV') return toCsv(report);
  if (format === 'HTML') {
    const parts = [htmlStart(report)];
    for (const [i, { told, keys }] of images.entries())
      parts.push(htmlImage(told, i + 1, await picturesOf(deps, keys)));
    return Buffer.from([...parts, htmlEnd].join(''));
  }
  const doc = pdfStart(report);
  const chunks: Buffer[] = [];
  const done = new Promise((resolve, reject) => {
    doc
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .once('end', resolve)
      .once('error', reject);
  });
  for (const { told, keys } of images) pdfImage(doc, told, await picturesOf(deps, keys));
  doc.end();
  await done;
  return Buffer.concat(chunks);
}

/** Small pictures as JPEG, which every reader of a report knows. */
async function picturesOf({ storage }: Pick<Deps, 'storage'>, keys: Told['keys']): Promise<Pictures> {
  const read = async (key: string | null): Promise<Uint8Array | null> => {
    if (!key) return null;
    try {
      return await smallJpeg(await storage.read(key), PICTURE_SIDE);
    } catch (error) {
      if (error instanceof ObjectMissing) return null; // deleted meanwhile
      throw error;
    }
  };
  return { before: await read(keys.before), after: await read(keys.after) };
}

async function keep(
  deps: ReportDeps,
  viewer: Viewer,
  { bytes, madeAt, ...file }: { filename: string; contentType: string; bytes: Buffer; madeAt: Date },
): Promise<string> {
  const key = `${viewer.id}/reports/${randomUUID()}`;
  const expiresAt = new Date(madeAt.getTime() + REPORT_DAYS * 86_400_000);
  try {
    await fromStorage(deps.storage.write(key, bytes));
    return await deps.db.$transaction(async (tx) => {
      await lockAssetsOf(tx, viewer.id);
      await checkQuota(tx, viewer.id, bytes.length);
      const data = {
        ...file,
        key,
        ownerId: viewer.id,
        byteSize: BigInt(bytes.length),
        sha256: sha256Of(bytes),
        expiresAt,
      };
      return (await tx.asset.create({ data, select: { id: true } })).id;
    });
  } catch (error) {
    await removeObjects(deps, [key]);
    throw error;
  }
}
