-- The team's rule may be a percentile too, so it is kept as it is written in addresses.
ALTER TABLE "teams" ADD COLUMN "rule" TEXT NOT NULL DEFAULT 'mean+1sd';
UPDATE "teams"
  SET "rule" = 'mean+' || trim_scale(round(least("rule_k", 10)::numeric, 6)) || 'sd';
ALTER TABLE "teams" DROP CONSTRAINT "teams_rule_k_check";
ALTER TABLE "teams" DROP COLUMN "rule_k";
ALTER TABLE "teams" ADD CONSTRAINT "teams_rule_check"
  CHECK ("rule" ~ '^(mean\+\d{1,2}(\.\d{1,6})?sd|p[1-9]\d?)$');

-- CreateTable
CREATE TABLE "marked_days" (
    "team_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "marked_days_pkey" PRIMARY KEY ("team_id","id")
);

-- AddForeignKey
ALTER TABLE "marked_days" ADD CONSTRAINT "marked_days_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;
