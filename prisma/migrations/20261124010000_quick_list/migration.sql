-- Which page or form of the screen a change came from
ALTER TABLE "changes" ADD COLUMN "place" TEXT;

ALTER TABLE "sizes" ADD COLUMN "colour" TEXT;

-- The list of cards in each of its orders, a page at a time
CREATE INDEX "cards_by_title_idx" ON "cards" ("team_id", lower(left("title", 100)), "number") WHERE "binned_at" IS NULL;
CREATE INDEX "cards_by_prioritised_idx" ON "cards" ("team_id", "prioritised_on", "number") WHERE "binned_at" IS NULL;
CREATE INDEX "cards_by_committed_idx" ON "cards" ("team_id", "committed_on", "number") WHERE "binned_at" IS NULL;
CREATE INDEX "cards_by_client_idx" ON "cards" ("team_id", lower("client"), "client", "number") WHERE "binned_at" IS NULL;
CREATE INDEX "cards_by_days_idx" ON "cards" ("team_id", "cycle_days", "number") WHERE "binned_at" IS NULL;
CREATE INDEX "cards_by_type_and_size_idx" ON "cards" ("team_id", "type_id", "size_id") WHERE "binned_at" IS NULL;

-- The names that forms offer, and the bin
CREATE INDEX "cards_by_class_of_service_idx" ON "cards" ("team_id", lower("class_of_service"), "class_of_service")
  WHERE "class_of_service" IS NOT NULL AND "binned_at" IS NULL;
CREATE INDEX "cards_binned_idx" ON "cards" ("team_id", "binned_at", "number") WHERE "binned_at" IS NOT NULL;

-- What a search looks into
ALTER TABLE "cards" ADD COLUMN "search_text" TEXT NOT NULL
  GENERATED ALWAYS AS (lower("title" || ' ' || coalesce("reference", '') || ' ' || coalesce("client", ''))) STORED;

-- Search by parts of words. Both extensions come with PostgreSQL and whoever owns a database may
-- add them; where that is not so, search reads all cards of the team instead.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE EXTENSION IF NOT EXISTS btree_gin;
  CREATE INDEX "cards_search_idx" ON "cards" USING gin ("team_id", "search_text" gin_trgm_ops)
    WHERE "binned_at" IS NULL;
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'Search of cards goes without an index: %', SQLERRM;
END
$$;
