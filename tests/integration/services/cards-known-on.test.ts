import { beforeAll, expect, test } from "vitest";
import { localOwner } from "@/lib/cards/people/actor";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { findCardsKnownOn } from "@/lib/services/cards/find-cards-known-on";
import { loadFlow } from "@/lib/services/hidden-work/load-flow";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeTeam } from "@/tests/factories/make-team";
import { query } from "@/tests/integration/db/support/team-state";
import { at } from "@/tests/integration/services/support/at";
import { addRandomCards } from "@/tests/integration/services/support/random-cards";

/** Before the first card, among them, and after the last of what happened to them. */
const days = Array.from({ length: 24 }, (_, at) => toIsoDay(toDayNumber("2026-02-20") + 5 * at));
let context: ServiceContext;

beforeAll(async () => {
  context = at((await makeTeam()).context, "2026-07-31");
  await addRandomCards(context, { first: "2026-03-01", days: 60, count: 120, seed: 11 });
});

// What of a card was known on a day is worked out here by the database, there from one copy for all days.

test("cards of the flow are known on each day as the database has them", async () => {
  for (const day of days) {
    const { all } = await loadFlow({ ...context, actor: localOwner }, { asOf: day });
    const found = all.map(({ number, prioritised, committed, released, cancelled, pauses }) => ({
      ...{ number, prioritised, committed, released, cancelled, pauses },
    }));
    expect(found).toEqual(
      await query(
        `select number, prioritised, committed, cancelled, pauses,
           coalesce(released, held) as released
         from (
           select c.number,
             case when prioritised_on <= $2::date then prioritised_on - date '1970-01-01' end as prioritised,
             case when committed_on <= $2::date then committed_on - date '1970-01-01' end as committed,
             case when released_on <= $2::date then released_on - date '1970-01-01' end as released,
             case when cancelled_on <= $2::date then cancelled_on - date '1970-01-01' end as cancelled,
             (select max(s.from_on) - date '1970-01-01' from spells s
              where s.team_id = c.team_id and s.card_number = c.number and s.kind = 'released'
                and s.from_on <= $2::date and s.to_on > $2::date) as held,
             coalesce((select jsonb_agg(jsonb_build_object(
                 'from', s.from_on + 1 - date '1970-01-01', 'to', s.to_on - 1 - date '1970-01-01'
               ) order by s.from_on) from spells s
              where s.team_id = c.team_id and s.card_number = c.number and s.kind = 'released'
                and s.to_on <= $2::date and s.to_on > s.from_on + 1), '[]') as pauses
           from cards c
           where c.team_id = $1 and c.excluded_reason is null and c.binned_at is null
         ) x order by number`,
        [context.teamId, day],
      ),
    );
  }
});

test("committed cards are known on each day as the database has them", async () => {
  const team = await loadTeam(context);
  for (const day of days) {
    const found = await findCardsKnownOn(team, { client: ["Acme"] }, toDayNumber(day));
    const shown = found.map(({ number, committed, released, cancelled, firstReleased }) => ({
      ...{ number, committed, released, cancelled, firstReleased },
    }));
    expect(shown).toEqual(
      await query(
        `select c.number, committed_on - date '1970-01-01' as committed,
           case when released_on <= $2::date then released_on - date '1970-01-01' end as released,
           case when cancelled_on <= $2::date then cancelled_on - date '1970-01-01' end as cancelled,
           (select min(s.from_on) - date '1970-01-01' from spells s
            where s.team_id = c.team_id and s.card_number = c.number and s.kind = 'released'
              and s.from_on <= $2::date) as "firstReleased"
         from cards c
         where c.team_id = $1 and c.committed_on <= $2::date and c.client = 'Acme'
           and c.binned_at is null order by c.number`,
        [context.teamId, day],
      ),
    );
  }
});
