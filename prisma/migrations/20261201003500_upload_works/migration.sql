-- CreateEnum
CREATE TYPE "upload_step" AS ENUM ('reading', 'checking', 'writing');

-- CreateTable
CREATE TABLE "upload_works" (
    "team_id" INTEGER NOT NULL,
    "upload_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "is_import" BOOLEAN NOT NULL,
    "step" "upload_step" NOT NULL DEFAULT 'reading',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 1,
    "is_cancelled" BOOLEAN NOT NULL DEFAULT false,
    "begun_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "heard_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "upload_works_pkey" PRIMARY KEY ("team_id","upload_id","id")
);

-- AddForeignKey
ALTER TABLE "upload_works" ADD CONSTRAINT "upload_works_team_id_upload_id_fkey" FOREIGN KEY ("team_id", "upload_id") REFERENCES "uploads"("team_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
