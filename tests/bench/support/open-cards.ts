import { database } from "@/lib/db/client";

/**
 * Adds cards in progress, committed over the last 90 days, to a team's two usual streams in turn, and
 * a queue; made inside the database.
 */
export async function insertOpenCards(
  teamId: number,
  { open, queued }: { open: number; queued: number },
): Promise<void> {
  await database().$transaction(async (tx) => {
    const { lastCardNumber } = await tx.team.findUniqueOrThrow({ where: { id: teamId } });
    await tx.$executeRaw`
      insert into cards (team_id, number, title, type_id, size_id, stream_id, prioritised_on, committed_on)
      select ${teamId}, ${lastCardNumber} + i, 'Open card ' || i, 1 + i % 5, nullif(i % 6, 0), 1 + i % 2,
             current_date - 100, current_date - 1 - i % 90
      from generate_series(1, ${open}::int) as i`;
    await tx.$executeRaw`
      insert into cards (team_id, number, title, type_id, size_id, prioritised_on)
      select ${teamId}, ${lastCardNumber + open} + i, 'Waiting card ' || i, 1 + i % 5, nullif(i % 6, 0),
             current_date - 1 - i % 60
      from generate_series(1, ${queued}::int) as i`;
    await tx.$executeRaw`
      insert into spells (team_id, card_number, id, kind, from_on, stream_id)
      select team_id, number, 1, 'stream', committed_on, stream_id from cards
      where team_id = ${teamId} and number > ${lastCardNumber} and committed_on is not null`;
    await tx.team.update({
      where: { id: teamId },
      data: { lastCardNumber: lastCardNumber + open + queued, revision: { increment: 1 } },
    });
  });
}
