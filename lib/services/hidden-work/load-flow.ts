import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { DayNumber } from "@/lib/dates/day";
import { isInScope, type ReleasedScope } from "@/lib/db/card-scope";
import { type FlowCardRow, findFlowCards } from "@/lib/db/flow-cards";
import { endOf, type FlowCard } from "@/lib/metrics/hidden-work/flow-card";
import { knownOn, pausesUntil, settledOn } from "@/lib/metrics/hidden-work/known-on";
import type { SlaRule } from "@/lib/metrics/sla-rule";
import { resolveFilter } from "@/lib/services/planning/resolve-filter";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

export type KnownCard = FlowCard & FlowCardRow;

export type Flow = {
  team: LoadedTeam;
  /** Every card of the team, as known at the end of `asOf` */
  all: readonly KnownCard[];
  /** Those that the filter keeps, whatever their days */
  cards: readonly KnownCard[];
  /** The days looked at, included; where the filter leaves them open, those on which anything happened */
  period: { from: DayNumber; to: DayNumber } | null;
  asOf: DayNumber;
  rule: SlaRule;
};

/** A team's cards with their days, and the period that a filter asks for. METRICS section 7. */
export async function loadFlow(context: ServiceContext, filter: CardFilter): Promise<Flow> {
  const team = await loadTeam(context);
  const { scope, asOf, rule } = await resolveFilter(team, filter);
  const known = await cardsKnownOn(team, asOf);
  const cards = known.filter((card) => isInScope(card, scope));
  return { team, all: known, cards, period: periodOf(cards, scope, asOf), asOf, rule };
}

/** A team's cards are kept once; of days in the past only those cards are copied that were otherwise then. */
async function cardsKnownOn(team: LoadedTeam, day: DayNumber): Promise<KnownCard[]> {
  const stored = await rememberForRevision(team, "flow-cards", () => storedCards(team));
  return stored.map((card) => (card.settledOn <= day ? card : { ...card, ...knownOn(card, day) }));
}

async function storedCards(team: LoadedTeam): Promise<(KnownCard & { settledOn: DayNumber })[]> {
  const kinds = new Map(team.types.map(({ id, kind }) => [id, kind]));
  const rows = await findFlowCards(team.id);
  // A type that an import brought after the team was read belongs to the next revision.
  return rows.flatMap((row) => {
    const kind = kinds.get(row.typeId);
    if (kind === undefined) return [];
    return [{ ...row, kind, pauses: pausesUntil(row, Infinity), settledOn: settledOn(row) }];
  });
}

/** From the first commitment or release to the last day of work: `asOf` where a card is in progress. */
function periodOf(
  cards: readonly FlowCard[],
  { from, to }: Pick<ReleasedScope, "from" | "to">,
  asOf: DayNumber,
): Flow["period"] {
  let first = Infinity;
  let last = -Infinity;
  for (const card of cards) {
    const end = endOf(card);
    const start = card.committed ?? card.released;
    if (start === null) continue;
    first = Math.min(first, start);
    last = Math.max(last, end ?? asOf);
  }
  const period = { from: from ?? first, to: Math.min(to ?? last, asOf) };
  return Number.isFinite(period.from) && period.from <= period.to ? period : null;
}
