-- AlterTable
ALTER TABLE "RefreshToken" ADD COLUMN     "reusedAt" TIMESTAMPTZ(3);
