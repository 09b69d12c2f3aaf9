"use server";

import { revalidatePath } from "next/cache";
import { sideField, startField } from "@/lib/cards/fields/card-form";
import type { FormState } from "@/lib/cards/form-state";
import { answerForm, parseForm } from "@/lib/server/action";
import { findTeam, openTeam } from "@/lib/server/team-page";
import {
  archiveTeam,
  deleteTeam,
  renameTeam,
  teamNameSchema,
} from "@/lib/services/settings/change-team";

const place = "settings" as const;

export async function renameTeamAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async (values) => {
    const { team, context } = await openTeam(slug);
    const keepsTheirs = values[sideField("name")] === "theirs";
    const name = (keepsTheirs ? values[startField("name")] : values.name) ?? "";
    const parsed = parseForm(teamNameSchema, { name }).name;
    const readName = values[startField("name")];
    const { revision } = await renameTeam({ ...context, place }, parsed, { readName });
    // The frame around the page has the name as well.
    revalidatePath(`/t/${team.slug}`, "layout");
    const undo = { team: team.slug, text: `The team is “${parsed}” now.`, revision };
    return { goToPlain: `/t/${team.slug}/settings/team?saved=1`, undo };
  });
}

/** Takes the team out of the list of teams, or back into it. */
export async function archiveTeamAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ archive }) => {
    const { team, context } = await openTeam(slug);
    const isArchived = archive === "yes";
    const { revision } = await archiveTeam({ ...context, place }, isArchived);
    const text = isArchived ? `“${team.name}” is archived.` : `“${team.name}” is back in the list.`;
    return {
      goTo: isArchived ? "/" : `/t/${team.slug}`,
      undo: { team: team.slug, text, revision },
    };
  });
}

/** Deletes the team for good, once its name is typed. */
export async function deleteTeamAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ typedName = "" }) => {
    // Gone already where this is sent again because no answer came.
    const found = await findTeam(slug);
    if (found) await deleteTeam(found.context, typedName);
    return { goTo: "/" };
  });
}
