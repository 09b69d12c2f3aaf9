import "server-only";
import { binCard, getCardRow } from "@/lib/db/cards";
import { type Source, writeTeam } from "@/lib/db/write-team";
import { cardGone } from "@/lib/services/cards/get-card";
import type { ServiceContext } from "@/lib/services/team/service-context";

/**
 * Puts a card into the bin: it leaves every list and figure; answers the revision that did it. A
 * 404 Problem when it is gone.
 */
export async function removeCard(
  context: ServiceContext & { source: Source },
  number: number,
): Promise<number> {
  const { revision } = await writeTeam(
    { ...context, action: "remove-card", request: { number } },
    async (write) => {
      const before = await getCardRow(context.teamId, number, write.tx);
      if (!before) throw cardGone(number);
      await binCard(write.tx, context.teamId, number);
      write.record("card", number, before, null);
      return { number };
    },
  );
  return revision;
}
