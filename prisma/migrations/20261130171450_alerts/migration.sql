-- CreateEnum
CREATE TYPE "alert_channel" AS ENUM ('email', 'slack', 'teams', 'webhook');

-- CreateEnum
CREATE TYPE "alert_state" AS ENUM ('waiting', 'sent', 'failed', 'passed');

-- CreateTable
CREATE TABLE "alerts" (
    "team_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "user_id" TEXT,
    "channel" "alert_channel" NOT NULL,
    "address" TEXT NOT NULL,
    "secret" TEXT,
    "kinds" TEXT[],
    "blocked_days" INTEGER NOT NULL,
    "is_on" BOOLEAN NOT NULL DEFAULT true,
    "begun_kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alerts_pkey" PRIMARY KEY ("team_id","id")
);

-- CreateTable
CREATE TABLE "alert_messages" (
    "team_id" INTEGER NOT NULL,
    "alert_id" INTEGER NOT NULL,
    "occasion" TEXT NOT NULL,
    "fact" JSONB NOT NULL,
    "state" "alert_state" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_messages_pkey" PRIMARY KEY ("team_id","alert_id","occasion")
);

-- CreateTable
CREATE TABLE "alert_checks" (
    "team_id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_checks_pkey" PRIMARY KEY ("team_id")
);

-- AddForeignKey
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_messages" ADD CONSTRAINT "alert_messages_team_id_alert_id_fkey" FOREIGN KEY ("team_id", "alert_id") REFERENCES "alerts"("team_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_checks" ADD CONSTRAINT "alert_checks_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is to be sent, by when: few rows, however long the log is.
CREATE INDEX "alert_messages_waiting_idx" ON "alert_messages" ("next_at") WHERE "state" = 'waiting';
