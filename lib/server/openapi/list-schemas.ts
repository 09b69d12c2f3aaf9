import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import type { SettingsEntry } from "@/lib/cards/history/settings-history";
import { kinds } from "@/lib/cards/kinds";
import {
  listedNameSchema,
  listOrderSchema,
  newSizeSchema,
  newStreamSchema,
  newTypeSchema,
  sizePatchSchema,
  streamPatchSchema,
  typePatchSchema,
} from "@/lib/cards/lists/team-list-schemas";
import type { previewBody } from "@/lib/server/preview-body";
import type { NameCounts } from "@/lib/services/cards/load-name-counts";

const cards = z.int().meta({ description: "How many cards have it" });
const version = z.int().meta({
  description:
    "The change that made it what it is, 0 for none since the team was made; a change may send it along",
});
const colour = z
  .string()
  .nullable()
  .meta({ description: "#rrggbb, null for that of the kind", example: "#0072b2" });

const typeSchema = z.object({
  id: z.int(),
  name: z.string(),
  kind: z.enum(kinds),
  colour,
  boxDays: z.int().nullable().meta({ description: "Days of a time box" }),
  cards,
  version,
}) satisfies z.ZodType<Omit<NameCounts["types"][number], "position">>;

const sizeSchema = z.object({
  id: z.int(),
  name: z.string(),
  colour,
  cards,
  version,
}) satisfies z.ZodType<Omit<NameCounts["sizes"][number], "position">>;

const streamSchema = z.object({
  id: z.int(),
  name: z.string(),
  kind: z.enum(["feature", "support"]),
  wipLimit: z.int().nullable(),
  cards,
  version,
}) satisfies z.ZodType<Omit<NameCounts["streams"][number], "position">>;

const countedNameSchema = z.object({ name: z.string(), cards });

const settingsHistorySchema = z.object({
  changes: z.array(
    z.object({
      revision: z.int().meta({ description: "What undoing asks for" }),
      how: z.string().meta({ description: "When, from where and by whom" }),
      sentences: z.array(z.string()),
    }),
  ),
}) satisfies z.ZodType<{ changes: SettingsEntry[] }>;

const share = z
  .object({ now: z.number().nullable(), wouldBe: z.number().nullable() })
  .meta({ description: "Of the days in progress, in percent" });
const previewFigures = z
  .object({
    mean: z.number().nullable(),
    wholeDays: z.int().nullable(),
    overPercent: z.number().nullable(),
  })
  .nullable();

const dayCount = z.enum(["working", "calendar"]);

const previewSchema = z.object({
  sentences: z.array(z.string()).meta({ description: "What would change, for people" }),
  by: z.enum(["type", "size"]).meta({ description: "What a row is of; the last is of all cards" }),
  rows: z.array(
    z.object({ name: z.string(), items: z.int(), now: previewFigures, wouldBe: previewFigures }),
  ),
  ...{ hidden: share, support: share },
  cardsChanged: z.int().meta({ description: "Cycle times that would change" }),
  cardsMoved: z.int().meta({ description: "Cards that would get another type, size …" }),
  moved: z.string().nullable().meta({ description: "What they would get another of" }),
  cardsOfKind: z.int().meta({ description: "Cards whose type would be of another kind" }),
  dayCount: z
    .object({ now: dayCount, wouldBe: dayCount })
    .meta({ description: "Which days are counted" }),
  today: z.object({ now: daySchema, wouldBe: daySchema }),
}) satisfies z.ZodType<ReturnType<typeof previewBody>>;

const undoneSchema = z.object({
  cards: z.int().meta({ description: "How many cards it touched" }),
  revision: z.int().meta({ description: "The change that undid it, which can be undone too" }),
});

/** The bodies of a team's lists, by their names in the document. */
export const listComponents = {
  ChangeUndone: undoneSchema,
  CountedName: countedNameSchema,
  ListOrder: listOrderSchema,
  ListedName: listedNameSchema,
  Names: z.object({ names: z.array(countedNameSchema) }),
  NewSize: newSizeSchema,
  NewStream: newStreamSchema,
  NewType: newTypeSchema,
  SettingsHistory: settingsHistorySchema,
  SettingsPreview: previewSchema,
  Size: sizeSchema,
  SizePatch: sizePatchSchema,
  Sizes: z.object({ sizes: z.array(sizeSchema) }),
  Stream: streamSchema,
  StreamPatch: streamPatchSchema,
  Streams: z.object({ streams: z.array(streamSchema) }),
  Type: typeSchema,
  TypePatch: typePatchSchema,
  Types: z.object({ types: z.array(typeSchema) }),
} as const satisfies Record<string, z.ZodType>;
