import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { Kind } from "@/lib/cards/kinds";
import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { findExpedites } from "@/lib/db/expedites";
import { isStarted } from "@/lib/metrics/hidden-work/flow-card";
import { type KindService, kindService } from "@/lib/metrics/hidden-work/kind-service";
import { type Overtaking, overtakings } from "@/lib/metrics/hidden-work/overtaken";
import { headOf, type PeriodHead } from "@/lib/services/hidden-work/period-head";
import { withFlow } from "@/lib/services/hidden-work/with-flow";
import type { ServiceContext } from "@/lib/services/team/service-context";

type ShownOvertaking = {
  number: number;
  title: string;
  committed: IsoDay;
  /** Cards it went ahead of, and how long these had waited: on average and at most */
  overtaken: number;
  meanWaited: number | null;
  longestWaited: number | null;
  /** The cards themselves, in the order in which they waited */
  cards: number[];
};

export type LoadedSupportStream = PeriodHead & {
  /** `overtook`: its cards committed in the period that went ahead of the queue */
  kinds: (KindService & { overtook: number })[];
  /** Support cards committed in the period, and those that overtook the queue, the worst first */
  supportCommitted: number;
  overtakings: ShownOvertaking[];
};

/**
 * How support was served against features, and whom it overtook: by Walltime's own record where it
 * saw the commitment, by the order of prioritised days elsewhere. Definition: METRICS section 7.
 */
export function loadSupportStream(
  context: ServiceContext,
  filter: CardFilter,
): Promise<LoadedSupportStream> {
  return withFlow(context, "support-stream", filter, async (flow) => {
    const { team, all, cards, period, rule } = flow;
    const days = period ?? { from: 0, to: -1 };
    const begun = cards
      .filter(isStarted)
      .filter(({ committed }) => days.from <= committed && committed <= days.to);
    const byNumber = new Map(begun.map((card) => [card.number, card]));
    const seen = begun.filter((card) => card.knownSince <= card.committed);
    const unseen = new Set(begun.map((card) => card.number));
    for (const { number } of seen) unseen.delete(number);
    const recorded = await findExpedites(
      team.id,
      seen.map((card) => card.number),
    );
    const found: Overtaking[] = [
      ...recorded
        .map(({ cardNumber, committedOn, overtaken }) => ({
          ...{ number: cardNumber, committed: toDayNumber(committedOn), overtaken },
        }))
        .filter(({ number, committed }) => byNumber.get(number)?.committed === committed),
      ...overtakings(all, team.calendar, days, ({ number }) => unseen.has(number)),
    ];
    const ofKind = (kind: Kind) => found.filter((one) => byNumber.get(one.number)?.kind === kind);
    return {
      ...headOf(flow),
      kinds: kindService(cards, team.calendar, days, rule).map((service) => ({
        ...service,
        overtook: ofKind(service.kind).length,
      })),
      supportCommitted: begun.filter((card) => card.kind === "support").length,
      overtakings: ofKind("support")
        .map((one) => shown(one, byNumber.get(one.number)?.title ?? ""))
        .sort((a, b) => b.overtaken - a.overtaken || a.number - b.number),
    };
  });
}

function shown({ number, committed, overtaken }: Overtaking, title: string): ShownOvertaking {
  const waits = overtaken.flatMap(({ waitedDays }) => waitedDays ?? []);
  const sum = waits.reduce((days, one) => days + one, 0);
  return {
    ...{ number, title },
    committed: toIsoDay(committed),
    overtaken: overtaken.length,
    meanWaited: waits.length === 0 ? null : sum / waits.length,
    longestWaited: waits.length === 0 ? null : Math.max(...waits),
    cards: overtaken.map((one) => one.number),
  };
}
