import "server-only";
import { type Database, database } from "@/lib/db/client";

export type AlertAddressRow = {
  address: string;
  state: "waiting" | "confirmed" | "refused";
  /** Until when the link is good, or the refusal holds; null once it is confirmed */
  goodUntil: Date | null;
  /** The name of who asked for it */
  askedBy: string;
};

const columns = { address: true, state: true, goodUntil: true, askedBy: true } as const;

/** What addresses were asked by a team, and answered. */
export async function findAlertAddresses(
  teamId: number,
  addresses: readonly string[],
): Promise<AlertAddressRow[]> {
  return database().alertAddress.findMany({
    where: { teamId, address: { in: [...addresses] } },
    select: columns,
  });
}

/**
 * Whether an address may be asked: an alert leads there, it has not confirmed, and no refusal of it
 * holds any more.
 */
export async function mayAskAlertAddress(
  teamId: number,
  address: string,
  now: Date,
): Promise<boolean> {
  const rows = await database().$queryRaw<unknown[]>`
    select 1 as "may" where exists (
        select from alerts t
        where t.team_id = ${teamId} and t.channel = 'email' and t.address = ${address}
      )
      and not exists (
        select from alert_addresses a
        where a.team_id = ${teamId} and a.address = ${address}
          and (a.state = 'confirmed' or (a.state = 'refused' and a.good_until > ${now}))
      )`;
  return rows.length > 0;
}

/**
 * Notes that an address is asked, by a link that makes the one before worthless; false where no
 * alert leads there any more, it has confirmed already, or its refusal still holds.
 */
export async function askAlertAddress(
  teamId: number,
  {
    address,
    secretHash,
    goodUntil,
    askedBy,
  }: Omit<AlertAddressRow, "state"> & {
    secretHash: string;
  },
  now: Date,
): Promise<boolean> {
  const count = await database().$executeRaw`
    insert into alert_addresses (team_id, address, state, secret_hash, good_until, asked_by)
    select ${teamId}::integer, ${address}, 'waiting', ${secretHash}, ${goodUntil}::timestamptz, ${askedBy}
    where exists (
      select from alerts t
      where t.team_id = ${teamId} and t.channel = 'email' and t.address = ${address}
    )
    on conflict (team_id, address) do update set
      state = 'waiting', secret_hash = excluded.secret_hash,
      good_until = excluded.good_until, asked_by = excluded.asked_by
    where alert_addresses.state = 'waiting'
      or (alert_addresses.state = 'refused' and alert_addresses.good_until <= ${now})`;
  return count > 0;
}

/** The address whose link holds this secret; null where it has answered, or the link is too old. */
export async function findAskedAddress(
  teamId: number,
  secretHash: string,
  now: Date,
): Promise<AlertAddressRow | null> {
  return database().alertAddress.findFirst({
    where: { teamId, secretHash, state: "waiting", goodUntil: { gt: now } },
    select: columns,
  });
}

/** Notes what an address answered, by its link, which is spent by that; false where it was already. */
export async function answerAlertAddress(
  { teamId, secretHash }: { teamId: number; secretHash: string },
  answer: Pick<AlertAddressRow, "state" | "goodUntil">,
  now: Date,
): Promise<boolean> {
  const { count } = await database().alertAddress.updateMany({
    where: { teamId, secretHash, state: "waiting", goodUntil: { gt: now } },
    data: { ...answer, secretHash: null },
  });
  return count > 0;
}

/** Forgets addresses that no alert leads to any more; refusals are kept as long as they hold. */
export async function forgetUnusedAddresses(
  db: Database,
  teamId: number,
  now = new Date(),
): Promise<void> {
  await db.$executeRaw`
    delete from alert_addresses a where a.team_id = ${teamId}
      and (a.state <> 'refused' or a.good_until <= ${now})
      and not exists (
        select from alerts t
        where t.team_id = ${teamId} and t.channel = 'email' and t.address = a.address
      )`;
}
