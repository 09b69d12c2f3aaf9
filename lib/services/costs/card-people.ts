import "server-only";
import { getCardPeople, putCardPeople } from "@/lib/db/card-people";
import { findCardsByNumber } from "@/lib/db/cards";
import { writeTeam } from "@/lib/db/write-team";
import { cardGone } from "@/lib/services/cards/get-card";
import type { CostContext } from "@/lib/services/costs/entry-editor";

/** Says how many people work on a card, for what it costs; a 404 Problem when it is not there. */
export async function setCardPeople(
  context: CostContext,
  number: number,
  people: string,
): Promise<{ number: number; people: string; before: string; revision: number }> {
  const { result, revision } = await writeTeam(
    { ...context, action: "set-people", request: { number, people } },
    async ({ tx, record }) => {
      const [card] = await findCardsByNumber(tx, context.teamId, [number], { binnedAt: null });
      if (!card) throw cardGone(number);
      const before = await getCardPeople(context.teamId, number, tx);
      await putCardPeople(tx, context.teamId, number, people);
      const after = await getCardPeople(context.teamId, number, tx);
      if (after !== before) record("card_people", number, { people: before }, { people: after });
      return { number, people: after, before };
    },
  );
  return { ...result, revision };
}
