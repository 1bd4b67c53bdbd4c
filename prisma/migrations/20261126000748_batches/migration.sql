-- AlterTable
ALTER TABLE "User" ADD COLUMN     "openJobs" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Job" ADD COLUMN     "batchId" UUID,
ADD COLUMN     "crashes" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Result" ADD COLUMN     "batchId" UUID;

-- CreateTable
CREATE TABLE "Batch" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "name" TEXT,
    "type" "JobType" NOT NULL,
    "options" JSONB NOT NULL,
    "referenceId" UUID,
    "profileId" UUID,
    "priority" INTEGER NOT NULL,
    "idempotencyKey" TEXT,
    "planned" UUID[] DEFAULT ARRAY[]::UUID[],
    "made" INTEGER NOT NULL DEFAULT 0,
    "status" "JobStatus" NOT NULL DEFAULT 'PENDING',
    "sequence" INTEGER NOT NULL DEFAULT 1,
    "movedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "total" INTEGER NOT NULL,
    "running" INTEGER NOT NULL DEFAULT 0,
    "completed" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "cancelled" INTEGER NOT NULL DEFAULT 0,
    "cancelledAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "paceSeconds" DOUBLE PRECISION,
    "measured" INTEGER NOT NULL DEFAULT 0,
    "sumBefore" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "sumAfter" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "worstDeltaE" DOUBLE PRECISION,
    "excellent" INTEGER NOT NULL DEFAULT 0,
    "veryGood" INTEGER NOT NULL DEFAULT 0,
    "good" INTEGER NOT NULL DEFAULT 0,
    "fair" INTEGER NOT NULL DEFAULT 0,
    "poor" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Batch_ownerId_createdAt_id_idx" ON "Batch"("ownerId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Batch_referenceId_idx" ON "Batch"("referenceId");

-- CreateIndex
CREATE INDEX "Batch_profileId_idx" ON "Batch"("profileId");

-- CreateIndex
CREATE UNIQUE INDEX "Batch_ownerId_idempotencyKey_key" ON "Batch"("ownerId", "idempotencyKey");

