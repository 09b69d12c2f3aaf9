import "server-only";
import type { RotaView, SupportHolder } from "@/lib/cards/rota/rota";

/** A rota as the API writes it: people and weeks as they can be sent back, then what they mean. */
export function rotaResponseBody(rota: RotaView, today: SupportHolder | null): object {
  const held = rota.weeks.filter(({ person }) => person !== null);
  return {
    version: rota.version,
    today: { day: rota.today, person: today?.name ?? null, until: today?.until ?? null },
    people: rota.people,
    weeks: held.map(({ week, person, byHand }) => ({ week, person: person?.name, byHand })),
    problems: held.flatMap(({ week, person, problem }) =>
      problem === null ? [] : [{ week, person: person?.name, problem }],
    ),
    counts: rota.counts.map(({ name, held: weeks, share, ahead }) => ({
      person: name,
      held: weeks,
      share,
      ahead,
    })),
    weeksHeld: rota.weeksHeld,
    spread: rota.spread,
  };
}
