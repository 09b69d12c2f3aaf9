import "server-only";
import type { Card } from "@/lib/cards/fields/card";
import { type CardTimes, inProgressSpells } from "@/lib/cards/history/in-progress-spells";
import { type IsoDay, toDayNumber } from "@/lib/dates/day";
import { dayNumberOrNull } from "@/lib/db/days";
import { findSpells } from "@/lib/db/spells";
import { episodesOf } from "@/lib/metrics/hidden-work/blocked-days";
import { streamDays } from "@/lib/metrics/hidden-work/stream-days";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type CardSpells = {
  /** From its commit day, or a reopening, to its release or cancellation; without an end going on */
  inProgress: CardTimes[];
  /** On the day it moved a card is in the stream it came to */
  streams: (CardTimes & { stream: string | null })[];
  /** The day it was unblocked on is worked on again */
  blocked: (CardTimes & { reason: string | null })[];
  /** Counted days up to its end or today, the most first */
  daysPerStream: { stream: string; days: number }[];
  /** Counted days, each once however many spells hold it; null without a commit day */
  blockedDays: number | null;
};

/** The dated stretches of a card's life, and its days in streams and blocked. METRICS section 7. */
export async function loadCardSpells(context: ServiceContext, card: Card): Promise<CardSpells> {
  const team = await loadTeam(context);
  const spells = await findSpells(team.id, card.number);
  const nameOf = (id: number | null) => team.streams.find((one) => one.id === id)?.name ?? null;
  const times = ({ fromOn, toOn }: { fromOn: IsoDay; toOn: IsoDay | null }) => ({
    from: fromOn,
    to: toOn,
  });
  const ofStream = spells.filter((spell) => spell.kind === "stream");
  const blocked = spells.filter((spell) => spell.kind === "blocked");
  const today = toDayNumber(team.today);
  const committed = dayNumberOrNull(card.committed);
  const days = (spell: { fromOn: IsoDay; toOn: IsoDay | null }) => ({
    from: toDayNumber(spell.fromOn),
    to: dayNumberOrNull(spell.toOn),
  });
  const started = committed === null ? null : { ...startedCard(card), committed };
  const streams = ofStream.map((spell) => ({ ...days(spell), streamId: spell.streamId }));
  const period = { from: committed ?? today, to: today };
  return {
    inProgress: inProgressSpells(card, spells),
    streams: ofStream.map((spell) => ({ stream: nameOf(spell.streamId), ...times(spell) })),
    blocked: blocked.map((spell) => ({ ...times(spell), reason: spell.reason })),
    daysPerStream: started
      ? streamDays([{ ...started, streams }], team.calendar, period).map((one) => ({
          stream: nameOf(one.streamId) ?? "",
          days: one.days,
        }))
      : [],
    blockedDays: started
      ? episodesOf(
          started,
          blocked.map((spell) => ({ ...days(spell), reason: spell.reason })),
          team.calendar,
          today,
        ).reduce((sum, episode) => sum + episode.days, 0)
      : null,
  };
}

/** What days in streams and blocked ask of a card. */
function startedCard({ number, kind, prioritised, released, cancelled }: Card) {
  return {
    ...{ number, kind, typeId: 0, sizeId: null, pauses: [] },
    prioritised: dayNumberOrNull(prioritised),
    released: dayNumberOrNull(released),
    cancelled: dayNumberOrNull(cancelled),
  };
}
