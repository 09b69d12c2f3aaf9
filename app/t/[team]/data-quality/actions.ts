"use server";

import { z } from "zod";
import type { FormState } from "@/lib/cards/form-state";
import { exclusionReasons, type QualityPoint } from "@/lib/cards/team/quality-points";
import { formatNumber } from "@/lib/format/format-number";
import { answerForm, parseForm } from "@/lib/server/action";
import { openTeam } from "@/lib/server/team-page";
import { undoChange } from "@/lib/services/cards/undo-change";
import { excludeDoubtfulCards } from "@/lib/services/data-quality/exclude-doubtful-cards";

const choiceSchema = z.object({
  numbers: z.array(z.coerce.number().int().positive()).max(1_000),
  reason: z.string().trim().max(500, "At most 500 characters."),
  importId: z.coerce.number().int().positive().nullable().catch(null),
});

/** Leaves the chosen cards behind a point, or all of them, out of figures; then shows the rest. */
export async function excludeDoubtfulAction(
  slug: string,
  point: QualityPoint,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ all, reason = "", import: imported = null, key }) => {
    const { team, context } = await openTeam(slug);
    const choice = parseForm(choiceSchema, {
      numbers: form.getAll("number"),
      reason,
      importId: imported,
    });
    const { changed, revision } = await excludeDoubtfulCards(
      { ...context, idempotencyKey: key ? `exclude-${key}` : undefined },
      {
        point,
        importId: choice.importId,
        numbers: all === "yes" ? null : choice.numbers,
        reason: choice.reason || exclusionReasons[point],
      },
    );
    const here = `/t/${team.slug}/data-quality/${point}`;
    const query = new URLSearchParams({ excluded: String(changed), undo: String(revision) });
    if (choice.importId !== null) query.set("import", String(choice.importId));
    const cards = changed === 1 ? "1 card is" : `${formatNumber(changed)} cards are`;
    return {
      goTo: choice.importId === null ? here : `${here}?import=${choice.importId}`,
      goToPlain: `${here}?${query}`,
      undo: { team: team.slug, text: `${cards} now left out of the figures.`, revision },
    };
  });
}

/** Takes the change back that left cards out. */
export async function undoExclusionAction(
  slug: string,
  point: QualityPoint,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ revision, import: imported }) => {
    const { team, context } = await openTeam(slug);
    await undoChange(context, z.coerce.number().int().catch(0).parse(revision));
    const query = imported ? `?import=${imported}` : "";
    return { goTo: `/t/${team.slug}/data-quality/${point}${query}` };
  });
}
