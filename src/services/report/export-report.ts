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

/** The maximum number of results in a report. */
export const MAX_RESULTS = 1000;
/** The maximum in the formats that contain images, HTML and PDF. */
export const MAX_RESULTS_WITH_IMAGES = 200;

const CHUNK = 50;
const PICTURE_SIDE = 480;

const types: Record<ReportFormat, string> = {
  CSV: 'text/csv; charset=utf-8',
  JSON: 'application/json',
  HTML: 'text/html; charset=utf-8',
  PDF: 'application/pdf',
};

export interface ReportRequest {
  /** Either these results, in the given order ... */
  readonly resultIds?: readonly string[] | null | undefined;
  /** ... or all results of a batch, ordered by file name. */
  readonly batchId?: string | null | undefined;
  readonly format: ReportFormat;
}

/**
 * Creates a report and stores it for REPORT_DAYS. Returns the id of its asset. Throws `BadUserInput` if the request names no
 * results or too many, and `NotFound` if the viewer cannot see all of them.
 */
export async function exportReport(deps: ReportDeps, viewer: Viewer, request: ReportRequest): Promise<string> {
  const { format } = request;
  const { title, ids } = await chooseResults(deps, viewer, request);
  const max = format === 'HTML' || format === 'PDF' ? MAX_RESULTS_WITH_IMAGES : MAX_RESULTS;
  const field = request.batchId ? 'batchId' : 'resultIds';
  if (ids.length > max) {
    throw new BadUserInput(
      field,
      `A ${format} report can contain at most ${max} results: choose fewer results or another format.`,
    );
  }
  const images = await readImages(deps, ids);
  const { username } = await deps.db.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { username: true } });
  const madeAt = new Date();
  const header = { title, madeAt: madeAt.toISOString(), madeFor: username, software: `Graycard ${version}` };
  const report = reportOf(
    images.map(({ reported }) => reported),
    header,
  );
  const bytes = await renderReport(deps, report, images, format);
  const filename = `graycard-report-${header.madeAt.slice(0, 10)}.${format.toLowerCase()}`;
  return storeReport(deps, viewer, { filename, contentType: types[format], bytes, madeAt });
}

/** Returns the title of the report and the ids of its results, in order. */
async function chooseResults(
  { db }: Pick<Deps, 'db'>,
  viewer: Viewer,
  { resultIds, batchId }: ReportRequest,
): Promise<{ title: string; ids: readonly string[] }> {
  if (batchId && resultIds) throw new BadUserInput('batchId', 'Specify either resultIds or batchId, not both.');
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
  if (ids.length === 0) throw new BadUserInput('resultIds', 'Specify resultIds or batchId.');
  if (ids.length > MAX_RESULTS) {
    throw new BadUserInput('resultIds', `A report can contain at most ${MAX_RESULTS} results: choose fewer.`);
  }
  const count = await db.result.count({ where: { id: { in: ids }, ...visibleTo(viewer) } });
  if (count < ids.length) throw new NotFound('result');
  return { title: 'Colour report', ids };
}

interface ReportEntry {
  readonly reported: ReportedImage;
  /** The storage keys of its thumbnails. */
  readonly keys: { readonly before: string; readonly after: string | null };
}

/** Reads the results in the order of the ids. Results that have been deleted in the meantime are left out. */
async function readImages({ db }: Pick<Deps, 'db'>, ids: readonly string[]): Promise<ReportEntry[]> {
  const images: ReportEntry[] = [];
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
      images.push({ reported: reportImage(row), keys: { before: row.image.thumbnail.key, after } });
    }
    await setImmediate(); // lets other requests run
  }
  return images;
}

async function renderReport(
  deps: ReportDeps,
  report: Report,
  images: readonly ReportEntry[],
  format: ReportFormat,
): Promise<Buffer> {
  if (format === 'JSON') return Buffer.from(JSON.stringify(report, null, 2));
  if (format === 'CSV') return toCsv(report);
  if (format === 'HTML') {
    const parts = [htmlStart(report)];
    for (const [i, { reported, keys }] of images.entries())
      parts.push(htmlImage(reported, i + 1, await picturesOf(deps, keys)));
    return Buffer.from([...parts, htmlEnd].join(''));
  }
  const doc = await pdfStart(report);
  const chunks: Buffer[] = [];
  const done = new Promise((resolve, reject) => {
    doc
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .once('end', resolve)
      .once('error', reject);
  });
  for (const { reported, keys } of images) pdfImage(doc, reported, await picturesOf(deps, keys));
  doc.end();
  await done;
  return Buffer.concat(chunks);
}

/** The thumbnails as JPEG, which every viewer of a report supports. */
async function picturesOf({ storage }: Pick<Deps, 'storage'>, keys: ReportEntry['keys']): Promise<Pictures> {
  const read = async (key: string | null): Promise<Uint8Array | null> => {
    if (!key) return null;
    try {
      return await smallJpeg(await storage.read(key), PICTURE_SIDE);
    } catch (error) {
      if (error instanceof ObjectMissing) return null; // deleted in the meantime
      throw error;
    }
  };
  return { before: await read(keys.before), after: await read(keys.after) };
}

async function storeReport(
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
