-- CreateTable
CREATE TABLE "said_forecasts" (
    "team_id" INTEGER NOT NULL,
    "card_number" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "said_on" DATE NOT NULL,
    "likely_on" DATE NOT NULL,
    "place" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "said_forecasts_pkey" PRIMARY KEY ("team_id","card_number","id")
);

-- AddForeignKey
ALTER TABLE "said_forecasts" ADD CONSTRAINT "said_forecasts_team_id_card_number_fkey" FOREIGN KEY ("team_id", "card_number") REFERENCES "cards"("team_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;
