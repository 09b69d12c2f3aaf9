-- Which of a team's changes were undone is asked with every page of its history.
CREATE INDEX "changes_undoes_idx" ON "changes" ("team_id", "undoes") WHERE "undoes" IS NOT NULL;
