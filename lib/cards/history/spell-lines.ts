import type { Spell } from "@/lib/cards/history/card-spells";
import { showDay } from "@/lib/dates/show-day";

export type SpellLine = { id: number; text: string };

/** A card's spells in words, oldest first. */
export function spellLines(
  spells: readonly Spell[],
  streams: readonly { id: number; name: string }[],
): SpellLine[] {
  return spells.map((spell) => {
    const from = showDay(spell.fromOn);
    const until = spell.toOn === null ? `since ${from}` : `${from} to ${showDay(spell.toOn)}`;
    if (spell.kind === "released") {
      const reopened = spell.toOn === null ? "" : `, reopened on ${showDay(spell.toOn)}`;
      return { id: spell.id, text: `Released on ${from}${reopened}` };
    }
    if (spell.kind === "blocked") {
      return { id: spell.id, text: `Blocked ${until}${spell.reason ? `: ${spell.reason}` : ""}` };
    }
    const stream =
      streams.find((one) => one.id === spell.streamId)?.name ?? "a stream that is gone";
    return { id: spell.id, text: `In ${stream}, ${until}` };
  });
}