-- CreateIndex
CREATE INDEX "Job_batchId_createdAt_id_idx" ON "Job"("batchId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Job_batchId_status_id_idx" ON "Job"("batchId", "status", "id");

-- CreateIndex
CREATE INDEX "Result_batchId_meanDeltaE_idx" ON "Result"("batchId", "meanDeltaE");

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_referenceId_fkey" FOREIGN KEY ("referenceId") REFERENCES "Image"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "CorrectionProfile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Result" ADD CONSTRAINT "Result_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What follows is not in schema.prisma: Prisma knows no triggers.

UPDATE "User" SET "openJobs" = (SELECT count(*) FROM "Job" WHERE "ownerId" = "User"."id" AND "status" IN ('PENDING', 'RUNNING'));

-- Where a batch stands, by its counters: what was cancelled on purpose is CANCELLED, whatever else happened.
CREATE FUNCTION batch_status(total INTEGER, running INTEGER, completed INTEGER, failed INTEGER, cancelled INTEGER, on_purpose BOOLEAN)
RETURNS "JobStatus" LANGUAGE sql IMMUTABLE AS $$
  SELECT (CASE
    WHEN completed + failed + cancelled < total
      THEN CASE WHEN running + completed + failed + cancelled > 0 THEN 'RUNNING' ELSE 'PENDING' END
    WHEN on_purpose OR (total > 0 AND cancelled = total) THEN 'CANCELLED'
    WHEN failed > 0 THEN 'FAILED'
    ELSE 'COMPLETED'
  END)::"JobStatus"
$$;

CREATE FUNCTION batch_stand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."status" := batch_status(NEW."total", NEW."running", NEW."completed", NEW."failed", NEW."cancelled", NEW."cancelledAt" IS NOT NULL);
  IF NEW."status" IN ('PENDING', 'RUNNING') THEN
    NEW."completedAt" := NULL;
  ELSE
    NEW."completedAt" := coalesce(NEW."completedAt", clock_timestamp());
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER batch_stand BEFORE UPDATE OF "total", "running", "completed", "failed", "cancelled", "cancelledAt" ON "Batch"
FOR EACH ROW EXECUTE FUNCTION batch_stand();

-- One statement may move one job or thousands: what it changed is summed up first, so that a batch and an owner are
-- written once. The pace is a moving mean over some twenty ends; it begins with the first end, so the time that the first
-- job took (programs warm up) does not count, and no single pause counts more than ten jobs.
CREATE FUNCTION jobs_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM old_jobs o JOIN new_jobs n USING ("id") WHERE o."status" <> n."status") THEN
    RETURN NULL;
  END IF;
  UPDATE "Batch" b SET
    "running" = b."running" + d.running,
    "completed" = b."completed" + d.completed,
    "failed" = b."failed" + d.failed,
    "cancelled" = b."cancelled" + d.cancelled,
    "cancelledAt" = CASE WHEN d.reopened THEN NULL ELSE b."cancelledAt" END,
    "endedAt" = CASE WHEN d.done > 0 THEN d.at WHEN d.reopened THEN NULL ELSE b."endedAt" END,
    "paceSeconds" = CASE
      WHEN d.done = 0 OR b."endedAt" IS NULL THEN b."paceSeconds"
      WHEN b."paceSeconds" IS NULL THEN extract(epoch FROM d.at - b."endedAt") / d.done
      ELSE b."paceSeconds" + least(1, d.done * greatest(0.05, 1.0 / greatest(1, b."completed" + b."failed")))
        * (least(extract(epoch FROM d.at - b."endedAt") / d.done, 10 * b."paceSeconds") - b."paceSeconds")
    END,
    "sequence" = b."sequence" + 1,
    "movedAt" = clock_timestamp()
  FROM (
    SELECT n."batchId",
      sum((n."status" = 'RUNNING')::int - (o."status" = 'RUNNING')::int) AS running,
      sum((n."status" = 'COMPLETED')::int - (o."status" = 'COMPLETED')::int) AS completed,
      sum((n."status" = 'FAILED')::int - (o."status" = 'FAILED')::int) AS failed,
      sum((n."status" = 'CANCELLED')::int - (o."status" = 'CANCELLED')::int) AS cancelled,
      count(*) FILTER (WHERE n."status" IN ('COMPLETED', 'FAILED')) AS done,
      bool_or(n."status" = 'PENDING') AS reopened,
      max(n."movedAt") AS at
    FROM old_jobs o JOIN new_jobs n USING ("id")
    WHERE n."batchId" IS NOT NULL AND o."status" <> n."status"
    GROUP BY n."batchId"
  ) d WHERE b."id" = d."batchId";
  UPDATE "User" u SET "openJobs" = u."openJobs" + d.opened
  FROM (
    SELECT n."ownerId", sum((n."status" IN ('PENDING', 'RUNNING'))::int - (o."status" IN ('PENDING', 'RUNNING'))::int) AS opened
    FROM old_jobs o JOIN new_jobs n USING ("id") GROUP BY n."ownerId"
  ) d WHERE u."id" = d."ownerId" AND d.opened <> 0;
  RETURN NULL;
END
$$;

CREATE FUNCTION jobs_made() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "User" u SET "openJobs" = u."openJobs" + d.opened
  FROM (SELECT "ownerId", count(*) AS opened FROM new_jobs WHERE "status" IN ('PENDING', 'RUNNING') GROUP BY "ownerId") d
  WHERE u."id" = d."ownerId";
  RETURN NULL;
END
$$;

CREATE FUNCTION jobs_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Batch" b SET
    "total" = b."total" - d.total,
    "running" = b."running" - d.running,
    "completed" = b."completed" - d.completed,
    "failed" = b."failed" - d.failed,
    "cancelled" = b."cancelled" - d.cancelled,
    "sequence" = b."sequence" + 1,
    "movedAt" = clock_timestamp()
  FROM (
    SELECT "batchId",
      count(*) AS total,
      count(*) FILTER (WHERE "status" = 'RUNNING') AS running,
      count(*) FILTER (WHERE "status" = 'COMPLETED') AS completed,
      count(*) FILTER (WHERE "status" = 'FAILED') AS failed,
      count(*) FILTER (WHERE "status" = 'CANCELLED') AS cancelled
    FROM old_jobs WHERE "batchId" IS NOT NULL GROUP BY "batchId"
  ) d WHERE b."id" = d."batchId";
  UPDATE "User" u SET "openJobs" = u."openJobs" - d.opened
  FROM (SELECT "ownerId", count(*) AS opened FROM old_jobs WHERE "status" IN ('PENDING', 'RUNNING') GROUP BY "ownerId") d
  WHERE u."id" = d."ownerId";
  RETURN NULL;
