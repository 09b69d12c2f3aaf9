import "server-only";
import type { Spell } from "@/lib/cards/history/card-spells";
import { type Database, database } from "@/lib/db/client";
import { toDate, toDateOrNull, toDay, toDayOrNull } from "@/lib/db/days";

/** The spells of one card, oldest first. */
export async function findSpells(
  teamId: number,
  cardNumber: number,
  db: Database = database(),
): Promise<Spell[]> {
  const found = await findSpellsOfCards(teamId, [cardNumber], db);
  return found.get(cardNumber) ?? [];
}

/** The spells of several cards by card number, each oldest first; cards without one are absent. */
export async function findSpellsOfCards(
  teamId: number,
  cardNumbers: readonly number[],
  db: Database = database(),
): Promise<Map<number, Spell[]>> {
  const found = new Map<number, Spell[]>();
  for (const part of inParts(cardNumbers)) {
    const rows = await db.spell.findMany({
      where: { teamId, cardNumber: { in: part } },
      omit: { teamId: true },
      orderBy: { id: "asc" },
    });
    for (const { cardNumber, fromOn, toOn, ...row } of rows) {
      const spell = { ...row, fromOn: toDay(fromOn), toOn: toDayOrNull(toOn) };
      const spells = found.get(cardNumber);
      if (spells) spells.push(spell);
      else found.set(cardNumber, [spell]);
    }
  }
  return found;
}

export type SpellsOfCard = { cardNumber: number; spells: readonly Spell[] };

/** Replaces the spells of cards. */
export async function replaceSpells(
  db: Database,
  teamId: number,
  ofCards: readonly SpellsOfCard[],
): Promise<void> {
  for (const part of inParts(ofCards)) {
    const cardNumbers = part.map(({ cardNumber }) => cardNumber);
    await db.spell.deleteMany({ where: { teamId, cardNumber: { in: cardNumbers } } });
    await insertSpells(db, teamId, part);
  }
}

/** Adds the spells of new cards, all at once. */
export async function insertSpells(
  db: Database,
  teamId: number,
  ofCards: readonly SpellsOfCard[],
): Promise<void> {
  const data = ofCards.flatMap(({ cardNumber, spells }) =>
    spells.map((spell) => ({
      ...spell,
      teamId,
      cardNumber,
      fromOn: toDate(spell.fromOn),
      toOn: toDateOrNull(spell.toOn),
    })),
  );
  if (data.length > 0) await db.spell.createMany({ data });
}

const cardsPerStatement = 5_000;

function inParts<One>(all: readonly One[]): One[][] {
  return Array.from({ length: Math.ceil(all.length / cardsPerStatement) }, (_, index) =>
    all.slice(index * cardsPerStatement, (index + 1) * cardsPerStatement),
  );
}
