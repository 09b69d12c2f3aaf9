import { z } from "zod";
import { alertChannels, alertConfirmations, alertKinds } from "@/lib/cards/alerts/alert";
import { alertPatchSchema, newAlertSchema } from "@/lib/cards/alerts/alert-schemas";

const alertSchema = z
  .object({
    id: z.int(),
    channel: z.enum(alertChannels),
    shownAddress: z.string().meta({
      description: "The e-mail address; of a webhook where it leads, without what opens it",
    }),
    kinds: z.array(z.enum(alertKinds)),
    blockedDays: z.int().meta({ description: "Days from which a blocked card is told of" }),
    isOn: z.boolean(),
    paused: z.boolean().meta({
      description:
        "Nothing is sent since this database was restored from a backup, until an editor says on the page Alerts that it sends",
    }),
    confirmation: z.enum(alertConfirmations).meta({
      description:
        "Of an e-mail, what the address has said: nothing is sent while it was `not-asked` or its link is too old, is `waiting` to be confirmed, or has refused",
    }),
  })
  .meta({ id: "Alert" });

/** The bodies of alerts, by their names in the document. */
export const alertComponents = {
  Alert: alertSchema,
  Alerts: z.object({ alerts: z.array(alertSchema) }).meta({ id: "Alerts" }),
  NewAlert: newAlertSchema,
  AlertPatch: alertPatchSchema,
  MadeAlert: alertSchema
    .extend({
      secret: z.string().nullable().meta({
        description: "What a signed webhook is signed with, this once; null for other channels",
      }),
      unmailed: z.string().nullable().meta({
        description:
          "Why the mail that asks an address to confirm was not taken; null where it was, or none is needed",
      }),
    })
    .meta({ id: "MadeAlert" }),
};
