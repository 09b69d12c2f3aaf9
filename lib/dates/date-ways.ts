/** The orders in which the parts of a day can be written. */
export const dateOrders = ["day-month-year", "month-day-year", "iso"] as const;
type DateOrder = (typeof dateOrders)[number];

/** The days with which a week can begin: 1 Monday, 6 Saturday, 7 Sunday. */
export const weekStarts = [1, 6, 7] as const;
type WeekStart = (typeof weekStarts)[number];

type DateWays = { order: DateOrder; weekStart: WeekStart };

/** Preferences as text such as `order=iso&week=7&start=wall`, and what was read of it. */
export type KeptPreferences = { text: string; ways?: DateWays };

const none: KeptPreferences = { text: "" };
let preferences: () => KeptPreferences | undefined = () => none;

/**
 * Says where the preferences of whoever looks are found: on the server with the request being
 * answered, in a browser with the page that was drawn, so that both write days the same. There are
 * none for files, the API, and everywhere else.
 */
export function setPreferencesSource(source: () => KeptPreferences | undefined): void {
  preferences = source;
}

/** The preferences of whoever looks; blank where there are none. */
export function preferencesText(): string {
  return (preferences() ?? none).text;
}

/** How whoever looks wants days written; what they did not say is as usual. */
export function dateWays(): DateWays {
  const kept = preferences() ?? none;
  kept.ways ??= readDateWays(kept.text);
  return kept.ways;
}

function readDateWays(text: string): DateWays {
  const said = new URLSearchParams(text);
  return {
    order: dateOrders.find((one) => one === said.get("order")) ?? "day-month-year",
    weekStart: weekStarts.find((one) => String(one) === said.get("week")) ?? 1,
  };
}
