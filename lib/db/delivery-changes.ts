import "server-only";
import type { Delivery } from "@/lib/cards/deliveries/delivery";
import { database } from "@/lib/db/client";
import type { Source } from "@/lib/db/write-team";

export type DeliveryChange = {
  revision: number;
  at: Date;
  actor: string;
  source: Source;
  place: string | null;
  undoes: number | null;
  before: Delivery | null;
  after: Delivery | null;
};

/** The latest changes of a delivery, the last first; the figures of archived ones are left out. */
export async function findDeliveryChanges(
  teamId: number,
  id: number,
  limit: number,
): Promise<DeliveryChange[]> {
  return database().$queryRaw<DeliveryChange[]>`
    select c.revision, c.at, c.actor, c.source::text as source, c.place, c.undoes,
           r.before - 'figures' as before, r.after - 'figures' as after
    from change_records r
    join changes c on c.team_id = r.team_id and c.revision = r.revision
    where r.team_id = ${teamId} and r.entity = 'delivery' and r.first_id = ${id}
    order by c.revision desc limit ${limit}`;
}
