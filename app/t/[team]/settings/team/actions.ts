"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "@/lib/cards/form-state";
import { answerForm, parseForm } from "@/lib/server/action";
import { openTeam } from "@/lib/server/team-page";
import {
  archiveTeam,
  deleteTeam,
  renameTeam,
  teamNameSchema,
} from "@/lib/services/settings/change-team";

const place = "settings" as const;

export async function renameTeamAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ name = "" }) => {
    const { team, context } = await openTeam(slug);
    await renameTeam({ ...context, place }, parseForm(teamNameSchema, { name }).name);
    // The frame around the page has the name as well.
    revalidatePath(`/t/${team.slug}`, "layout");
    return { goTo: `/t/${team.slug}/settings/team?saved=1` };
  });
}

/** Takes the team out of the list of teams, or back into it. */
export async function archiveTeamAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ archive }) => {
    const { team, context } = await openTeam(slug);
    await archiveTeam({ ...context, place }, archive === "yes");
    return { goTo: archive === "yes" ? "/" : `/t/${team.slug}` };
  });
}

/** Deletes the team for good, once its name is typed. */
export async function deleteTeamAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ typedName = "" }) => {
    const { context } = await openTeam(slug);
    await deleteTeam(context, typedName);
    return { goTo: "/" };
  });
}
