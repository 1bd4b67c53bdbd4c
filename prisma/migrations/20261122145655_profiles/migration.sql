-- AlterTable
ALTER TABLE "Job" ADD COLUMN     "profileId" UUID;

-- CreateTable
CREATE TABLE "CorrectionProfile" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "correction" JSONB NOT NULL,
    "deltaEAfter" JSONB NOT NULL,
    "sourceImageId" UUID,
    "iccAssetId" UUID NOT NULL,
    "cubeAssetId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CorrectionProfile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CorrectionProfile_sourceImageId_idx" ON "CorrectionProfile"("sourceImageId");

-- CreateIndex
CREATE INDEX "CorrectionProfile_iccAssetId_idx" ON "CorrectionProfile"("iccAssetId");

-- CreateIndex
CREATE INDEX "CorrectionProfile_cubeAssetId_idx" ON "CorrectionProfile"("cubeAssetId");

-- CreateIndex
CREATE UNIQUE INDEX "CorrectionProfile_ownerId_name_key" ON "CorrectionProfile"("ownerId", "name");

-- CreateIndex
CREATE INDEX "Job_profileId_idx" ON "Job"("profileId");

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "CorrectionProfile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionProfile" ADD CONSTRAINT "CorrectionProfile_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionProfile" ADD CONSTRAINT "CorrectionProfile_sourceImageId_fkey" FOREIGN KEY ("sourceImageId") REFERENCES "Image"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionProfile" ADD CONSTRAINT "CorrectionProfile_iccAssetId_fkey" FOREIGN KEY ("iccAssetId") REFERENCES "Asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionProfile" ADD CONSTRAINT "CorrectionProfile_cubeAssetId_fkey" FOREIGN KEY ("cubeAssetId") REFERENCES "Asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
