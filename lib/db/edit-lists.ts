import "server-only";
import type { Database, Transaction } from "@/lib/db/client";
import type { ListedName, NameListKey } from "@/lib/db/listed-names";
import type { Size, Stream, WorkType } from "@/lib/db/team-lists";

/** Stands in for a name while several are swapped; no person can type it. */
const passing = (id: number) => `\u0001${id}`;

/** Writes all columns of types that exist. */
export async function updateWorkTypes(tx: Transaction, teamId: number, rows: WorkType[]) {
  for (const { id } of rows) {
    await tx.workType.update({ where: { teamId_id: { teamId, id } }, data: { name: passing(id) } });
  }
  for (const { id, ...data } of rows) {
    await tx.workType.update({ where: { teamId_id: { teamId, id } }, data });
  }
}

/** Writes sizes that changed. */
export async function updateSizes(tx: Transaction, teamId: number, rows: Size[]) {
  for (const { id } of rows) {
    await tx.size.update({ where: { teamId_id: { teamId, id } }, data: { name: passing(id) } });
  }
  for (const { id, ...data } of rows) {
    await tx.size.update({ where: { teamId_id: { teamId, id } }, data });
  }
}

/** Writes streams that changed. */
export async function updateStreams(tx: Transaction, teamId: number, rows: Stream[]) {
  for (const { id } of rows) {
    await tx.stream.update({ where: { teamId_id: { teamId, id } }, data: { name: passing(id) } });
  }
  for (const { id, ...data } of rows) {
    await tx.stream.update({ where: { teamId_id: { teamId, id } }, data });
  }
}

/** Deletes a work type; no card may have it any more. */
export async function deleteWorkType(tx: Transaction, teamId: number, id: number) {
  await tx.workType.delete({ where: { teamId_id: { teamId, id } } });
}

/** Deletes a size; no card may have it any more. */
export async function deleteSize(tx: Transaction, teamId: number, id: number) {
  await tx.size.delete({ where: { teamId_id: { teamId, id } } });
}

/** Deletes a stream; no card may have it any more. */
export async function deleteStream(tx: Transaction, teamId: number, id: number) {
  await tx.stream.delete({ where: { teamId_id: { teamId, id } } });
}

/** How many cards have an entry of a list, those in the bin too. */
export async function countCardsWith(
  db: Database,
  teamId: number,
  column: "typeId" | "sizeId" | "streamId",
  id: number,
): Promise<number> {
  return db.card.count({ where: { teamId, [column]: id } });
}

/** The cards that were in a stream at some time, those in the bin too. */
export async function findCardsOfStream(
  tx: Transaction,
  teamId: number,
  streamId: number,
): Promise<number[]> {
  const spells = await tx.spell.findMany({
    where: { teamId, streamId },
    distinct: ["cardNumber"],
    select: { cardNumber: true },
    orderBy: { cardNumber: "asc" },
  });
  return spells.map((spell) => spell.cardNumber);
}

/** Puts a list of names in the place of a team's. */
export async function replaceListedNames(
  tx: Transaction,
  teamId: number,
  list: NameListKey,
  rows: ListedName[],
) {
  await tx.listedName.deleteMany({ where: { teamId, list } });
  await tx.listedName.createMany({ data: rows.map((row) => ({ teamId, list, ...row })) });
}
