-- CreateTable
CREATE TABLE "quality_marks" (
    "team_id" INTEGER NOT NULL,
    "point" TEXT NOT NULL,
    "card_number" INTEGER NOT NULL,
    "reason" TEXT,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "quality_marks_pkey" PRIMARY KEY ("team_id","card_number","point")
);

-- AddForeignKey
ALTER TABLE "quality_marks" ADD CONSTRAINT "quality_marks_team_id_card_number_fkey" FOREIGN KEY ("team_id", "card_number") REFERENCES "cards"("team_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;
