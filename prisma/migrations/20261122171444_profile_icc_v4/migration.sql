-- AlterTable
ALTER TABLE "CorrectionProfile" ADD COLUMN     "iccV4AssetId" UUID;

-- CreateIndex
CREATE INDEX "CorrectionProfile_iccV4AssetId_idx" ON "CorrectionProfile"("iccV4AssetId");

-- AddForeignKey
ALTER TABLE "CorrectionProfile" ADD CONSTRAINT "CorrectionProfile_iccV4AssetId_fkey" FOREIGN KEY ("iccV4AssetId") REFERENCES "Asset"("id") ON DELETE SET NULL ON UPDATE CASCADE;
