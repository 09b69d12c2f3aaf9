-- CreateEnum
CREATE TYPE "quote_group" AS ENUM ('type_size', 'type', 'team');

-- CreateTable
CREATE TABLE "quotes" (
    "team_id" INTEGER NOT NULL,
    "card_number" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "committed_on" DATE NOT NULL,
    "group" "quote_group" NOT NULL,
    "type_id" INTEGER,
    "size_id" INTEGER,
    "rule" TEXT NOT NULL,
    "items" INTEGER NOT NULL,
    "sla" DOUBLE PRECISION NOT NULL,
    "whole_days" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "quotes_pkey" PRIMARY KEY ("team_id","card_number","id")
);

-- CreateTable
CREATE TABLE "expedites" (
    "team_id" INTEGER NOT NULL,
    "card_number" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "committed_on" DATE NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "overtaken" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "expedites_pkey" PRIMARY KEY ("team_id","card_number","id")
);

-- AddForeignKey
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_team_id_card_number_fkey" FOREIGN KEY ("team_id", "card_number") REFERENCES "cards"("team_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expedites" ADD CONSTRAINT "expedites_team_id_card_number_fkey" FOREIGN KEY ("team_id", "card_number") REFERENCES "cards"("team_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say follows.

ALTER TABLE "quotes" ADD CONSTRAINT "quotes_figures_check" CHECK ("items" >= 2 AND "whole_days" >= 1);

-- The queue in its order
CREATE INDEX "cards_queue_idx" ON "cards" ("team_id", "queue_rank", "prioritised_on", "number")
  WHERE "committed_on" IS NULL AND "released_on" IS NULL AND "cancelled_on" IS NULL AND "binned_at" IS NULL;

-- Spells that go on
CREATE INDEX "spells_open_idx" ON "spells" ("team_id", "card_number") WHERE "to_on" IS NULL;
