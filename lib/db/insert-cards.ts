import "server-only";
import { arrayLiteral } from "@/lib/db/array-literal";
import type { CardRow } from "@/lib/db/cards";
import type { Database } from "@/lib/db/client";

const cardsPerStatement = 5_000;

/** Inserts many cards, set-based: for imports and the sample team. */
export async function insertCards(
  db: Database,
  teamId: number,
  rows: readonly CardRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += cardsPerStatement) {
    const part = rows.slice(start, start + cardsPerStatement);
    const column = (name: keyof CardRow) => arrayLiteral(part.map((row) => row[name]));
    await db.$executeRaw`
      insert into cards (
        team_id, number, version, title, reference, url, type_id, size_id, client, class_of_service,
        stream_id, queue_rank, prioritised_on, committed_on, released_on, promised_on, cancelled_on,
        excluded_reason, notes, cycle_days, lead_days, import_id, labels
      )
      select ${teamId}, x.* from unnest(
        ${column("number")}::int[], ${column("version")}::int[], ${column("title")}::text[],
        ${column("reference")}::text[], ${column("url")}::text[], ${column("typeId")}::int[],
        ${column("sizeId")}::int[], ${column("client")}::text[], ${column("classOfService")}::text[],
        ${column("streamId")}::int[], ${column("queueRank")}::float8[],
        ${column("prioritised")}::date[], ${column("committed")}::date[],
        ${column("released")}::date[], ${column("promised")}::date[],
        ${column("cancelled")}::date[], ${column("excludedReason")}::text[],
        ${column("notes")}::text[], ${column("cycleDays")}::int[], ${column("leadDays")}::int[],
        ${column("importId")}::int[], ${column("labels")}::text[]
      ) as x`;
  }
}

/** Overwrites many cards that exist, set-based. */
export async function updateCards(
  db: Database,
  teamId: number,
  rows: readonly CardRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += cardsPerStatement) {
    const part = rows.slice(start, start + cardsPerStatement);
    const column = (name: keyof CardRow) => arrayLiteral(part.map((row) => row[name]));
    await db.$executeRaw`
      update cards c set
        version = x.version, title = x.title, reference = x.reference, url = x.url,
        type_id = x.type_id, size_id = x.size_id, client = x.client,
        class_of_service = x.class_of_service, stream_id = x.stream_id, queue_rank = x.queue_rank,
        prioritised_on = x.prioritised_on, committed_on = x.committed_on,
        released_on = x.released_on, promised_on = x.promised_on, cancelled_on = x.cancelled_on,
        excluded_reason = x.excluded_reason, notes = x.notes, cycle_days = x.cycle_days,
        lead_days = x.lead_days, labels = x.labels, updated_at = now()
      from unnest(
        ${column("number")}::int[], ${column("version")}::int[], ${column("title")}::text[],
        ${column("reference")}::text[], ${column("url")}::text[], ${column("typeId")}::int[],
        ${column("sizeId")}::int[], ${column("client")}::text[], ${column("classOfService")}::text[],
        ${column("streamId")}::int[], ${column("queueRank")}::float8[],
        ${column("prioritised")}::date[], ${column("committed")}::date[],
        ${column("released")}::date[], ${column("promised")}::date[],
        ${column("cancelled")}::date[], ${column("excludedReason")}::text[],
        ${column("notes")}::text[], ${column("cycleDays")}::int[], ${column("leadDays")}::int[],
        ${column("labels")}::text[]
      ) as x (
        number, version, title, reference, url, type_id, size_id, client, class_of_service,
        stream_id, queue_rank, prioritised_on, committed_on, released_on, promised_on,
        cancelled_on, excluded_reason, notes, cycle_days, lead_days, labels
      )
      where c.team_id = ${teamId} and c.number = x.number`;
  }
}
