import "server-only";
import type { WallExpedite } from "@/lib/cards/wall/wall-card";
import type { IsoDay } from "@/lib/dates/day";
import { findExpedites } from "@/lib/db/expedites";
import { findTitles } from "@/lib/db/wall-cards";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

const fewNamed = 3;

/**
 * Whom cards overtook when they were committed on the day that they now have, by card number; cards
 * that overtook nobody are absent. Definition: METRICS section 7, "Overtaken".
 */
export async function findCurrentExpedites(
  team: LoadedTeam,
  cards: readonly { number: number; committed: IsoDay | null }[],
): Promise<Map<number, WallExpedite>> {
  const days = new Map(cards.map(({ number, committed }) => [number, committed]));
  const found = await findExpedites(team.id, [...days.keys()]);
  const current = found.filter((one) => days.get(one.cardNumber) === one.committedOn);
  const named = current.flatMap((one) =>
    one.overtaken.slice(0, fewNamed).map(({ number }) => number),
  );
  const titles = await findTitles(team.id, named);
  return new Map(
    current.map(({ cardNumber, actor, committedOn, overtaken }) => [
      cardNumber,
      {
        actor,
        on: committedOn,
        overtook: overtaken.length,
        longestWait: longest(overtaken.map(({ waitedDays }) => waitedDays)),
        first: overtaken
          .slice(0, fewNamed)
          .map((one) => ({ ...one, title: titles.get(one.number) ?? "a card that is gone" })),
      },
    ]),
  );
}

function longest(waits: readonly (number | null)[]): number | null {
  const known = waits.filter((days) => days !== null);
  return known.length === 0 ? null : Math.max(...known);
}
