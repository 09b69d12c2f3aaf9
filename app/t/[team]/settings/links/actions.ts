"use server";

import type { FormState } from "@/lib/cards/form-state";
import { newShareLinkSchema } from "@/lib/cards/links/share-link";
import { answerForm, parseForm } from "@/lib/server/action";
import { openTeam } from "@/lib/server/team-page";
import { makeShareLink } from "@/lib/services/links/make-share-link";
import { revokeShareLink } from "@/lib/services/links/manage-share-links";

export async function makeLinkAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async (values) => {
    const { context } = await openTeam(slug);
    const { target, query = "", note = "", password = "", origins = "" } = values;
    const { address } = await makeShareLink(
      context,
      parseForm(newShareLinkSchema, {
        ...{ target, query, note, password },
        item: values.item ? Number(values.item) : null,
        days: values.days ? Number(values.days) : null,
        origins: origins.split(/[\s,;]+/).filter(Boolean),
        clients: values.clients === "yes",
        notes: values.notes === "yes",
        costs: values.costs === "yes",
      }),
    );
    return { result: { address } };
  });
}

export async function revokeLinkAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ id }) => {
    const { context } = await openTeam(slug);
    await revokeShareLink(context, Number(id) || 0);
    return {};
  });
}
