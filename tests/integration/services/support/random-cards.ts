import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { addCards, newCardsSchema } from "@/lib/services/cards/add-cards";
import { editCard } from "@/lib/services/cards/edit-card";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { query } from "@/tests/integration/db/support/team-state";
import { at } from "@/tests/integration/services/support/at";

const types = ["Feature", "Bug", "Infrastructure", "Maintenance", "Support"];
const sizes = [null, "S", "M", "L"];

type Choices = { first: IsoDay; days: number; count: number; seed: number };

/**
 * Cards of every state with random days, some excluded, some without a commit day, some reopened
 * (of these some released again), put into the team in one go and then edited.
 */
export async function addRandomCards(
  context: ServiceContext,
  { first, days, count, seed }: Choices,
): Promise<void> {
  const random = seededRandom(seed);
  const start = toDayNumber(first);
  const below = (most: number) => Math.floor(random() * most);
  const pick = <One>(from: readonly One[]) => from[below(from.length)] as One;
  const last = toIsoDay(start + days + 60);
  const plans = Array.from({ length: count }, () => {
    const committed = start + below(days);
    const released = committed + Math.floor(random() ** 3 * 45);
    const state = pick(["released", "released", "released", "reopened", "open", "cancelled"]);
    const isDone = state === "released" || state === "reopened";
    const hasCommit = !isDone || random() < 0.9;
    return {
      reopens: state === "reopened",
      released,
      card: {
        title: state,
        type: pick(types),
        size: pick(sizes),
        client: pick([null, "Acme", "Bolt"]),
        prioritised: random() < 0.8 ? toIsoDay(committed - 10 + below(14)) : null,
        committed: hasCommit ? toIsoDay(committed) : null,
        released: isDone ? toIsoDay(released) : null,
        cancelled: state === "cancelled" ? toIsoDay(released) : null,
        excludedReason: random() < 0.05 ? "left out" : null,
      },
    };
  });
  await addCards(at(context, last), newCardsSchema.parse(plans.map(({ card }) => card)));
  for (const [index, { reopens, released }] of plans.entries()) {
    if (!reopens) continue;
    const number = index + 1;
    const back = released + 1 + below(15);
    await editCard(at(context, toIsoDay(back)), number, { version: 1, released: null });
    if (random() < 0.6) {
      const again = toIsoDay(back + below(20));
      await editCard(at(context, again), number, { version: 2, released: again });
    }
  }
}

export type StoredCard = {
  number: number;
  type: string;
  kind: "feature" | "support" | "hidden";
  size: string | null;
  client: string | null;
  prioritised: IsoDay | null;
  committed: IsoDay | null;
  released: IsoDay | null;
  cancelled: IsoDay | null;
  excluded: boolean;
  cycleDays: number | null;
  leadDays: number | null;
  /** Earlier passages: released from … until the day it was reopened */
  passages: { from: IsoDay; to: IsoDay; cycleDays: number | null; leadDays: number | null }[];
};

/** The cards of a team as they lie in the tables, without the program's own queries. */
export async function storedCards(teamId: number): Promise<StoredCard[]> {
  return query<StoredCard>(
    `select c.number, t.name as type, t.kind::text, s.name as size, c.client,
       to_char(c.prioritised_on, 'YYYY-MM-DD') as prioritised,
       to_char(c.committed_on, 'YYYY-MM-DD') as committed,
       to_char(c.released_on, 'YYYY-MM-DD') as released,
       to_char(c.cancelled_on, 'YYYY-MM-DD') as cancelled,
       c.excluded_reason is not null as excluded,
       c.cycle_days as "cycleDays", c.lead_days as "leadDays",
       (select coalesce(jsonb_agg(jsonb_build_object(
          'from', p.from_on, 'to', p.to_on, 'cycleDays', p.cycle_days, 'leadDays', p.lead_days
        ) order by p.id), '[]') from spells p
        where p.team_id = c.team_id and p.card_number = c.number and p.kind = 'released'
       ) as passages
     from cards c
     join work_types t on t.team_id = c.team_id and t.id = c.type_id
     left join sizes s on s.team_id = c.team_id and s.id = c.size_id
     where c.team_id = $1 and c.binned_at is null order by c.number`,
    [teamId],
  );
}
