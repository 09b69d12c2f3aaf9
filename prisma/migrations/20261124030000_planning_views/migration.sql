-- CreateEnum
CREATE TYPE "ViewPage" AS ENUM ('cards', 'planning');

-- AlterTable
ALTER TABLE "saved_views" ADD COLUMN "page" "ViewPage" NOT NULL DEFAULT 'cards';

-- A name is taken once on each page.
DROP INDEX "saved_views_team_id_name_key";
CREATE UNIQUE INDEX "saved_views_team_id_page_name_key" ON "saved_views" ("team_id", "page", lower("name"));
