-- DropIndex
DROP INDEX "CorrectionProfile_ownerId_name_key";

-- AlterTable
ALTER TABLE "CorrectionProfile" ADD COLUMN     "earlierId" UUID,
ADD COLUMN     "measured" JSONB,
ADD COLUMN     "resultId" UUID;

-- CreateIndex
CREATE INDEX "CorrectionProfile_ownerId_name_id_idx" ON "CorrectionProfile"("ownerId", "name", "id");

-- CreateIndex
CREATE INDEX "CorrectionProfile_earlierId_idx" ON "CorrectionProfile"("earlierId");

-- CreateIndex
CREATE UNIQUE INDEX "CorrectionProfile_ownerId_name_resultId_key" ON "CorrectionProfile"("ownerId", "name", "resultId");

-- AddForeignKey
ALTER TABLE "CorrectionProfile" ADD CONSTRAINT "CorrectionProfile_earlierId_fkey" FOREIGN KEY ("earlierId") REFERENCES "CorrectionProfile"("id") ON DELETE SET NULL ON UPDATE CASCADE;
