-- Who holds the support role, week by week.
CREATE TABLE "rotas" (
    "team_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "rotas_pkey" PRIMARY KEY ("team_id")
);

CREATE TABLE "rota_people" (
    "team_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "from_on" DATE,
    "to_on" DATE,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "rota_people_pkey" PRIMARY KEY ("team_id","id"),
    CONSTRAINT "rota_people_days_check" CHECK ("from_on" <= "to_on")
);

CREATE TABLE "rota_absences" (
    "team_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,

    CONSTRAINT "rota_absences_pkey" PRIMARY KEY ("team_id","person_id","from_on"),
    CONSTRAINT "rota_absences_days_check" CHECK ("from_on" <= "to_on")
);

CREATE TABLE "rota_weeks" (
    "team_id" INTEGER NOT NULL,
    "week_on" DATE NOT NULL,
    "person_id" INTEGER NOT NULL,
    "by_hand" BOOLEAN NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "rota_weeks_pkey" PRIMARY KEY ("team_id","week_on")
);

ALTER TABLE "rotas" ADD CONSTRAINT "rotas_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "rota_people" ADD CONSTRAINT "rota_people_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "rota_absences" ADD CONSTRAINT "rota_absences_team_id_person_id_fkey" FOREIGN KEY ("team_id", "person_id") REFERENCES "rota_people"("team_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "rota_weeks" ADD CONSTRAINT "rota_weeks_team_id_person_id_fkey" FOREIGN KEY ("team_id", "person_id") REFERENCES "rota_people"("team_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
