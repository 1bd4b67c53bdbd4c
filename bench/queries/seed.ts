/** Runs one SQL statement with its values. */
type Query = (text: string, values: readonly unknown[]) => Promise<unknown>;

/** Adds images to a user, each with three completed jobs and their results. */
export async function seedImages(query: Query, ownerId: string, images: number): Promise<void> {
  const statements = [
    `insert into "Asset" (id, "ownerId", key, filename, "contentType", "byteSize", sha256, width, height)
     select gen_random_uuid(), $1::uuid, 'bench/none', 'none.jpg', 'image/jpeg', 1, repeat('0', 64), 6000, 4000 where $2::int > 0`,
    `insert into "Image" (id, "ownerId", filename, folder, category, tags, "originalId", "thumbnailId", "previewId", placeholder,
       width, height, "byteSize", "contentType", sha256, "createdAt", "updatedAt")
     select gen_random_uuid(), $1::uuid, 'IMG_' || i || '.jpg', 'shoots/2026', 'Photos', array['leaf', 'moss'], a.id, a.id, a.id,
       '1QcSHQRnh493V4dIh4eXh1h4kJUI', 6000, 4000, 20000000 + i, 'image/jpeg', encode(sha256(i::text::bytea), 'hex'),
       now() - make_interval(secs => i), now()
     from generate_series(1, $2::int) i, "Asset" a where a.key = 'bench/none'`,
    `insert into "Job" (id, "ownerId", "imageId", type, status, stage, progress, moved, options, "createdAt", "startedAt", "completedAt")
     select gen_random_uuid(), $1::uuid, i.id, 'DETECT_AND_CORRECT', 'COMPLETED', 'DONE', 100, 0, '{}',
       now() - make_interval(secs => n), now(), now()
     from "Image" i, generate_series(1, 3) n where i."ownerId" = $1::uuid and $2::int > 0`,
    `insert into "Result" (id, "jobId", "ownerId", "imageId", "thumbnailId", patches, "deltaEBefore", "deltaEAfter", "meanDeltaE",
       rating, warnings, "processingTimeMs", provenance)
     select gen_random_uuid(), j.id, $1::uuid, i.id, i."thumbnailId", '[]', '{"mean": 7.1, "median": 6.8, "p90": 11.2, "max": 14.6}',
       '{"mean": 0.9, "median": 0.8, "p90": 1.6, "max": 2.4}', 0.9, 'EXCELLENT', array['GLARE']::"QualityWarning"[], 812, '{}'
     from "Job" j join "Image" i on i.id = j."imageId" where j."ownerId" = $1::uuid and $2::int > 0`,
  ];
  for (const statement of statements) await query(statement, [ownerId, images]);
  // PostGraphile infers that a job has one result from a unique constraint, not from a unique index.
  await query('alter table "Result" add constraint one unique using index "Result_jobId_key"', []);
  await query('analyze', []);
}
