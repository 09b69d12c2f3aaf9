"use server";

import { z } from "zod";
import type { FormState } from "@/lib/cards/form-state";
import { answerForm, parseForm } from "@/lib/server/action";
import { openTeam } from "@/lib/server/team-page";
import { removeView, savedViewSchema, saveView } from "@/lib/services/team/save-view";

const place = "planning" as const;
const wholeNumber = z.coerce.number().int().catch(0);

/** Saves what the planning page shows by name, or removes a saved one. */
export async function planningViewAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ name, query = "", remove }) => {
    const { team, context } = await openTeam(slug);
    const path = `/t/${team.slug}`;
    if (remove) await removeView({ ...context, place }, wholeNumber.parse(remove));
    else {
      await saveView(
        { ...context, place },
        "planning",
        parseForm(savedViewSchema, { name, query }),
      );
    }
    return { goTo: query ? `${path}?${query}` : path, values: {} };
  });
}
