import { z } from "zod";
import { linkTargetKeys } from "@/lib/cards/links/link-targets";

const minLinkPassword = 6;
const maxLinkPassword = 128;

const originSchema = z
  .string()
  .trim()
  .transform((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url && ["http:", "https:"].includes(url.protocol) && url.pathname === "/") {
      return url.origin;
    }
    context.addIssue("Write the start of an address, such as https://intranet.example.org.");
    return z.NEVER;
  });

const flag = z.boolean().default(false);

/** What somebody says who makes a link. */
export const newShareLinkSchema = z.strictObject({
  target: z.enum(linkTargetKeys as [string, ...string[]], { error: "Choose what to share." }),
  item: z.int().min(1).nullable().default(null),
  query: z.string().max(4_000, { error: "These filters are too long." }).default(""),
  note: z.string().trim().max(100, { error: "A note has at most 100 characters." }).default(""),
  password: z
    .string()
    .max(maxLinkPassword, { error: `A password has at most ${maxLinkPassword} characters.` })
    .refine((text) => text === "" || text.length >= minLinkPassword, {
      error: `A password has at least ${minLinkPassword} characters.`,
    })
    .default(""),
  days: z
    .int({ error: "Write a whole number of days." })
    .min(1, { error: "At least one day." })
    .max(3_650, { error: "At most ten years." })
    .nullable()
    .default(null),
  origins: z.array(originSchema).max(20, { error: "At most 20 sites." }).default([]),
  clients: flag,
  notes: flag,
  costs: flag,
});

export type NewShareLink = z.output<typeof newShareLinkSchema>;
