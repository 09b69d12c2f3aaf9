import { z } from "zod";
import { linkTargetKeys } from "@/lib/cards/links/link-targets";

const instant = z.string().meta({ format: "date-time" });

const shareLinkSchema = z.object({
  id: z.int(),
  target: z.enum(linkTargetKeys as [string, ...string[]]).meta({ description: "What it leads to" }),
  item: z.int().nullable().meta({ description: "The delivery, where it leads to one" }),
  query: z.string().meta({ description: "Its filters, as an address writes them" }),
  note: z.string().nullable(),
  origins: z.array(z.string()).meta({ description: "Sites whose pages may show a chart" }),
  createdBy: z.string(),
  createdAt: instant,
  expiresAt: instant.nullable(),
  clients: z.boolean().meta({ description: "Whether it shows client names" }),
  notes: z.boolean(),
  costs: z.boolean(),
  hasPassword: z.boolean(),
  uses: z.int(),
  lastUsedAt: instant.nullable(),
});

/** How GET answers. */
export const shareLinksSchema = z
  .object({ links: z.array(shareLinkSchema) })
  .meta({ id: "ShareLinks" });

/** How POST answers, this once. */
export const madeShareLinkSchema = z
  .object({ id: z.int(), address: z.string().meta({ format: "uri" }) })
  .meta({ id: "MadeShareLink" });
