"use server";

import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import type { FormState } from "@/lib/cards/form-state";
import { headCountWords } from "@/lib/format/head-count-words";
import { answerForm, parseForm } from "@/lib/server/action";
import { openTeam } from "@/lib/server/team-page";
import {
  datedHeadCountSchema,
  removeHeadCount,
  setHeadCount,
} from "@/lib/services/hidden-work/edit-head-counts";

const place = "hidden-work" as const;

/** Says how many people the team has from a day on. */
export async function setHeadCountAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ from, people = "", onSupport = "" }) => {
    const { context } = await openTeam(slug);
    const number = (text: string, blank: number | undefined) =>
      text.trim() === "" ? blank : Number(text);
    const said = await setHeadCount(
      { ...context, place },
      parseForm(datedHeadCountSchema, {
        from,
        people: number(people, undefined),
        onSupport: number(onSupport, 0),
      }),
    );
    return {
      result: { from: said.from, said: `Saved: ${headCountWords(said)}.` },
      goToPlain: `/t/${slug}/hidden-work#people`,
    };
  });
}

/** Takes a head count away. */
export async function removeHeadCountAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ from }) => {
    const { context } = await openTeam(slug);
    const chosen = parseForm(z.object({ from: daySchema }), { from });
    await removeHeadCount({ ...context, place }, chosen.from);
    return { goToPlain: `/t/${slug}/hidden-work#people` };
  });
}
