import { type Measure, measures } from "@/lib/cards/filter/measure";
import { type NameFilter, nameFilters } from "@/lib/cards/filter/name-filters";
import { unknownAmong, unknownWords } from "@/lib/cards/filter/unknown-parameters";
import { listColumns } from "@/lib/cards/lists/listed-card";
import { type IsoDay, isIsoDay } from "@/lib/dates/day";

export const cardStates = [
  "queue",
  "open",
  "released",
  "no-commit-day",
  "cancelled",
  "excluded",
] as const;
export type CardState = (typeof cardStates)[number];

export const listSorts = [
  "number",
  "title",
  "type",
  "size",
  ...listColumns,
  "prioritised",
  "committed",
  "released",
  "days",
] as const;
export type ListSort = (typeof listSorts)[number];

/** What the list of cards shows, as it stands in its address. Absent means all. */
export type ListQuery = Record<NameFilter, string[]> & {
  /** Words of the title, reference or client, or #number */
  q: string;
  state: CardState | null;
  /** First and last day of release */
  from: IsoDay | null;
  to: IsoDay | null;
  sort: ListSort;
  isDescending: boolean;
  /** Which days of a card the list shows and sorts by */
  measure: Measure;
  /** From 1 */
  page: number;
};

export const emptyListQuery: ListQuery = {
  q: "",
  state: null,
  ...{ type: [], size: [], client: [], class: [], stream: [] },
  from: null,
  to: null,
  sort: "number",
  isDescending: true,
  measure: "cycle",
  page: 1,
};

/** Reads an address; what cannot be read is as if it were absent. */
export function readListQuery(parameters: URLSearchParams): ListQuery {
  const query: ListQuery = {
    ...emptyListQuery,
    q: (parameters.get("q") ?? "").replaceAll("\0", "").trim().slice(0, 500),
  };
  for (const name of nameFilters) {
    query[name] = [...new Set(parameters.getAll(name).filter(isName))];
  }
  query.state = cardStates.find((state) => state === parameters.get("state")) ?? null;
  query.from = dayOrNull(parameters.get("from"));
  query.to = dayOrNull(parameters.get("to"));
  const order = parameters.get("sort") ?? "";
  const sort = listSorts.find((name) => name === order.replace(/^-/, ""));
  if (sort) {
    query.sort = sort;
    query.isDescending = order.startsWith("-");
  }
  query.measure = measures.find((one) => one === parameters.get("measure")) ?? "cycle";
  const page = Number(parameters.get("page"));
  if (Number.isInteger(page) && page >= 1 && page <= 1_000_000) query.page = page;
  return query;
}

/** What the page tells after something was done; it stands in the address once. */
const doneParameters = ["binned", "undo", "changed", "restored", "kept"];

const listParameters: readonly string[] = [
  ...["q", "state", ...nameFilters, "from", "to", "sort", "measure", "page"],
  ...doneParameters,
];

/** What of the list's address means nothing to it, in sentences: misspelt names, values it cannot read. */
export function ignoredInList(parameters: URLSearchParams): string[] {
  const query = readListQuery(parameters);
  const read: Record<string, boolean> = {
    state: query.state !== null,
    from: query.from !== null,
    to: query.to !== null,
    sort: listSorts.some((name) => name === parameters.get("sort")?.replace(/^-/, "")),
    measure: measures.some((one) => one === parameters.get("measure")),
  };
  const unknown = unknownAmong(Object.fromEntries(parameters), listParameters);
  const unread = Object.keys(read).filter((name) => parameters.get(name) && !read[name]);
  return [
    ...(unknown.length > 0 ? [unknownWords(unknown)] : []),
    ...unread.map((name) => `It cannot read “${parameters.get(name)}” as ${name}.`),
  ];
}

/** The query as it stands in an address, without what is as usual. */
export function writeListQuery(query: ListQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query.q) parameters.set("q", query.q);
  if (query.state) parameters.set("state", query.state);
  for (const filter of nameFilters) {
    for (const name of query[filter]) parameters.append(filter, name);
  }
  if (query.from) parameters.set("from", query.from);
  if (query.to) parameters.set("to", query.to);
  if (query.sort !== emptyListQuery.sort || !query.isDescending) {
    parameters.set("sort", `${query.isDescending ? "-" : ""}${query.sort}`);
  }
  if (query.measure !== "cycle") parameters.set("measure", query.measure);
  if (query.page > 1) parameters.set("page", String(query.page));
  return parameters;
}

/** Whether anything narrows the list. */
export function isNarrowed(query: ListQuery): boolean {
  const { sort, isDescending, measure, page } = emptyListQuery;
  return writeListQuery({ ...query, sort, isDescending, measure, page }).size > 0;
}

/** A name holds no NUL, which the database does not take. */
function isName(text: string): boolean {
  return text !== "" && !text.includes("\0");
}

/** A day from the year 1 on: databases have no year 0. */
function dayOrNull(text: string | null): IsoDay | null {
  return text !== null && isIsoDay(text) && text >= "0001-01-01" ? text : null;
}
