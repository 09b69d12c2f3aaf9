import { unsizedWord } from "@/lib/cards/fields/unsized-word";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterHref } from "@/lib/cards/filter/filter-query";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import { describeHistoryWindow, type HistoryWindow } from "@/lib/metrics/evidence/history-window";

export const evidenceKinds = [
  ...(["quotes", "back-test", "mark", "days", "signals", "chances"] as const),
] as const;
export const outcomes = ["kept", "broken", "pending"] as const;
export type Outcome = (typeof outcomes)[number];

/** Which cards behind a figure of the SLA page are listed. */
export type EvidenceCardsQuery = {
  of: (typeof evidenceKinds)[number];
  /** How cards are grouped, each quoted from its own group's past */
  by: "type" | "size" | "type,size";
  /** Quotes frozen live or worked out afterwards; both if absent */
  record?: "live" | "reconstructed" | undefined;
  outcome?: Outcome | undefined;
  /** The last 30 quotes whose SLA dates passed by this day */
  until?: IsoDay | undefined;
  /** The history that a tried rule rests on; null is all of it */
  window: HistoryWindow | null;
  openCards: boolean;
  /** A marked day by its key, and which side of it */
  mark?: number | undefined;
  side: "before" | "after";
  /** Whole days, both included */
  least?: number | undefined;
  most?: number | undefined;
  /** The first percent of a step of ten */
  chance?: number | undefined;
};
type Asked = Partial<Record<keyof EvidenceCardsQuery, string | number>>;

export type EvidenceScope = {
  /** The SLA page of the team */
  path: string;
  filter: CardFilter;
};

type Group = { type?: string | undefined; size?: string | null };

/** The filter of one group's cards. */
export function filterOfGroup(filter: CardFilter, { type, size }: Group): CardFilter {
  return {
    ...filter,
    ...(type === undefined ? {} : { type: [type] }),
    ...(size === undefined ? {} : { size: [size ?? unsizedWord] }),
  };
}

/** The address of the cards behind a figure, of all cards of the filter or of one group. */
export function evidenceCardsHref(
  { path, filter }: EvidenceScope,
  asked: Asked,
  group: Group = {},
): string {
  const further = Object.entries(asked).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  return filterHref(`${path}/cards`, filterOfGroup(filter, group), further);
}

/** What the list of the cards behind a figure is called. */
export function evidenceCardsHeading(
  asked: EvidenceCardsQuery,
  { ruleText, mark, dayCount }: { ruleText: string; mark: string | null; dayCount: DayCount },
): string {
  const { of, outcome, record, window, openCards, side } = asked;
  if (of === "back-test") {
    const by = [
      ruleText,
      window === null || window.kind === "all" ? null : describeHistoryWindow(window),
      openCards ? "open cards counted" : null,
    ];
    const rule = by.filter(Boolean).join(", ");
    if (outcome === "broken") return `Cards that took longer than ${rule} would have quoted`;
    if (outcome === "kept") return `Cards that kept to what ${rule} would have quoted`;
    return `Cards that ${rule} could quote`;
  }
  if (of === "mark") {
    const over = outcome === "broken" ? ", over the SLA of both sides together" : "";
    return `Cards ${side} “${mark ?? "a marked day that is gone"}”${over}`;
  }
  if (of === "days") return `Cards that took ${daysText(asked, dayCount)}`;
  if (of === "signals") return "Cards that signal a change";
  if (of === "chances") return `Cards told ${chanceText(asked.chance)}`;
  if (asked.until) return `The last 30 quotes due by ${showDay(asked.until)}`;
  const given = { live: "Quotes given live", reconstructed: "Quotes reconstructed" };
  const came = { kept: ", kept", broken: ", broken", pending: ", not due yet" };
  return `${record ? given[record] : "Quotes given"}${outcome ? came[outcome] : ""}`;
}

function daysText({ least = 1, most }: EvidenceCardsQuery, dayCount: DayCount): string {
  if (most === undefined) return `${formatNumber(least)} ${dayWords(dayCount)} or longer`;
  if (least === most) return `${formatNumber(least)} ${dayWords(dayCount, least)}`;
  return `${formatNumber(least)} to ${formatNumber(most)} ${dayWords(dayCount)}`;
}

function chanceText(chance: number | undefined): string {
  return chance === undefined ? "their chance" : `a chance of ${chance} to ${chance + 10}%`;
}
