-- AlterEnum
ALTER TYPE "QualityWarning" ADD VALUE 'PATCHES_COVERED';
