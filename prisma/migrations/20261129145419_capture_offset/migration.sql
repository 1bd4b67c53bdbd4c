-- AlterTable
ALTER TABLE "Image" ADD COLUMN     "captureOffset" INTEGER;
