import "server-only";
import { type Database, database } from "@/lib/db/client";

export type NameCount = { name: string; cards: number };

/** The clients that cards carry, by name, with how many cards carry each. */
export async function findClients(teamId: number, db: Database = database()): Promise<NameCount[]> {
  return db.$queryRaw<NameCount[]>`
    select client as name, count(*)::int as cards from cards
    where team_id = ${teamId} and client is not null and binned_at is null
    group by 1 order by lower(client), client`;
}

/** The classes of service that cards carry, by name, with how many cards carry each. */
export async function findClassesOfService(
  teamId: number,
  db: Database = database(),
): Promise<NameCount[]> {
  return db.$queryRaw<NameCount[]>`
    select class_of_service as name, count(*)::int as cards from cards
    where team_id = ${teamId} and class_of_service is not null and binned_at is null
    group by 1 order by lower(class_of_service), class_of_service`;
}
