-- Files are kept in pieces, so that a large one is never in memory as a whole
DELETE FROM "uploads";
ALTER TABLE "uploads" DROP COLUMN "bytes";
ALTER TABLE "uploads" ADD COLUMN "size" INTEGER NOT NULL;

-- CreateTable
CREATE TABLE "upload_parts" (
    "team_id" INTEGER NOT NULL,
    "upload_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "upload_parts_pkey" PRIMARY KEY ("team_id","upload_id","part")
);

-- AddForeignKey
ALTER TABLE "upload_parts" ADD CONSTRAINT "upload_parts_team_id_upload_id_fkey" FOREIGN KEY ("team_id", "upload_id") REFERENCES "uploads"("team_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a file held, so that importing it again changes nothing
ALTER TABLE "imports" ADD COLUMN "digest" TEXT;

-- CreateTable
CREATE TABLE "import_mappings" (
    "team_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "choices" TEXT NOT NULL,

    CONSTRAINT "import_mappings_pkey" PRIMARY KEY ("team_id","id")
);

-- AddForeignKey
ALTER TABLE "import_mappings" ADD CONSTRAINT "import_mappings_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say follows.

CREATE UNIQUE INDEX "import_mappings_team_id_name_key" ON "import_mappings" ("team_id", lower("name"));

-- A spilled file is written once and read a few times: packing it would only cost time
ALTER TABLE "upload_parts" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
