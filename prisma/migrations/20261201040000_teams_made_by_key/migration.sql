-- Which team a request with a key has made is asked before there is a team to ask within.
CREATE INDEX "changes_made_by_key_idx" ON "changes" ("idempotency_key")
  WHERE "revision" = 1 AND "action" = 'create-team';
