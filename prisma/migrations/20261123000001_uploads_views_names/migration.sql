-- CreateEnum
CREATE TYPE "name_list" AS ENUM ('client', 'class_of_service');

-- CreateTable
CREATE TABLE "uploads" (
    "team_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "uploads_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateTable
CREATE TABLE "saved_views" (
    "team_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateTable
CREATE TABLE "listed_names" (
    "team_id" INTEGER NOT NULL,
    "list" "name_list" NOT NULL,
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "listed_names_pkey" PRIMARY KEY ("team_id","list","id")
);

-- AddForeignKey
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listed_names" ADD CONSTRAINT "listed_names_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Names are told apart without regard to case
CREATE UNIQUE INDEX "saved_views_team_id_name_key" ON "saved_views" ("team_id", lower("name"));
CREATE UNIQUE INDEX "listed_names_team_id_name_key" ON "listed_names" ("team_id", "list", lower("name"));
-- Files are read whole: no compression
ALTER TABLE "uploads" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
