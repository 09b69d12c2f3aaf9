-- CreateTable
CREATE TABLE "cost_currencies" (
    "team_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "cost_currencies_pkey" PRIMARY KEY ("team_id")
);

-- CreateTable
CREATE TABLE "day_rates" (
    "team_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "client" TEXT,
    "from_on" DATE NOT NULL,
    "amount" DECIMAL(13,4) NOT NULL,

    CONSTRAINT "day_rates_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateTable
CREATE TABLE "budgets" (
    "team_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "client" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "amount" DECIMAL(16,4) NOT NULL,

    CONSTRAINT "budgets_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateTable
CREATE TABLE "card_people" (
    "team_id" INTEGER NOT NULL,
    "card_number" INTEGER NOT NULL,
    "people" DECIMAL(5,2) NOT NULL,

    CONSTRAINT "card_people_pkey" PRIMARY KEY ("team_id","card_number")
);

-- AddForeignKey
ALTER TABLE "cost_currencies" ADD CONSTRAINT "cost_currencies_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_rates" ADD CONSTRAINT "day_rates_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card_people" ADD CONSTRAINT "card_people_team_id_card_number_fkey" FOREIGN KEY ("team_id", "card_number") REFERENCES "cards"("team_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "cost_currencies" ADD CONSTRAINT "cost_currencies_code_check" CHECK ("code" ~ '^[A-Z]{3}$');
ALTER TABLE "day_rates" ADD CONSTRAINT "day_rates_amount_check" CHECK ("amount" >= 0);
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_amount_check" CHECK ("amount" > 0);
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_days_check" CHECK ("from_on" <= "to_on");
ALTER TABLE "card_people" ADD CONSTRAINT "card_people_people_check" CHECK ("people" >= 0 AND "people" <= 100);
