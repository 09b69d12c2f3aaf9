import { daySchema } from "@/lib/cards/fields/card-schema";
import { unknownAmong } from "@/lib/cards/filter/unknown-parameters";
import type { IsoDay } from "@/lib/dates/day";

/** What the forecast page is asked; like every filter it lives in the address. */
export type ForecastView = {
  items?: number | undefined;
  by?: IsoDay | undefined;
  asOf?: IsoDay | undefined;
  type?: string[] | undefined;
  stream?: string[] | undefined;
  seed?: number | undefined;
};

type Query = Record<string, string | string[] | undefined>;

const known = ["items", "by", "asOf", "type", "stream", "seed"] as const;
const maxItems = 10_000;
const maxSeed = 999_999_999;

/** The question in an address, with what could not be used of it, in words. */
export function readForecastView(query: Query): { view: ForecastView; problems: string[] } {
  const problems = unknownAmong(query, known).map((name) => `this page knows no “${name}”`);
  const first = (name: string) => listOf(query[name])[0];
  const day = (name: string) => {
    const text = first(name);
    if (text === undefined || daySchema.safeParse(text).success) return text;
    problems.push(`“${text}” is not a day`);
    return undefined;
  };
  const number = (name: string, least: number, most: number) => {
    const text = first(name);
    if (text === undefined) return undefined;
    if (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most)
      return Number(text);
    problems.push(`${name} has to be a whole number from ${least} to ${most}`);
    return undefined;
  };
  const names = (name: string) => {
    const given = listOf(query[name]);
    return given.length === 0 ? undefined : given;
  };
  return {
    view: {
      items: number("items", 1, maxItems),
      by: day("by"),
      asOf: day("asOf"),
      type: names("type"),
      stream: names("stream"),
      seed: number("seed", 0, maxSeed),
    },
    problems,
  };
}

/** The address of the forecast page with a question. */
export function forecastHref(path: string, view: ForecastView): string {
  const query = new URLSearchParams();
  const { items, by, asOf, type = [], stream = [], seed } = view;
  if (items !== undefined) query.set("items", String(items));
  if (by !== undefined) query.set("by", by);
  for (const one of type) query.append("type", one);
  for (const one of stream) query.append("stream", one);
  if (asOf !== undefined) query.set("asOf", asOf);
  if (seed !== undefined) query.set("seed", String(seed));
  return query.size === 0 ? path : `${path}?${query}`;
}

function listOf(value: string | string[] | undefined): string[] {
  return [value].flat().filter((one): one is string => Boolean(one) && !one?.includes("\0"));
}
