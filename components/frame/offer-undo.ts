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

const unreachable =
  "Walltime could not be reached, so nothing was undone. Check the connection; try again.";

/** Tells what was done, with a button to take it back. */
export function offerUndo({ team, text, ...change }: UndoOffer): void {
  showToast({ text, undo: () => undo(team, change) });
}

async function undo(team: string, change: Omit<UndoOffer, "team" | "text">): Promise<string> {
  const response = await fetch(`/t/${encodeURIComponent(team)}/undo`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(change),
  }).catch(() => {
    throw new Error(unreachable);
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(String(answer.detail));
  const { cards = 1 } = answer as { cards?: number };
  return cards <= 1 ? "Undone." : `Undone for ${cards.toLocaleString("en-GB")} cards.`;
}
