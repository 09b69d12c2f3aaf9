-- CreateEnum
CREATE TYPE "alert_address_state" AS ENUM ('waiting', 'confirmed', 'refused');

-- CreateTable
CREATE TABLE "alert_addresses" (
    "team_id" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "state" "alert_address_state" NOT NULL,
    "secret_hash" TEXT,
    "good_until" TIMESTAMPTZ(3),
    "asked_by" TEXT NOT NULL,

    CONSTRAINT "alert_addresses_pkey" PRIMARY KEY ("team_id","address")
);

-- CreateIndex
CREATE UNIQUE INDEX "alert_addresses_team_id_secret_hash_key" ON "alert_addresses"("team_id", "secret_hash");

-- AddForeignKey
ALTER TABLE "alert_addresses" ADD CONSTRAINT "alert_addresses_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;
