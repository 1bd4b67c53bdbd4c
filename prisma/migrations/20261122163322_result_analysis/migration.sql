-- AlterTable
ALTER TABLE "Result" ADD COLUMN     "analysis" JSONB;
