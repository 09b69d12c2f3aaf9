-- AlterTable
ALTER TABLE "members" ADD COLUMN "is_by_groups" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "followed_at" TIMESTAMPTZ(3);
