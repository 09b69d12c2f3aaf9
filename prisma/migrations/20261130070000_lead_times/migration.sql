-- The SLA table of lead times is a walk through this index alone, as that of cycle times is
CREATE INDEX "cards_lead_histogram_idx" ON "cards" ("team_id", "type_id", "size_id", "lead_days")
  WHERE "released_on" IS NOT NULL AND "lead_days" IS NOT NULL AND "excluded_reason" IS NULL AND "binned_at" IS NULL;

-- Released cards that a lead-time figure leaves out
CREATE INDEX "cards_lead_left_out_idx" ON "cards" ("team_id", "released_on", "prioritised_on")
  WHERE "released_on" IS NOT NULL AND "binned_at" IS NULL AND ("excluded_reason" IS NOT NULL OR "lead_days" IS NULL);

-- The list in the order of lead times
CREATE INDEX "cards_by_lead_idx" ON "cards" ("team_id", "lead_days", "number") WHERE "binned_at" IS NULL;
