import "server-only";
import { database } from "@/lib/db/client";
import { isHidden } from "@/lib/db/reader-sight";
import { Prisma } from "@/prisma/generated/client";

export type TeamFactsRow = {
  hasCards: boolean;
  inProgress: number;
  firstRelease: number | null;
  lastRelease: number | null;
  /** Whether any released card that figures count has the one time or the other */
  hasCycleTimes: boolean;
  hasLeadTimes: boolean;
};

/** Whether a team has cards, how many are in progress, its releases, and which times they have. */
export async function getTeamFacts(teamId: number): Promise<TeamFactsRow> {
  const [row] = await database().$queryRaw<TeamFactsRow[]>`
    select exists (select 1 from cards where team_id = ${teamId} and binned_at is null) as "hasCards",
           (select count(*)::int from cards
            where team_id = ${teamId} and committed_on is not null and released_on is null
              and cancelled_on is null and binned_at is null) as "inProgress",
           (select min(released_on) - date '1970-01-01' from cards
            where team_id = ${teamId} and released_on is not null and binned_at is null
           ) as "firstRelease",
           (select max(released_on) - date '1970-01-01' from cards
            where team_id = ${teamId} and released_on is not null and binned_at is null
           ) as "lastRelease",
           exists (select 1 from cards
             where team_id = ${teamId} and released_on is not null and cycle_days is not null
               and excluded_reason is null and binned_at is null) as "hasCycleTimes",
           exists (select 1 from cards
             where team_id = ${teamId} and released_on is not null and lead_days is not null
               and excluded_reason is null and binned_at is null) as "hasLeadTimes"`;
  return (
    row ?? {
      ...{ hasCards: false, inProgress: 0, firstRelease: null, lastRelease: null },
      ...{ hasCycleTimes: false, hasLeadTimes: false },
    }
  );
}

/** The clients, or classes of service, that a team's cards name, by name; at most `most` of them. */
export async function findNames(
  teamId: number,
  what: "client" | "class_of_service",
  most: number,
): Promise<string[]> {
  if (what === "client" && isHidden("clients")) return [];
  const column = Prisma.raw(what);
  const rows = await database().$queryRaw<{ name: string }[]>`
    select distinct ${column} as name from cards
    where team_id = ${teamId} and ${column} is not null and binned_at is null
    order by 1 limit ${most}`;
  return rows.map((row) => row.name);
}
