import type { DbTransaction } from '../../db/client.ts';
import type { QualityRating } from '../../generated/prisma/enums.ts';
import { readCategories } from '../category/category.ts';
import { createMatcher } from '../category/match.ts';
import { imagesWhere } from '../image/search.ts';
import { chooseNames } from './choose-names.ts';
import { OperationRequest } from './operation-request.ts';
import type { OperationRow } from './operation-state.ts';
import type { Chunk, OperationDeps } from './step.ts';
import { folderBy, pathOf } from './template.ts';
import type { NewRecord } from './write-records.ts';

const CHUNK = 1000;

const select = {
  id: true,
  filename: true,
  description: true,
  folder: true,
  category: true,
  categoryRule: true,
  cameraModel: true,
  capturedAt: true,
  captureOffset: true,
  byteSize: true,
  sha256: true,
} as const;

/**
 * Plans new folders for the next images by the template. An image whose category was set by hand keeps it; the others are
 * categorised by the rules. Images that are already in their folder are skipped.
 */
export async function planOrganize({ db }: OperationDeps, operation: OperationRow): Promise<Chunk> {
  const { filter, folderTemplate } = OperationRequest.parse(operation.request);
  const { ownerId } = operation;
  const where = { ...imagesWhere(filter), ownerId };
  const images = await db.image.findMany({
    where: { ...where, ...(operation.plannedTo && { id: { gt: operation.plannedTo } }) },
    orderBy: { id: 'asc' },
    take: CHUNK,
    select,
  });
  const match = createMatcher(await readCategories(db, ownerId));
  const ratings = folderTemplate.includes('{rating}')
    ? await newestRatings(
        db,
        images.map(({ id }) => id),
      )
    : null;
  const planned = images.map((image) => {
    const byHand = image.category !== '' && image.categoryRule === null;
    const found = byHand ? null : match(image);
    const category = byHand ? image.category : (found?.category ?? '');
    const rating = ratings?.get(image.id) ?? null;
    return {
      image,
      category,
      rule: found?.rule ?? null,
      folder: folderBy(folderTemplate, { ...image, category, rating }),
    };
  });
  const moving = planned.filter(({ image, folder }) => image.folder !== folder);
  const names = await chooseNames(
    db,
    operation,
    moving.map(({ image, folder }) => ({ folder, filename: image.filename })),
  );
  const newNames = new Map(moving.map(({ image }, i) => [image.id, names[i] ?? image.filename]));
  const records = planned.map(({ image, category, rule, folder }): NewRecord => {
    const originalPath = pathOf(image.folder, image.filename);
    const newPath = pathOf(folder, newNames.get(image.id) ?? image.filename);
    const stays = newPath === originalPath && category === image.category && rule === image.categoryRule;
    const reason = rule ? `${category}: ${rule}.` : category ? `${category}: set by hand.` : 'No rule matches.';
    return {
      change: 'MOVE',
      status: stays ? 'SKIPPED' : 'PLANNED',
      imageId: image.id,
      originalPath,
      newPath,
      byteSize: image.byteSize,
      sha256: image.sha256,
      category,
      categoryRule: rule,
      categoryBefore: image.category,
      ruleBefore: image.categoryRule,
      message: stays ? `Already in place. ${reason}` : reason,
    };
  });
  const staying = records.filter(({ status }) => status === 'SKIPPED').length;
  return {
    next: images.length < CHUNK ? null : (images.at(-1)?.id ?? null),
    records,
    counts: {
      filesScanned: images.length,
      filesSkipped: staying,
      ...(operation.dryRun && { filesProcessed: images.length - staying }),
    },
    ...(operation.plannedTo === null && { toScan: await db.image.count({ where }) }),
  };
}

async function newestRatings(db: DbTransaction, imageIds: readonly string[]): Promise<Map<string, QualityRating>> {
  const rows = await db.$queryRaw<{ id: string; rating: QualityRating }[]>`
    select distinct on ("imageId") "imageId" as id, rating from "Result"
    where "imageId" = any(${imageIds}::uuid[]) and rating is not null order by "imageId", "createdAt" desc, id desc`;
  return new Map(rows.map(({ id, rating }) => [id, rating]));
}
