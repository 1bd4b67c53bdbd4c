CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "OperationType" AS ENUM ('IMPORT', 'ORGANIZE', 'DUPLICATE_CLEANUP', 'ROLLBACK');

-- CreateEnum
CREATE TYPE "FileRecordStatus" AS ENUM ('PLANNED', 'DONE', 'SKIPPED', 'FAILED', 'ROLLED_BACK');

-- CreateEnum
CREATE TYPE "FileChange" AS ENUM ('ADD', 'MOVE', 'TRASH', 'RESTORE');

-- DropIndex
DROP INDEX "Image_ownerId_folder_id_idx";

-- DropIndex
DROP INDEX "Image_ownerId_sha256_idx";

-- AlterTable
ALTER TABLE "Image" ADD COLUMN     "categoryRule" TEXT,
ADD COLUMN     "searchText" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "Sidecar" (
    "id" UUID NOT NULL,
    "imageId" UUID NOT NULL,
    "assetId" UUID NOT NULL,
    "filename" TEXT NOT NULL,

    CONSTRAINT "Sidecar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Category" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "description" TEXT,
    "color" TEXT,
    "extensions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "keywords" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "cameraModels" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Operation" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "type" "OperationType" NOT NULL,
    "status" "JobStatus" NOT NULL DEFAULT 'PENDING',
    "dryRun" BOOLEAN NOT NULL,
    "request" JSONB NOT NULL,
    "planOfId" UUID,
    "rollbackOfId" UUID,
    "sequence" INTEGER NOT NULL DEFAULT 1,
    "movedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "plannedTo" TEXT,
    "planned" BOOLEAN NOT NULL DEFAULT false,
    "recordCount" INTEGER NOT NULL DEFAULT 0,
    "actedTo" INTEGER NOT NULL DEFAULT 0,
    "toScan" INTEGER,
    "filesScanned" INTEGER NOT NULL DEFAULT 0,
    "filesProcessed" INTEGER NOT NULL DEFAULT 0,
    "filesSkipped" INTEGER NOT NULL DEFAULT 0,
    "filesFailed" INTEGER NOT NULL DEFAULT 0,
    "duplicatesFound" INTEGER NOT NULL DEFAULT 0,
    "spaceSaved" BIGINT NOT NULL DEFAULT 0,
    "failureCode" "JobFailureCode",
    "failureMessage" TEXT,
    "failureRetryable" BOOLEAN,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Operation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FileRecord" (
    "id" UUID NOT NULL,
    "operationId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "change" "FileChange" NOT NULL,
    "imageId" UUID,
    "keptId" UUID,
    "undoesId" UUID,
    "originalPath" TEXT NOT NULL,
    "newPath" TEXT,
    "byteSize" BIGINT NOT NULL,
    "sha256" TEXT,
    "modifiedAt" TIMESTAMPTZ(3),
    "category" TEXT,
    "categoryRule" TEXT,
    "categoryBefore" TEXT,
    "ruleBefore" TEXT,
    "isDuplicate" BOOLEAN NOT NULL DEFAULT false,
    "status" "FileRecordStatus" NOT NULL DEFAULT 'PLANNED',
    "message" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "mate" TEXT,

    CONSTRAINT "FileRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportedFile" (
    "ownerId" UUID NOT NULL,
    "root" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "byteSize" BIGINT NOT NULL,
    "modifiedAt" TIMESTAMPTZ(3) NOT NULL,
    "sha256" TEXT NOT NULL,
    "imageId" UUID NOT NULL,

    CONSTRAINT "ImportedFile_pkey" PRIMARY KEY ("ownerId","root","path")
);

-- CreateTable
CREATE TABLE "PictureHash" (
    "ownerId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "bits" BIGINT,
    "part0" INTEGER,
    "part1" INTEGER,
    "part2" INTEGER,
    "part3" INTEGER,

    CONSTRAINT "PictureHash_pkey" PRIMARY KEY ("ownerId","sha256")
);

-- CreateTable
CREATE TABLE "LookAlike" (
    "ownerId" UUID NOT NULL,
    "a" TEXT NOT NULL,
    "b" TEXT NOT NULL,
    "distance" INTEGER NOT NULL,

    CONSTRAINT "LookAlike_pkey" PRIMARY KEY ("ownerId","a","b")
);

-- CreateTable
CREATE TABLE "Dismissal" (
    "ownerId" UUID NOT NULL,
    "a" UUID NOT NULL,
    "b" UUID NOT NULL,

    CONSTRAINT "Dismissal_pkey" PRIMARY KEY ("ownerId","a","b")
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "filename" TEXT NOT NULL,
    "byteSize" BIGINT NOT NULL,
    "contentType" TEXT NOT NULL,
    "folder" TEXT NOT NULL DEFAULT '',
    "sha256" TEXT,
    "imageId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Sidecar_assetId_idx" ON "Sidecar"("assetId");

-- CreateIndex
CREATE UNIQUE INDEX "Sidecar_imageId_filename_key" ON "Sidecar"("imageId", "filename");

-- CreateIndex
CREATE UNIQUE INDEX "Category_ownerId_nameKey_key" ON "Category"("ownerId", "nameKey");

-- CreateIndex
CREATE INDEX "Operation_ownerId_createdAt_id_idx" ON "Operation"("ownerId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Operation_rollbackOfId_idx" ON "Operation"("rollbackOfId");

-- CreateIndex
CREATE INDEX "FileRecord_operationId_newPath_idx" ON "FileRecord"("operationId", "newPath");

-- CreateIndex
CREATE UNIQUE INDEX "FileRecord_operationId_number_key" ON "FileRecord"("operationId", "number");

-- CreateIndex
CREATE INDEX "ImportedFile_ownerId_root_sha256_idx" ON "ImportedFile"("ownerId", "root", "sha256");

-- CreateIndex
CREATE INDEX "PictureHash_ownerId_part0_idx" ON "PictureHash"("ownerId", "part0");

-- CreateIndex
CREATE INDEX "PictureHash_ownerId_part1_idx" ON "PictureHash"("ownerId", "part1");

-- CreateIndex
CREATE INDEX "PictureHash_ownerId_part2_idx" ON "PictureHash"("ownerId", "part2");

-- CreateIndex
CREATE INDEX "PictureHash_ownerId_part3_idx" ON "PictureHash"("ownerId", "part3");

-- CreateIndex
CREATE INDEX "LookAlike_ownerId_b_idx" ON "LookAlike"("ownerId", "b");

-- CreateIndex
CREATE INDEX "Dismissal_ownerId_b_idx" ON "Dismissal"("ownerId", "b");

-- CreateIndex
CREATE INDEX "Upload_ownerId_id_idx" ON "Upload"("ownerId", "id");

-- CreateIndex
CREATE INDEX "Upload_expiresAt_idx" ON "Upload"("expiresAt");

-- CreateIndex
CREATE INDEX "Image_ownerId_id_idx" ON "Image"("ownerId", "id");

-- CreateIndex
CREATE INDEX "Image_ownerId_folder_filename_idx" ON "Image"("ownerId", "folder", "filename");

-- CreateIndex
CREATE INDEX "Image_ownerId_sha256_trashedAt_idx" ON "Image"("ownerId", "sha256", "trashedAt");

-- CreateIndex
CREATE INDEX "Image_searchText_idx" ON "Image" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Image_ownerId_trashedAt_id_idx" ON "Image"("ownerId", "trashedAt", "id");

-- AddForeignKey
ALTER TABLE "Sidecar" ADD CONSTRAINT "Sidecar_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sidecar" ADD CONSTRAINT "Sidecar_assetId_fkey" FOREIGN KEY ("assetId") REFERENCES "Asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Operation" ADD CONSTRAINT "Operation_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Operation" ADD CONSTRAINT "Operation_rollbackOfId_fkey" FOREIGN KEY ("rollbackOfId") REFERENCES "Operation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FileRecord" ADD CONSTRAINT "FileRecord_operationId_fkey" FOREIGN KEY ("operationId") REFERENCES "Operation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedFile" ADD CONSTRAINT "ImportedFile_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PictureHash" ADD CONSTRAINT "PictureHash_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a search looks in
CREATE FUNCTION image_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  new."searchText" := concat_ws(E'\x01', new.filename, new.description, array_to_string(new.tags, E'\x01'));
  RETURN new;
END $$;

CREATE TRIGGER image_search_text BEFORE INSERT OR UPDATE OF filename, description, tags ON "Image"
  FOR EACH ROW EXECUTE FUNCTION image_search_text();

UPDATE "Image" SET filename = filename;
