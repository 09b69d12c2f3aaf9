import type { CostQuestion } from "@/lib/cards/costs/cost-entries";
import { unknownAmong } from "@/lib/cards/filter/unknown-parameters";
import { isIsoDay } from "@/lib/dates/day";

type Query = Record<string, string | string[] | undefined>;

/** The question in an address; what cannot be read is passed over and said. */
export function readCostView(query: Query): { view: CostQuestion; problems: string[] } {
  const problems = unknownAmong(query, ["client", "from", "to"]).map(
    (name) => `this page knows no “${name}”`,
  );
  const first = (name: string) =>
    [query[name]].flat().find((text) => text !== undefined && text !== "");
  const day = (name: string) => {
    const text = first(name);
    if (text === undefined || isIsoDay(text)) return text;
    problems.push(`${name} has to be a day such as 2026-05-03, not “${text}”`);
    return undefined;
  };
  const client = first("client");
  const isReadable = client === undefined || !client.includes("\0");
  if (!isReadable) problems.push("client holds a character that no name can have");
  const view = { client: isReadable ? client : undefined, from: day("from"), to: day("to") };
  if (view.from === undefined || view.to === undefined || view.from <= view.to) {
    return { view, problems };
  }
  problems.push("the first day is after the last");
  return { view: { ...view, from: undefined, to: undefined }, problems };
}

/** The address of a question below `path`. */
export function costHref(path: string, view: CostQuestion, more: [string, string][] = []): string {
  const asked = Object.entries(view).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const query = new URLSearchParams([...asked, ...more]).toString();
  return query === "" ? path : `${path}?${query}`;
}
