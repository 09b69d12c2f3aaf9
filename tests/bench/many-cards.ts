import { localOwner } from "@/lib/cards/people/actor";
import { database } from "@/lib/db/client";
import { createTeam } from "@/lib/services/team/create-team";

/** A team with this many released cards, skewed cycle times over ten years, made inside the database. */
export async function createTeamWithCards(name: string, cards: number): Promise<number> {
  const team = await createTeam({ actor: localOwner, source: "system" }, { name });
  await insertReleasedCards([team.id], cards);
  return team.id;
}

/** Gives each team the same number of released cards, repeatable from run to run. */
export async function insertReleasedCards(teamIds: number[], cardsEach: number): Promise<void> {
  await database().$transaction(
    async (tx) => {
      await tx.$executeRaw`select setseed(0.42)`;
      await tx.$executeRaw`
        insert into cards (team_id, number, title, type_id, size_id, prioritised_on, committed_on,
                           released_on, cycle_days, lead_days)
        select team_id, number, 'Card ' || number, type_id, size_id, released_on - days - 7,
               released_on - days, released_on, greatest(1, days * 5 / 7), greatest(1, (days + 7) * 5 / 7)
        from (
          select team_id, number, 1 + floor(random() * 5)::int as type_id,
                 nullif(floor(random() * 6)::int, 0) as size_id,
                 date '2016-01-01' + floor(random() * 3650)::int as released_on,
                 least(400, exp(1.2 + 0.9 * sqrt(-2 * ln(1 - random())) * cos(6.283185 * random())))::int as days
          from unnest(${teamIds}::int[]) as team_id, generate_series(1, ${cardsEach}::int) as number
        ) x`;
      await tx.$executeRaw`
        update teams set last_card_number = ${cardsEach}, revision = revision + 1
        where id = any(${teamIds}::int[])`;
    },
    { timeout: 600_000 },
  );
}

/** Settles the tables as autovacuum would in time. */
export async function settleTables(): Promise<void> {
  await database().$executeRawUnsafe("vacuum analyze cards");
}
