-- What the metadata says about the lens, the body and the exposure.
ALTER TABLE "Image"
  ADD COLUMN "lensModel" TEXT,
  ADD COLUMN "cameraSerial" TEXT,
  ADD COLUMN "exposureSeconds" DOUBLE PRECISION,
  ADD COLUMN "aperture" DOUBLE PRECISION,
  ADD COLUMN "iso" INTEGER,
  ADD COLUMN "flashFired" BOOLEAN,
  ADD COLUMN "isAutoWhiteBalance" BOOLEAN,
  ADD COLUMN "metadataVersion" INTEGER NOT NULL DEFAULT 0;

CREATE INDEX "Image_ownerId_lensModel_id_idx" ON "Image"("ownerId", "lensModel", "id");
CREATE INDEX "Image_metadataVersion_id_idx" ON "Image"("metadataVersion", "id");
