import { NoAnswer, noAnswerToUndo } from "@/components/ui/no-answer";
import { newRepeatKey } from "@/components/ui/repeat-key";
import { showToast } from "@/components/ui/toast";

export type UndoOffer = {
  /** The team's address */
  team: string;
  /** What was done, in a sentence */
  text: string;
  /** The change that Undo takes back, of all its cards or of one */
  revision: number;
  card?: number;
};

/** Tells what was done, with a button to take it back. */
export function offerUndo({ team, text, ...change }: UndoOffer): void {
  const key = newRepeatKey();
  showToast({ text, undo: () => undo(team, change, key) });
}

async function undo(
  team: string,
  change: Omit<UndoOffer, "team" | "text">,
  key: string,
): Promise<string> {
  const response = await fetch(`/t/${encodeURIComponent(team)}/undo`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(change),
  }).catch(unanswered);
  const answer = await response.json().catch(unanswered);
  if (!response.ok) throw new Error(String(answer.detail));
  const { cards = 1 } = answer as { cards?: number };
  return cards <= 1 ? "Undone." : `Undone for ${cards.toLocaleString("en-GB")} cards.`;
}

function unanswered(): never {
  throw new NoAnswer(noAnswerToUndo);
}
