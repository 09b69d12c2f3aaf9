import "server-only";
import type { Transaction } from "@/lib/db/client";
import type { CommitWatch } from "@/lib/db/settle-commitments";
import type { Prisma } from "@/prisma/generated/client";

export type JsonObject = Record<string, unknown>;

const rowsPerRecord = 1_000;

/** Collects what one change did, as it is kept: what each entity was before, and is after. */
export function createRecorder(
  tx: Transaction,
  team: { id: number; revision: number },
  watch: CommitWatch,
) {
  const single: Prisma.ChangeRecordCreateManyInput[] = [];
  let nextId = 1;
  return {
    record(entity: string, id: number, before: JsonObject | null, after: JsonObject | null) {
      watch.see(entity, id, before, after);
      single.push({
        teamId: team.id,
        revision: team.revision,
        id: nextId++,
        entity,
        firstId: id,
        lastId: id,
        ...(before ? { before: before as Prisma.InputJsonObject } : {}),
        ...(after ? { after: after as Prisma.InputJsonObject } : {}),
      });
    },
    async recordSet(
      entity: string,
      rows: { id: number; before: JsonObject | null; after: JsonObject | null }[],
    ) {
      for (const row of rows) watch.see(entity, row.id, row.before, row.after);
      for (let start = 0; start < rows.length; start += rowsPerRecord) {
        const part = rows.slice(start, start + rowsPerRecord);
        const [first] = part;
        const last = part.at(-1);
        if (first === undefined || last === undefined) return;
        const side = (name: "before" | "after") =>
          part.every((row) => row[name] === null)
            ? null
            : JSON.stringify(part.length === 1 ? first[name] : part.map((row) => row[name]));
        await tx.$executeRaw`
          insert into change_records (team_id, revision, id, entity, first_id, last_id, before, after)
          values (${team.id}, ${team.revision}, ${nextId++}, ${entity}, ${first.id}, ${last.id},
                  ${side("before")}::jsonb, ${side("after")}::jsonb)`;
      }
    },
    async flush() {
      if (single.length > 0) await tx.changeRecord.createMany({ data: single });
    },
  };
}
