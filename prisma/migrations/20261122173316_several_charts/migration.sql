-- AlterEnum
ALTER TYPE "QualityWarning" ADD VALUE 'SEVERAL_CHARTS';
