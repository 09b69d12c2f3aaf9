import "server-only";
import { type Database, database } from "@/lib/db/client";

const usual = "1";

/** How many people work on a card, as decimal text; 1 by default. */
export async function getCardPeople(
  teamId: number,
  cardNumber: number,
  db: Database = database(),
): Promise<string> {
  const row = await db.cardPeople.findUnique({
    where: { teamId_cardNumber: { teamId, cardNumber } },
    select: { people: true },
  });
  return row?.people.toFixed() ?? usual;
}

/** Sets how many people work on a card. */
export async function putCardPeople(
  db: Database,
  teamId: number,
  cardNumber: number,
  people: string,
): Promise<void> {
  await db.cardPeople.upsert({
    where: { teamId_cardNumber: { teamId, cardNumber } },
    create: { teamId, cardNumber, people },
    update: { people },
  });
}
