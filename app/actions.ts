"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/cards/form-state";
import { answerForm, parseForm } from "@/lib/server/action";
import { sentForm } from "@/lib/server/sent-form";
import { whoAsks } from "@/lib/server/who-asks";
import { loadSampleTeam } from "@/lib/services/sample/load-sample-team";
import { createTeam, newTeamSchema } from "@/lib/services/team/create-team";

/** Creates a team, then goes to its page, or to its import if the form asks for that. */
export async function createTeamAction(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ name, timeZone, dayCount, next }) => {
    const input = parseForm(newTeamSchema, {
      name,
      timeZone: timeZone?.trim() || undefined,
      dayCount: dayCount || undefined,
    });
    const team = await createTeam(
      { actor: await whoAsks(), source: "screen", place: "teams", ...sentForm() },
      input,
    );
    return { goTo: next === "import" ? `/t/${team.slug}/import` : `/t/${team.slug}` };
  });
}

/** Goes to the sample team, made first if there is none yet. */
export async function loadSampleTeamAction(): Promise<void> {
  const { slug } = await loadSampleTeam({ actor: await whoAsks() });
  redirect(`/t/${slug}`);
}
