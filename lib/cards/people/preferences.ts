import { z } from "zod";
import { dateOrders, preferencesText, weekStarts } from "@/lib/dates/date-ways";

/** In which the preferences of whoever uses a browser are kept; lib/launch/preferences.js reads it. */
export const preferencesCookie = "walltime-preferences";

/** The pages that a team can open with, by the word that the cookie keeps. */
export const startPages = {
  planning: { path: "", label: "Planning" },
  sla: { path: "/sla", label: "SLA" },
  "hidden-work": { path: "/hidden-work", label: "Hidden work" },
  forecast: { path: "/forecast", label: "Forecast" },
  wall: { path: "/wall", label: "Wall" },
  "stand-up": { path: "/stand-up", label: "Stand-up" },
  cards: { path: "/cards", label: "Cards" },
  queue: { path: "/queue", label: "Queue session" },
} as const;

type StartPage = keyof typeof startPages;
const startNames = Object.keys(startPages) as [StartPage, ...StartPage[]];

/** What somebody sets for themselves; what cannot be read is as usual. */
const preferencesSchema = z.object({
  start: z.enum(startNames).catch("planning"),
  order: z.enum(dateOrders).catch("day-month-year"),
  week: z.enum(weekStarts.map(String) as [string, ...string[]]).catch("1"),
});

export type Preferences = z.output<typeof preferencesSchema>;

/** The preferences in a cookie or form. */
export function readPreferences(text: string | URLSearchParams): Preferences {
  return preferencesSchema.parse(Object.fromEntries(new URLSearchParams(text)));
}

/** Where whoever looks begins in a team. */
export function teamStart(slug: string): string {
  const { start } = readPreferences(preferencesText());
  return `/t/${slug}${startPages[start].path}`;
}
