import type { Spell } from "@/lib/cards/history/card-spells";
import { showDay } from "@/lib/dates/show-day";

/** What a change did to a card's blockages, a sentence for each. Streams and releases tell themselves. */
export function spellSentences(before: readonly Spell[], after: readonly Spell[]): string[] {
  const blockages = (spells: readonly Spell[]) =>
    spells.filter((spell) => spell.kind === "blocked");
  const old = new Map(blockages(before).map((spell) => [spell.id, spell]));
  const kept = new Set(blockages(after).map((spell) => spell.id));
  const changed = blockages(after).flatMap((spell) => {
    const was = old.get(spell.id);
    const reason = spell.reason ? `: “${spell.reason}”` : "";
    if (!was && spell.toOn === null) {
      return [`Marked as blocked since ${showDay(spell.fromOn)}${reason}`];
    }
    if (!was) return [`Blocked again from ${showDay(spell.fromOn)}${reason}`];
    if (was.toOn === spell.toOn) return [];
    return [spell.toOn === null ? `Marked as blocked again${reason}` : "Not blocked any more"];
  });
  const gone = [...old.values()].filter((spell) => !kept.has(spell.id));
  return [...changed, ...gone.map(() => "No longer marked as blocked")];
}
