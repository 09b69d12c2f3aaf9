import { daySchema } from "@/lib/cards/fields/card-schema";
import type { IsoDay } from "@/lib/dates/day";

/** What the cards of the ageing chart are grouped by. */
export const agingChoices = ["type", "size", "stream"] as const;
type AgingChoice = (typeof agingChoices)[number];

/** What the stand-up page shows; like every filter it lives in the address. */
export type StandUpView = {
  /** The morning shown; null is today's */
  asOf: IsoDay | null;
  by: AgingChoice;
  /** Upwards on the chart: every day alike, or short ages stretched */
  scale: "even" | "stretched";
};

type Query = Record<string, string | string[] | undefined>;

/** The view in an address, with what could not be used of it, in words. */
export function readStandUpView(
  query: Query,
  today: IsoDay,
): { view: StandUpView; problem: string | null } {
  const day = first(query.asOf) ?? "";
  const isDay = day === "" || daySchema.safeParse(day).success;
  const isKnown = isDay && day <= today;
  return {
    view: {
      asOf: day !== "" && isKnown ? day : null,
      by: agingChoices.find((one) => one === first(query.by)) ?? "type",
      scale: first(query.scale) === "stretched" ? "stretched" : "even",
    },
    problem: isKnown ? null : `${unusable(isDay)}, so today is shown.`,
  };
}

/** The address of the stand-up page with a view. */
export function standUpHref(path: string, { asOf, by, scale }: StandUpView): string {
  const query = new URLSearchParams();
  if (asOf !== null) query.set("asOf", asOf);
  if (by !== "type") query.set("by", by);
  if (scale !== "even") query.set("scale", scale);
  return query.size === 0 ? path : `${path}?${query}`;
}

function unusable(isDay: boolean): string {
  return isDay
    ? "The day in this address is later than today"
    : "The day in this address cannot be read";
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
