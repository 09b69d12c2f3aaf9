"use server";

import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import type { FormState } from "@/lib/cards/form-state";
import { exclusionReasons, type QualityPoint } from "@/lib/cards/team/quality-points";
import { formatNumber } from "@/lib/format/format-number";
import { answerForm, parseForm } from "@/lib/server/action";
import { openTeam } from "@/lib/server/team-page";
import { undoChange } from "@/lib/services/cards/undo-change";
import { excludeDoubtfulCards } from "@/lib/services/data-quality/exclude-doubtful-cards";
import { lookAgain, markRight } from "@/lib/services/data-quality/mark-right";

const place = "data-quality" as const;

const choiceSchema = z.object({
  numbers: z.array(z.coerce.number().int().positive()).max(1_000),
  reason: z.string().trim().max(500, "At most 500 characters."),
  rightReason: z.string().trim().max(500, "At most 500 characters."),
  importId: z.coerce.number().int().positive().nullable().catch(null),
  released: daySchema.nullable(),
});

/**
 * Leaves the chosen cards behind a point, all of them or those of one day out of figures, or marks
 * them as right; then shows the rest.
 */
export async function excludeDoubtfulAction(
  slug: string,
  point: QualityPoint,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async (values) => {
    const { all, reason = "", rightReason = "", import: imported = null } = values;
    const { team, context } = await openTeam(slug);
    const choice = parseForm(choiceSchema, {
      numbers: form.getAll("number"),
      reason,
      rightReason,
      importId: imported,
      released: values.day || null,
    });
    const query = new URLSearchParams();
    if (choice.importId !== null) query.set("import", String(choice.importId));
    const address = `/t/${team.slug}/data-quality/${point}`;
    if (values.right) {
      await markRight(
        { ...context, place },
        {
          point,
          importId: choice.importId,
          numbers: values.right === "all" ? null : choice.numbers,
          reason: choice.rightReason || null,
        },
      );
      return { goToPlain: `${address}?${query}` };
    }
    const { changed, revision } = await excludeDoubtfulCards(
      { ...context, place },
      {
        point,
        importId: choice.importId,
        numbers: all === "yes" || choice.released ? null : choice.numbers,
        released: choice.released,
        reason: choice.reason || exclusionReasons[point],
      },
    );
    const plain = new URLSearchParams(query);
    plain.set("excluded", String(changed));
    plain.set("undo", String(revision));
    const cards = changed === 1 ? "1 card is" : `${formatNumber(changed)} cards are`;
    // The address stays: with scripts the list is read again where it stands.
    return {
      goToPlain: `${address}?${plain}`,
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
    await undoChange({ ...context, place }, z.coerce.number().int().catch(0).parse(revision));
    const query = imported ? `?import=${imported}` : "";
    return { goTo: `/t/${team.slug}/data-quality/${point}${query}` };
  });
}

/** Lists the cards of a marking again. */
export async function lookAgainAction(
  slug: string,
  point: QualityPoint,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ marking, import: imported }) => {
    const { team, context } = await openTeam(slug);
    await lookAgain({ ...context, place }, point, z.coerce.number().int().catch(0).parse(marking));
    const query = imported ? `?import=${imported}` : "";
    return { goToPlain: `/t/${team.slug}/data-quality/${point}${query}` };
  });
}