END
$$;

CREATE TRIGGER jobs_made AFTER INSERT ON "Job" REFERENCING NEW TABLE AS new_jobs
FOR EACH STATEMENT EXECUTE FUNCTION jobs_made();
CREATE TRIGGER jobs_moved AFTER UPDATE ON "Job" REFERENCING OLD TABLE AS old_jobs NEW TABLE AS new_jobs
FOR EACH STATEMENT EXECUTE FUNCTION jobs_moved();
CREATE TRIGGER jobs_removed AFTER DELETE ON "Job" REFERENCING OLD TABLE AS old_jobs
FOR EACH STATEMENT EXECUTE FUNCTION jobs_removed();

-- A batch's report: of its results those that have a mean CIEDE2000 after correction.
CREATE FUNCTION results_made() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Batch" b SET
    "measured" = b."measured" + d.measured,
    "sumBefore" = b."sumBefore" + d.before,
    "sumAfter" = b."sumAfter" + d.after,
    "worstDeltaE" = greatest(b."worstDeltaE", d.worst),
    "excellent" = b."excellent" + d.excellent,
    "veryGood" = b."veryGood" + d.very_good,
    "good" = b."good" + d.good,
    "fair" = b."fair" + d.fair,
    "poor" = b."poor" + d.poor
  FROM (
    SELECT "batchId", count(*) AS measured, coalesce(sum("meanDeltaEBefore"), 0) AS before, sum("meanDeltaE") AS after,
      max("meanDeltaE") AS worst,
      count(*) FILTER (WHERE "rating" = 'EXCELLENT') AS excellent,
      count(*) FILTER (WHERE "rating" = 'VERY_GOOD') AS very_good,
      count(*) FILTER (WHERE "rating" = 'GOOD') AS good,
      count(*) FILTER (WHERE "rating" = 'FAIR') AS fair,
      count(*) FILTER (WHERE "rating" = 'POOR') AS poor
    FROM new_results
    WHERE "batchId" IS NOT NULL AND "meanDeltaE" IS NOT NULL AND "correctedId" IS NOT NULL
    GROUP BY "batchId"
  ) d WHERE b."id" = d."batchId";
  RETURN NULL;
END
$$;

-- Sums of floats do not come back to what they were by subtraction, and a largest value cannot be subtracted at all:
-- what is left is added up anew.
CREATE FUNCTION results_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Batch" b SET
    "measured" = d.measured,
    "sumBefore" = d.before,
    "sumAfter" = d.after,
    "worstDeltaE" = d.worst,
    "excellent" = d.excellent,
    "veryGood" = d.very_good,
    "good" = d.good,
    "fair" = d.fair,
    "poor" = d.poor
  FROM (SELECT DISTINCT "batchId" FROM old_results WHERE "batchId" IS NOT NULL) gone, LATERAL (
    SELECT count(*) AS measured, coalesce(sum("meanDeltaEBefore"), 0) AS before, coalesce(sum("meanDeltaE"), 0) AS after,
      max("meanDeltaE") AS worst,
      count(*) FILTER (WHERE "rating" = 'EXCELLENT') AS excellent,
      count(*) FILTER (WHERE "rating" = 'VERY_GOOD') AS very_good,
      count(*) FILTER (WHERE "rating" = 'GOOD') AS good,
      count(*) FILTER (WHERE "rating" = 'FAIR') AS fair,
      count(*) FILTER (WHERE "rating" = 'POOR') AS poor
    FROM "Result" r
    WHERE r."batchId" = gone."batchId" AND r."meanDeltaE" IS NOT NULL AND r."correctedId" IS NOT NULL
  ) d WHERE b."id" = gone."batchId";
  RETURN NULL;
END
$$;

CREATE TRIGGER results_made AFTER INSERT ON "Result" REFERENCING NEW TABLE AS new_results
FOR EACH STATEMENT EXECUTE FUNCTION results_made();
CREATE TRIGGER results_removed AFTER DELETE ON "Result" REFERENCING OLD TABLE AS old_results
FOR EACH STATEMENT EXECUTE FUNCTION results_removed();
