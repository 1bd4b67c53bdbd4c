import { setTimeout as delay } from 'node:timers/promises';
import sharp from 'sharp';
import type { Service } from '../service.ts';

/** Adds image rows to each folder, all sharing one small file, because batches are measured and not uploads. */
export async function fillFolders(service: Service, folders: Readonly<Record<string, number>>): Promise<void> {
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#876' } })
    .jpeg()
    .toBuffer();
  await service.upload('small.jpg', bytes);
  for (const [folder, images] of Object.entries(folders)) {
    await service.sql(
      `insert into "Image" (id, "ownerId", filename, folder, "originalId", "thumbnailId", "previewId", placeholder, width, height, "byteSize", "contentType", sha256, "updatedAt")
       select gen_random_uuid(), i."ownerId", n || '.jpg', $2, i."originalId", i."thumbnailId", i."previewId", '', 64, 48, 1, i."contentType", i.sha256, now()
       from "Image" i, generate_series(1, $1::int) n where i.filename = 'small.jpg'`,
      [images, folder],
    );
  }
  await service.sql('analyze');
}

/** Creates a batch of everything in a folder. Returns its id and the time it took. */
export async function makeBatch(service: Service, folder: string): Promise<{ id: string; seconds: number }> {
  const query =
    'mutation($folder: String!) { createBatch(input: { type: ANALYZE, filter: { folder: $folder } }) { id total } }';
  const began = performance.now();
  const { createBatch } = await service.ask<{ createBatch: { id: string } }>(query, { folder });
  return { id: createBatch.id, seconds: (performance.now() - began) / 1000 };
}

/** Cancels a batch and waits until none of its jobs is queued or running. */
export async function cancelBatch(service: Service, id: string): Promise<void> {
  await service.ask('mutation($id: ID!) { cancelBatch(id: $id) { id } }', { id });
  await untilOpen(service, 0);
}

/** Waits until the queue has at most `most` entries. */
export async function untilOpen(service: Service, most: number): Promise<void> {
  for (;;) {
    const [{ open } = { open: 0 }] = await service.sql<{ open: number }>(
      `select count(*)::int as open from graphile_worker._private_jobs where is_available or locked_at is not null`,
    );
    if (open <= most) return;
    await delay(20);
  }
}
