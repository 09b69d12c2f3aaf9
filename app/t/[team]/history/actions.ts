"use server";

import type { FormState } from "@/lib/cards/form-state";
import { countOf } from "@/lib/format/count-of";
import { answerForm } from "@/lib/server/action";
import { openTeam } from "@/lib/server/team-page";
import { changeOf, undoAnyChange } from "@/lib/services/undo/undo-any-change";

/** Undoes one change, of whatever it was, from the history of the team. */
export async function undoFromHistoryAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ revision: undone = "" }) => {
    const { team, context } = await openTeam(slug);
    const { cards, revision } = await undoAnyChange(
      { ...context, place: "history" },
      changeOf(undone),
    );
    const text = cards > 1 ? `Undone for ${countOf(cards, "card")}.` : "Undone.";
    return { goToPlain: `/t/${team.slug}/history`, undo: { team: team.slug, text, revision } };
  });
}
