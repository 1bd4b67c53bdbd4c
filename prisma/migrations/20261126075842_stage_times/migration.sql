-- AlterTable
ALTER TABLE "Result" ADD COLUMN     "stageTimes" JSONB NOT NULL DEFAULT '{}';
