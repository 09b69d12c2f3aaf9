import "server-only";
import type { Kind } from "@/lib/cards/kinds";
import type { DayCount } from "@/lib/dates/work-calendar";
import { type CardCounts, countCards } from "@/lib/db/card-counts";
import { getTeamVersion } from "@/lib/db/settings-versions";
import type { Holiday } from "@/lib/db/teams";
import { formatSlaRule } from "@/lib/metrics/sla-rule";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import { rememberForRevision } from "@/lib/services/team/team-cache";

export type TeamDetails = {
  slug: string;
  name: string;
  timeZone: string;
  dayCount: DayCount;
  /** ISO weekdays, 1 Monday … 7 Sunday */
  workingWeek: number[];
  /** The team's own SLA rule, as `mean+1sd` */
  rule: string;
  isSample: boolean;
  revision: number;
  /** Of its name, days and rule: a change of these may send it along */
  settingsVersion: number;
  holidays: Holiday[];
  types: { name: string; kind: Kind }[];
  sizes: string[];
  streams: { name: string; kind: "feature" | "support"; wipLimit: number | null }[];
  cards: CardCounts;
};

/** A team as people and programs see it, its lists in its own order, with how many cards it has. */
export async function describeTeam(team: LoadedTeam): Promise<TeamDetails> {
  const cards = await rememberForRevision(team, "card-counts", () => countCards(team.id));
  return {
    slug: team.slug,
    name: team.name,
    timeZone: team.timeZone,
    dayCount: team.dayCount,
    workingWeek: team.workingWeek,
    rule: formatSlaRule(team.rule),
    isSample: team.isSample,
    revision: team.revision,
    settingsVersion: await getTeamVersion(team.id),
    holidays: team.holidays,
    types: team.types.map(({ name, kind }) => ({ name, kind })),
    sizes: team.sizes.map(({ name }) => name),
    streams: team.streams.map(({ name, kind, wipLimit }) => ({ name, kind, wipLimit })),
    cards,
  };
}
