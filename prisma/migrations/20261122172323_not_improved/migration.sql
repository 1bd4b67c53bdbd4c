-- AlterEnum
ALTER TYPE "QualityWarning" ADD VALUE 'NOT_IMPROVED';
