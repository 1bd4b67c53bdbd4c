-- AlterTable
ALTER TABLE "Result" ADD COLUMN     "chartSharpness" JSONB,
ADD COLUMN     "deltaEAfterWhiteBalance" JSONB,
ADD COLUMN     "unevenLight" JSONB;
