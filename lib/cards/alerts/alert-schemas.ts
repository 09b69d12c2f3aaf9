import { z } from "zod";
import { alertChannels, alertKinds } from "@/lib/cards/alerts/alert";
import { emailSchema } from "@/lib/cards/people/account-schema";

const kinds = z
  .array(z.enum(alertKinds))
  .min(1, { error: "Choose at least one thing to be told of." })
  .max(alertKinds.length)
  .transform((chosen) => alertKinds.filter((kind) => chosen.includes(kind)));

const blockedDays = z.coerce
  .number({ error: "Write a number of days." })
  .int({ error: "Write a whole number of days." })
  .min(1, { error: "At least one day." })
  .max(365, { error: "At most 365 days." });

/** Where a webhook leads: http or https, without a name and a password in it. */
const webhookSchema = z
  .string()
  .trim()
  .min(1, { error: "Write the webhook’s address.", abort: true })
  .max(2_000, { error: "An address has at most 2,000 characters." })
  .refine(isWebhookAddress, {
    error: "Write an address that begins with https:// or http://, without a password in it.",
  });

function isWebhookAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.hostname === "") return false;
  return /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
}

/** What somebody chooses who makes an alert. The address of an e-mail may be left out: one's own. */
export const newAlertSchema = z
  .strictObject({
    channel: z.enum(alertChannels, { error: "Choose how you want to be told." }),
    address: z.string().trim().max(2_000).default(""),
    kinds,
    blockedDays: blockedDays.default(3),
  })
  .superRefine(({ channel, address }, check) => {
    if (channel === "email" && address === "") return;
    const parsed = (channel === "email" ? emailSchema : webhookSchema).safeParse(address);
    for (const { message } of parsed.error?.issues ?? []) {
      check.addIssue({ code: "custom", path: ["address"], message, input: address });
    }
  });

export type NewAlert = z.output<typeof newAlertSchema>;

/** What can be changed of an alert; where it leads cannot: make another one. */
export const alertPatchSchema = z
  .strictObject({ kinds, blockedDays, isOn: z.boolean() })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, { error: "Send at least one field." });

export type AlertPatch = z.output<typeof alertPatchSchema>;
