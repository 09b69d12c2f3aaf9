import { z } from "zod";
import { changeSources } from "@/lib/cards/history/history-filter";
import type { historyBody } from "@/lib/server/history-body";

const changeSchema = z.object({
  revision: z.int().meta({ description: "What undoing asks for" }),
  at: z.string().meta({ description: "The instant, in UTC", example: "2026-03-02T09:30:00.000Z" }),
  actor: z.string().meta({ description: "Who did it, and with which token" }),
  source: z.enum(changeSources).meta({ description: "From where" }),
  place: z.string().nullable().meta({ description: "Which page of the screen" }),
  sentences: z.array(z.string()).meta({ description: "What it did, one for each thing" }),
  cards: z.array(z.int()).meta({ description: "The cards that the sentences name" }),
  undoes: z.int().nullable().meta({ description: "The change that it took back" }),
  isUndone: z.boolean().meta({ description: "Whether a later change took it back" }),
}) satisfies z.ZodType<ReturnType<typeof historyBody>>;

/** The bodies about a team's history, by their names in the document. */
export const historyComponents = {
  History: z.object({ changes: z.array(changeSchema), nextCursor: z.string().nullable() }),
} as const satisfies Record<string, z.ZodType>;
