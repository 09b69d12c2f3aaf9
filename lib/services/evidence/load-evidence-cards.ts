import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { EvidenceCardsQuery } from "@/lib/charts/evidence/evidence-cards";
import type { IsoDay } from "@/lib/dates/day";
import { describeSlaRule } from "@/lib/metrics/sla-rule";
import { listMarkedDays } from "@/lib/services/evidence/edit-marked-days";
import { cardOf, type EvidenceCard } from "@/lib/services/evidence/evidence-card";
import { loadBeforeAfter, loadWindows } from "@/lib/services/evidence/load-before-after";
import { loadPastCards } from "@/lib/services/evidence/load-past-cards";
import { loadSlaOverTime } from "@/lib/services/evidence/load-sla-over-time";
import { backTested, givenQuotes, toldChances } from "@/lib/services/evidence/quoted-cards";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type EvidenceCards = {
  ruleText: string;
  /** The words of the marked day that is asked for; null where it is gone or not asked for */
  mark: string | null;
  cards: EvidenceCard[];
};

/** The cards behind a figure of the SLA page: as many as the figure says. METRICS 4, 6 and 7. */
export async function loadEvidenceCards(
  context: ServiceContext,
  filter: CardFilter,
  asked: EvidenceCardsQuery,
): Promise<EvidenceCards> {
  const team = await loadTeam(context);
  const reading = { ...context, team };
  const marks = asked.of === "mark" ? await listMarkedDays(reading) : [];
  const mark = marks.find(({ id }) => id === asked.mark) ?? null;
  const find = {
    quotes: () => givenQuotes(reading, filter, asked),
    "back-test": () => backTested(team, filter, asked),
    mark: async () => (mark ? besideMark(reading, team, filter, asked, mark.day) : []),
    days: () => ofDays(team, filter, asked),
    signals: () => signalling(reading, team, filter, asked),
    chances: () => toldChances(reading, team, filter, asked),
  }[asked.of];
  const { rule } = await loadPastCards(team, filter);
  return { ruleText: describeSlaRule(rule), mark: mark?.label ?? null, cards: await find() };
}

async function besideMark(
  context: ServiceContext,
  team: LoadedTeam,
  filter: CardFilter,
  { side, outcome }: EvidenceCardsQuery,
  day: IsoDay,
): Promise<EvidenceCard[]> {
  const { result } = await loadBeforeAfter(context, filter, day);
  const window = (await loadWindows(team, filter, day))[side];
  return window.cards
    .map((card) => cardOf(team, card, window.to))
    .filter(({ days }) => outcome !== "broken" || days > (result?.pooledWholeDays ?? Infinity));
}

async function ofDays(
  team: LoadedTeam,
  filter: CardFilter,
  { least = 1, most = Infinity }: EvidenceCardsQuery,
): Promise<EvidenceCard[]> {
  const { asOf, cards, isInPeriod } = await loadPastCards(team, filter);
  return cards
    .filter(({ released }) => released !== null && isInPeriod(released))
    .map((card) => cardOf(team, card, asOf))
    .filter(({ days }) => days >= least && days <= most)
    .sort((a, b) => b.days - a.days);
}

async function signalling(
  context: ServiceContext,
  team: LoadedTeam,
  filter: CardFilter,
  { by }: EvidenceCardsQuery,
): Promise<EvidenceCard[]> {
  const { groups } = await loadSlaOverTime(context, filter, by, { kind: "all" });
  const { asOf, cards } = await loadPastCards(team, filter);
  const signals = new Set(
    groups.flatMap((group) =>
      group.signals.points.flatMap(({ number, signal }) => (signal === null ? [] : [number])),
    ),
  );
  return cards
    .filter(({ number }) => signals.has(number))
    .map((card) => cardOf(team, card, asOf))
    .sort((a, b) => ((a.released ?? "") < (b.released ?? "") ? -1 : 1));
}
