-- AlterTable
ALTER TABLE "alerts" ADD COLUMN     "paused_at" TIMESTAMPTZ(3);
