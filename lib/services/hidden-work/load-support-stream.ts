import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { findExpedites } from "@/lib/db/expedites";
import { type KindService, kindService } from "@/lib/metrics/hidden-work/kind-service";
import { type Overtaking, overtakings } from "@/lib/metrics/hidden-work/overtaken";
import { headOf, type PeriodHead } from "@/lib/services/hidden-work/period-head";
import { withFlow } from "@/lib/services/hidden-work/with-flow";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type ShownOvertaking = {
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
    const support = cards.filter(
      ({ kind, committed }) =>
        kind === "support" && committed !== null && days.from <= committed && committed <= days.to,
    );
    const numbers = new Set(support.map((card) => card.number));
    const seen = await findExpedites(team.id, [...numbers]);
    const recorded = new Map(
      seen.map((one): [number, Overtaking] => [
        one.cardNumber,
        {
          number: one.cardNumber,
          committed: toDayNumber(one.committedOn),
          overtaken: one.overtaken,
        },
      ]),
    );
    const kindOf = new Map(cards.map((card) => [card.number, card.kind]));
    const ahead = overtakings(all, team.calendar, days, ({ number }) => kindOf.has(number));
    const unseen = ahead.filter(({ number }) => numbers.has(number));
    const titles = new Map(support.map((card) => [card.number, card]));
    const found = [
      ...unseen.filter((one) => !recorded.has(one.number)),
      ...[...recorded.values()].filter(
        (one) => titles.get(one.number)?.committed === one.committed,
      ),
    ];
    return {
      ...headOf(flow),
      kinds: kindService(cards, team.calendar, days, rule).map((service) => ({
        ...service,
        overtook:
          service.kind === "support"
            ? found.length
            : ahead.filter(({ number }) => kindOf.get(number) === service.kind).length,
      })),
      supportCommitted: support.length,
      overtakings: found
        .map((one) => shown(one, titles.get(one.number)?.title ?? ""))
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
