-- CreateEnum
CREATE TYPE "day_count" AS ENUM ('working', 'calendar');

-- CreateEnum
CREATE TYPE "kind" AS ENUM ('feature', 'support', 'hidden');

-- CreateEnum
CREATE TYPE "stream_kind" AS ENUM ('feature', 'support');

-- CreateEnum
CREATE TYPE "spell_kind" AS ENUM ('stream', 'blocked', 'released');

-- CreateEnum
CREATE TYPE "source" AS ENUM ('screen', 'api', 'import', 'system');

-- CreateTable
CREATE TABLE "teams" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "working_week" INTEGER[],
    "day_count" "day_count" NOT NULL DEFAULT 'working',
    "rule_k" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "last_card_number" INTEGER NOT NULL DEFAULT 0,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "teams_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holidays" (
    "team_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "holidays_pkey" PRIMARY KEY ("team_id","day")
);

-- CreateTable
CREATE TABLE "work_types" (
    "team_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "kind" NOT NULL,
    "colour" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "work_types_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateTable
CREATE TABLE "sizes" (
    "team_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "sizes_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateTable
CREATE TABLE "streams" (
    "team_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "stream_kind" NOT NULL,
    "wip_limit" INTEGER,
    "position" INTEGER NOT NULL,

    CONSTRAINT "streams_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateTable
CREATE TABLE "cards" (
    "team_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "reference" TEXT,
    "url" TEXT,
    "type_id" INTEGER NOT NULL,
    "size_id" INTEGER,
    "client" TEXT,
    "class_of_service" TEXT,
    "stream_id" INTEGER,
    "queue_rank" DOUBLE PRECISION,
    "prioritised_on" DATE,
    "committed_on" DATE,
    "released_on" DATE,
    "promised_on" DATE,
    "cancelled_on" DATE,
    "excluded_reason" TEXT,
    "notes" TEXT,
    "cycle_days" INTEGER,
    "lead_days" INTEGER,
    "import_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "binned_at" TIMESTAMPTZ(3),

    CONSTRAINT "cards_pkey" PRIMARY KEY ("team_id","number")
);

-- CreateTable
CREATE TABLE "spells" (
    "team_id" INTEGER NOT NULL,
    "card_number" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "kind" "spell_kind" NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "stream_id" INTEGER,
    "reason" TEXT,
    "cycle_days" INTEGER,
    "lead_days" INTEGER,

    CONSTRAINT "spells_pkey" PRIMARY KEY ("team_id","card_number","id")
);

-- CreateTable
CREATE TABLE "imports" (
    "team_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "created" INTEGER NOT NULL,
    "updated" INTEGER NOT NULL,
    "skipped" INTEGER NOT NULL,
    "options" JSONB NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "imports_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateTable
CREATE TABLE "changes" (
    "team_id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "source" "source" NOT NULL,
    "action" TEXT NOT NULL,
    "idempotency_key" TEXT,
    "request_hash" TEXT,
    "result" JSONB,
    "undoes" INTEGER,

    CONSTRAINT "changes_pkey" PRIMARY KEY ("team_id","revision")
);

-- CreateTable
CREATE TABLE "change_records" (
    "team_id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "first_id" INTEGER NOT NULL,
    "last_id" INTEGER NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "change_records_pkey" PRIMARY KEY ("team_id","revision","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "teams_slug_key" ON "teams"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "changes_team_id_idempotency_key_key" ON "changes"("team_id", "idempotency_key");

-- AddForeignKey
ALTER TABLE "holidays" ADD CONSTRAINT "holidays_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_types" ADD CONSTRAINT "work_types_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sizes" ADD CONSTRAINT "sizes_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "streams" ADD CONSTRAINT "streams_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cards" ADD CONSTRAINT "cards_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cards" ADD CONSTRAINT "cards_team_id_type_id_fkey" FOREIGN KEY ("team_id", "type_id") REFERENCES "work_types"("team_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cards" ADD CONSTRAINT "cards_team_id_size_id_fkey" FOREIGN KEY ("team_id", "size_id") REFERENCES "sizes"("team_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cards" ADD CONSTRAINT "cards_team_id_stream_id_fkey" FOREIGN KEY ("team_id", "stream_id") REFERENCES "streams"("team_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spells" ADD CONSTRAINT "spells_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spells" ADD CONSTRAINT "spells_team_id_card_number_fkey" FOREIGN KEY ("team_id", "card_number") REFERENCES "cards"("team_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spells" ADD CONSTRAINT "spells_team_id_stream_id_fkey" FOREIGN KEY ("team_id", "stream_id") REFERENCES "streams"("team_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "changes" ADD CONSTRAINT "changes_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_records" ADD CONSTRAINT "change_records_team_id_revision_fkey" FOREIGN KEY ("team_id", "revision") REFERENCES "changes"("team_id", "revision") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say follows.

-- Names are told apart without regard to case
CREATE UNIQUE INDEX "work_types_team_id_name_key" ON "work_types" ("team_id", lower("name"));
CREATE UNIQUE INDEX "sizes_team_id_name_key" ON "sizes" ("team_id", lower("name"));
CREATE UNIQUE INDEX "streams_team_id_name_key" ON "streams" ("team_id", lower("name"));

-- The SLA table of everything is a walk through this index alone; few distinct keys, so it stays small
CREATE INDEX "cards_histogram_idx" ON "cards" ("team_id", "type_id", "size_id", "cycle_days")
  WHERE "released_on" IS NOT NULL AND "cycle_days" IS NOT NULL AND "excluded_reason" IS NULL AND "binned_at" IS NULL;

-- Order of release
CREATE INDEX "cards_released_idx" ON "cards" ("team_id", "released_on", "number")
  WHERE "released_on" IS NOT NULL AND "binned_at" IS NULL;

-- Released cards that a cycle-time figure leaves out
CREATE INDEX "cards_left_out_idx" ON "cards" ("team_id", "released_on")
  WHERE "released_on" IS NOT NULL AND "binned_at" IS NULL AND ("excluded_reason" IS NOT NULL OR "cycle_days" IS NULL);

-- Cards in progress
CREATE INDEX "cards_in_progress_idx" ON "cards" ("team_id", "committed_on")
  WHERE "released_on" IS NULL AND "cancelled_on" IS NULL AND "binned_at" IS NULL;

CREATE INDEX "cards_reference_idx" ON "cards" ("team_id", "reference") WHERE "reference" IS NOT NULL;
CREATE INDEX "cards_import_idx" ON "cards" ("team_id", "import_id") WHERE "import_id" IS NOT NULL;
CREATE INDEX "spells_released_idx" ON "spells" ("team_id", "from_on") WHERE "kind" = 'released';

-- One entity's history, and the sets that may hold it
CREATE INDEX "change_records_one_idx" ON "change_records" ("team_id", "entity", "first_id", "revision")
  WHERE "first_id" = "last_id";
CREATE INDEX "change_records_set_idx" ON "change_records" ("team_id", "entity", "first_id", "last_id")
  WHERE "first_id" <> "last_id";

ALTER TABLE "teams" ADD CONSTRAINT "teams_working_week_check"
  CHECK (cardinality("working_week") BETWEEN 1 AND 7 AND "working_week" <@ ARRAY[1, 2, 3, 4, 5, 6, 7]);
ALTER TABLE "teams" ADD CONSTRAINT "teams_rule_k_check" CHECK ("rule_k" >= 0);
ALTER TABLE "streams" ADD CONSTRAINT "streams_wip_limit_check" CHECK ("wip_limit" > 0);
ALTER TABLE "cards" ADD CONSTRAINT "cards_released_after_committed_check" CHECK ("released_on" >= "committed_on");
ALTER TABLE "cards" ADD CONSTRAINT "cards_released_or_cancelled_check"
  CHECK ("released_on" IS NULL OR "cancelled_on" IS NULL);
ALTER TABLE "cards" ADD CONSTRAINT "cards_days_check" CHECK ("cycle_days" >= 1 AND "lead_days" >= 1);
ALTER TABLE "spells" ADD CONSTRAINT "spells_range_check" CHECK ("to_on" >= "from_on");
ALTER TABLE "change_records" ADD CONSTRAINT "change_records_range_check" CHECK ("last_id" >= "first_id");
