import type { z } from "zod";
import type { Card } from "@/lib/cards/fields/card";
import { newCardSchema } from "@/lib/cards/fields/card-schema";
import { addCard } from "@/lib/services/cards/add-card";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** A card through the service that makes real ones; a feature unless the input says otherwise. */
export async function makeCard(
  context: ServiceContext,
  input: Partial<z.input<typeof newCardSchema>> = {},
): Promise<Card> {
  const given = newCardSchema.parse({ title: "A card", type: "Feature", ...input });
  const { revision, ...card } = await addCard({ ...context, source: "api" }, given);
  return card;
}
