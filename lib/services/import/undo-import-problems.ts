import { Problem } from "@/lib/cards/problem";

/** A card that somebody changed since an import, and whether the import made it. */
export type EditedCard = { number: number; title: string; created: boolean };

/** An import that the team does not have. */
export function importGone(): Problem {
  return new Problem({
    status: 404,
    code: "import-not-found",
    message: "This team has no such import.",
  });
}

/** An import that is undone cannot be undone again. */
export function alreadyUndone(stored: { fileName: string }): Problem {
  return new Problem({
    status: 409,
    code: "import-already-undone",
    message: `The import of "${stored.fileName}" has been undone already.`,
  });
}

/** Days of before the import and days of later edits can contradict each other. */
export function cannotRestore(
  { number, title }: { number: number; title: string },
  reason: string,
): Problem {
  return new Problem({
    status: 409,
    code: "cannot-undo-import",
    message: `Card ${number}, "${title}", was edited since this import and cannot get back the days it had: ${reason} Correct the card, then undo the import.`,
    extra: { card: number },
  });
}

/** Cards of the import that were edited since are named before anything is undone. */
export function editedSince(edited: EditedCard[]): Problem {
  const [first] = edited;
  const named = edited.length === 1 ? `Card ${first?.number} was` : `${edited.length} cards were`;
  return new Problem({
    status: 409,
    code: "edited-since-import",
    message: `${named} edited since this import. Look at them first; undoing removes the cards the import made, edits included.`,
    extra: { editedCards: edited },
  });
}
