-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('USER', 'ADMIN');

-- CreateEnum
CREATE TYPE "SubscriptionTier" AS ENUM ('FREE', 'PERSONAL', 'PRO', 'BUSINESS', 'ENTERPRISE');

-- CreateEnum
CREATE TYPE "JobType" AS ENUM ('DETECT', 'CORRECT', 'DETECT_AND_CORRECT', 'ANALYZE');

-- CreateEnum
CREATE TYPE "JobStatus" AS ENUM ('PENDING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "JobStage" AS ENUM ('QUEUED', 'LOADING', 'DETECTING', 'MEASURING', 'FITTING', 'CORRECTING', 'ENCODING', 'STORING', 'DONE');

-- CreateEnum
CREATE TYPE "JobFailureCode" AS ENUM ('CHART_NOT_FOUND', 'CHART_UNUSABLE', 'UNSUPPORTED_IMAGE', 'CORRUPT_IMAGE', 'IMAGE_TOO_LARGE', 'REFERENCE_MISSING', 'STORAGE_UNAVAILABLE', 'TIMED_OUT', 'INTERNAL');

-- CreateEnum
CREATE TYPE "LogLevel" AS ENUM ('DEBUG', 'INFO', 'WARNING', 'ERROR');

-- CreateEnum
CREATE TYPE "QualityRating" AS ENUM ('EXCELLENT', 'VERY_GOOD', 'GOOD', 'FAIR', 'POOR');

-- CreateEnum
CREATE TYPE "QualityWarning" AS ENUM ('GLARE', 'CLIPPED_HIGHLIGHTS', 'CLIPPED_SHADOWS', 'UNEVEN_LIGHT', 'BLURRED', 'CHART_SMALL', 'LOW_CONFIDENCE', 'GAMUT_CLIPPED', 'MIRRORED', 'NOT_SRGB_ENCODED');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "usernameKey" TEXT NOT NULL,
    "fullName" TEXT,
    "passwordHash" TEXT NOT NULL,
    "role" "Role" NOT NULL DEFAULT 'USER',
    "tier" "SubscriptionTier" NOT NULL DEFAULT 'FREE',
    "jobClock" BIGINT NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastLoginAt" TIMESTAMPTZ(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RefreshToken" (
    "hash" TEXT NOT NULL,
    "sessionId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RefreshToken_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Asset" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "filename" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "byteSize" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Asset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Image" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "filename" TEXT NOT NULL,
    "description" TEXT,
    "folder" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "originalId" UUID NOT NULL,
    "thumbnailId" UUID NOT NULL,
    "previewId" UUID NOT NULL,
    "placeholder" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "byteSize" BIGINT NOT NULL,
    "contentType" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "colorProfile" TEXT,
    "capturedAt" TIMESTAMPTZ(3),
    "cameraMake" TEXT,
    "cameraModel" TEXT,
    "exif" JSONB,
    "chart" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "trashedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Image_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "imageId" UUID NOT NULL,
    "referenceId" UUID,
    "type" "JobType" NOT NULL,
    "name" TEXT,
    "description" TEXT,
    "status" "JobStatus" NOT NULL DEFAULT 'PENDING',
    "stage" "JobStage" NOT NULL DEFAULT 'QUEUED',
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "sequence" INTEGER NOT NULL DEFAULT 1,
    "moved" BIGINT NOT NULL,
    "movedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "message" TEXT,
    "options" JSONB NOT NULL,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failureCode" "JobFailureCode",
    "failureMessage" TEXT,
    "failureStage" "JobStage",
    "failureRetryable" BOOLEAN,
    "idempotencyKey" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobLog" (
    "id" UUID NOT NULL,
    "jobId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "level" "LogLevel" NOT NULL,
    "stage" "JobStage" NOT NULL,
    "message" TEXT NOT NULL,

    CONSTRAINT "JobLog_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Result" (
    "id" UUID NOT NULL,
    "jobId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "imageId" UUID NOT NULL,
    "correctedId" UUID,
    "thumbnailId" UUID NOT NULL,
    "detection" JSONB,
    "correction" JSONB,
    "patches" JSONB NOT NULL,
    "deltaEBefore" JSONB,
    "deltaEAfter" JSONB,
    "meanDeltaE" DOUBLE PRECISION,
    "meanDeltaEBefore" DOUBLE PRECISION,
    "rating" "QualityRating",
    "warnings" "QualityWarning"[] DEFAULT ARRAY[]::"QualityWarning"[],
    "qualityScore" DOUBLE PRECISION,
    "notes" TEXT,
    "processingTimeMs" INTEGER NOT NULL,
    "provenance" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Preset" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "type" "JobType" NOT NULL,
    "options" JSONB NOT NULL,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Preset_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_emailKey_key" ON "User"("emailKey");

-- CreateIndex
CREATE UNIQUE INDEX "User_usernameKey_key" ON "User"("usernameKey");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "RefreshToken_sessionId_idx" ON "RefreshToken"("sessionId");

-- CreateIndex
CREATE INDEX "RefreshToken_expiresAt_idx" ON "RefreshToken"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Asset_key_key" ON "Asset"("key");

-- CreateIndex
CREATE INDEX "Asset_ownerId_idx" ON "Asset"("ownerId");

-- CreateIndex
CREATE INDEX "Image_ownerId_createdAt_id_idx" ON "Image"("ownerId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Image_ownerId_capturedAt_id_idx" ON "Image"("ownerId", "capturedAt", "id");

-- CreateIndex
CREATE INDEX "Image_ownerId_filename_id_idx" ON "Image"("ownerId", "filename", "id");

-- CreateIndex
CREATE INDEX "Image_ownerId_byteSize_id_idx" ON "Image"("ownerId", "byteSize", "id");

-- CreateIndex
CREATE INDEX "Image_ownerId_folder_id_idx" ON "Image"("ownerId", "folder", "id");

-- CreateIndex
CREATE INDEX "Image_ownerId_category_id_idx" ON "Image"("ownerId", "category", "id");

-- CreateIndex
CREATE INDEX "Image_ownerId_cameraModel_id_idx" ON "Image"("ownerId", "cameraModel", "id");

-- CreateIndex
CREATE INDEX "Image_ownerId_sha256_idx" ON "Image"("ownerId", "sha256");

-- CreateIndex
CREATE INDEX "Image_tags_idx" ON "Image" USING GIN ("tags");

-- CreateIndex
CREATE INDEX "Image_originalId_idx" ON "Image"("originalId");

-- CreateIndex
CREATE INDEX "Image_thumbnailId_idx" ON "Image"("thumbnailId");

-- CreateIndex
CREATE INDEX "Image_previewId_idx" ON "Image"("previewId");

-- CreateIndex
CREATE INDEX "Image_trashedAt_idx" ON "Image"("trashedAt");

-- CreateIndex
CREATE INDEX "Job_ownerId_createdAt_id_idx" ON "Job"("ownerId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Job_ownerId_completedAt_id_idx" ON "Job"("ownerId", "completedAt", "id");

-- CreateIndex
CREATE INDEX "Job_ownerId_priority_id_idx" ON "Job"("ownerId", "priority", "id");

-- CreateIndex
CREATE INDEX "Job_ownerId_status_id_idx" ON "Job"("ownerId", "status", "id");

-- CreateIndex
CREATE INDEX "Job_ownerId_moved_idx" ON "Job"("ownerId", "moved");

-- CreateIndex
CREATE INDEX "Job_imageId_createdAt_id_idx" ON "Job"("imageId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Job_referenceId_idx" ON "Job"("referenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Job_ownerId_idempotencyKey_key" ON "Job"("ownerId", "idempotencyKey");

-- CreateIndex
CREATE INDEX "JobLog_jobId_id_idx" ON "JobLog"("jobId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Result_jobId_key" ON "Result"("jobId");

-- CreateIndex
CREATE INDEX "Result_ownerId_createdAt_id_idx" ON "Result"("ownerId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Result_ownerId_meanDeltaE_id_idx" ON "Result"("ownerId", "meanDeltaE", "id");

-- CreateIndex
CREATE INDEX "Result_ownerId_rating_id_idx" ON "Result"("ownerId", "rating", "id");

-- CreateIndex
CREATE INDEX "Result_imageId_createdAt_id_idx" ON "Result"("imageId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Result_correctedId_idx" ON "Result"("correctedId");

-- CreateIndex
CREATE INDEX "Result_thumbnailId_idx" ON "Result"("thumbnailId");

-- CreateIndex
CREATE UNIQUE INDEX "Preset_ownerId_name_key" ON "Preset"("ownerId", "name");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RefreshToken" ADD CONSTRAINT "RefreshToken_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Asset" ADD CONSTRAINT "Asset_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Image" ADD CONSTRAINT "Image_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Image" ADD CONSTRAINT "Image_originalId_fkey" FOREIGN KEY ("originalId") REFERENCES "Asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Image" ADD CONSTRAINT "Image_thumbnailId_fkey" FOREIGN KEY ("thumbnailId") REFERENCES "Asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Image" ADD CONSTRAINT "Image_previewId_fkey" FOREIGN KEY ("previewId") REFERENCES "Asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_referenceId_fkey" FOREIGN KEY ("referenceId") REFERENCES "Image"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JobLog" ADD CONSTRAINT "JobLog_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Result" ADD CONSTRAINT "Result_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Result" ADD CONSTRAINT "Result_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Result" ADD CONSTRAINT "Result_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Result" ADD CONSTRAINT "Result_correctedId_fkey" FOREIGN KEY ("correctedId") REFERENCES "Asset"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Result" ADD CONSTRAINT "Result_thumbnailId_fkey" FOREIGN KEY ("thumbnailId") REFERENCES "Asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Preset" ADD CONSTRAINT "Preset_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
