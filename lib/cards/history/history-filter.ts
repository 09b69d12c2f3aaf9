import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { type ChangePlace, changePlaceWords } from "@/lib/cards/history/change-place";
import { type AskedKind, askedKinds } from "@/lib/cards/history/history-kinds";
import type { IsoDay } from "@/lib/dates/day";

export const changeSources = ["screen", "api", "import", "system"] as const;
type ChangeSource = (typeof changeSources)[number];

/** Where a change came from: from the screen as a whole or one part of it, the API, an import. */
type HistoryOrigin = ChangeSource | `on-${ChangePlace}`;
const places = Object.keys(changePlaceWords) as ChangePlace[];
const historyOrigins = [
  ...changeSources,
  ...places.map((place) => `on-${place}` as const),
] as const satisfies readonly HistoryOrigin[];

/** What of a team's history is asked for. Absent means all. */
export type HistoryFilter = {
  /** Its author, by the name that the history shows */
  who?: string | undefined;
  kind?: readonly AskedKind[] | undefined;
  /** The number of a card, which may be deleted by now */
  card?: number | undefined;
  /** The key of a delivery */
  delivery?: number | undefined;
  /** First and last day, in the team's time zone */
  from?: IsoDay | undefined;
  to?: IsoDay | undefined;
  origin?: HistoryOrigin | undefined;
  /** Text of what was changed, such as part of a title or a name */
  q?: string | undefined;
};

const kind = z.enum(askedKinds);
const card = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, { error: "Write the number of a card." })
  .transform(Number);

/** A history's filter as addresses write it. */
export const historyFilterShape = {
  who: z
    .string()
    .max(250)
    .optional()
    .meta({ description: "Who did it, as the history names them" }),
  kind: z
    .union([kind, z.array(kind)])
    .transform((value) => [value].flat())
    .optional()
    .meta({ description: "What was changed; may be given several times" }),
  card: card.optional().meta({
    type: "integer",
    minimum: 1,
    description: "The number of a card, deleted ones included",
  }),
  from: daySchema.optional().meta({ description: "First day, in the team's time zone" }),
  to: daySchema.optional().meta({ description: "Last day, in the team's time zone" }),
  origin: z.enum(historyOrigins).optional().meta({
    description: "Where it came from: the screen, the API, an import, or one page of the screen",
  }),
  q: z.string().max(200).optional().meta({
    description: "Text of what was changed, such as part of a title or a name",
  }),
};

const filterSchema = z.object(historyFilterShape);

/** Reads a page's address; what cannot be read is as if it were absent, and named. */
export function readHistoryFilter(parameters: URLSearchParams): {
  filter: HistoryFilter;
  ignored: string[];
} {
  const given = Object.fromEntries(
    Object.keys(historyFilterShape).flatMap((name) => {
      const values = parameters
        .getAll(name)
        .map((value) => value.replaceAll("\0", "").trim())
        .filter((value) => value !== "");
      if (values.length === 0) return [];
      return [[name, name === "kind" ? values : values[0]]];
    }),
  );
  const parsed = filterSchema.safeParse(given);
  if (parsed.success) return { filter: parsed.data, ignored: [] };
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)));
  return {
    filter: filterSchema.parse(rest),
    ignored: [...wrong].map((name) => `It cannot read “${parameters.get(name)}” as ${name}.`),
  };
}

/** The filter as it stands in an address. */
export function writeHistoryFilter(filter: HistoryFilter): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    for (const one of [value].flat()) {
      if (one !== undefined && one !== "") parameters.append(name, String(one));
    }
  }
  return parameters;
}
