-- CreateTable
CREATE TABLE "head_counts" (
    "team_id" INTEGER NOT NULL,
    "from_day" DATE NOT NULL,
    "people" INTEGER NOT NULL,
    "on_support" INTEGER NOT NULL,

    CONSTRAINT "head_counts_pkey" PRIMARY KEY ("team_id","from_day"),
    CONSTRAINT "head_counts_people_check" CHECK ("people" BETWEEN 1 AND 10000 AND "on_support" BETWEEN 0 AND "people")
);

-- AddForeignKey
ALTER TABLE "head_counts" ADD CONSTRAINT "head_counts_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;
