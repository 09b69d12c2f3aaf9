-- CreateTable
CREATE TABLE "share_links" (
    "team_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "item" INTEGER,
    "query" TEXT NOT NULL,
    "note" TEXT,
    "shows_clients" BOOLEAN NOT NULL,
    "shows_notes" BOOLEAN NOT NULL,
    "shows_costs" BOOLEAN NOT NULL,
    "origins" TEXT[],
    "password_hash" TEXT,
    "created_by" TEXT NOT NULL,
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "uses" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "share_links_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "share_links_team_id_secret_hash_key" ON "share_links"("team_id", "secret_hash");

-- AddForeignKey
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;
