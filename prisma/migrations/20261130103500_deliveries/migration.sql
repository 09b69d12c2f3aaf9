-- CreateTable
CREATE TABLE "deliveries" (
    "team_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "created_on" DATE NOT NULL,
    "archived_on" DATE,
    "figures" JSONB,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateTable
CREATE TABLE "delivery_targets" (
    "team_id" INTEGER NOT NULL,
    "delivery_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "target_on" DATE NOT NULL,
    "since_on" DATE NOT NULL,

    CONSTRAINT "delivery_targets_pkey" PRIMARY KEY ("team_id","delivery_id","id")
);

-- CreateTable
CREATE TABLE "delivery_cards" (
    "team_id" INTEGER NOT NULL,
    "delivery_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "card_team_id" INTEGER NOT NULL,
    "card_number" INTEGER NOT NULL,
    "added_on" DATE NOT NULL,
    "removed_on" DATE,

    CONSTRAINT "delivery_cards_pkey" PRIMARY KEY ("team_id","delivery_id","id")
);

-- CreateIndex
CREATE INDEX "delivery_cards_card_team_id_card_number_idx" ON "delivery_cards"("card_team_id", "card_number");

-- A card is in a delivery once at a time.
CREATE UNIQUE INDEX "delivery_cards_once_idx" ON "delivery_cards"("team_id", "delivery_id", "card_team_id", "card_number")
  WHERE "removed_on" IS NULL;

-- An archived delivery has its figures, another one has none.
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_figures_check"
  CHECK (("archived_on" IS NULL) = ("figures" IS NULL));

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_targets" ADD CONSTRAINT "delivery_targets_team_id_delivery_id_fkey" FOREIGN KEY ("team_id", "delivery_id") REFERENCES "deliveries"("team_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_cards" ADD CONSTRAINT "delivery_cards_team_id_delivery_id_fkey" FOREIGN KEY ("team_id", "delivery_id") REFERENCES "deliveries"("team_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
