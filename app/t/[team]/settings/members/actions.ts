"use server";

import type { FormState } from "@/lib/cards/form-state";
import { roleWords } from "@/lib/cards/people/roles";
import { answerForm, parseForm } from "@/lib/server/action";
import { openTeam } from "@/lib/server/team-page";
import { createApiToken, newTokenSchema, revokeApiToken } from "@/lib/services/people/api-tokens";
import { invite, newInvitationSchema, withdrawInvitation } from "@/lib/services/people/invitations";
import { changeRole, removeMember, roleChangeSchema } from "@/lib/services/people/members";

export async function inviteAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ role, note = "", days }) => {
    const { context } = await openTeam(slug);
    const input = parseForm(newInvitationSchema, { role, note, days });
    const { link } = await invite(context, input);
    return { result: { link } };
  });
}

export async function withdrawInvitationAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ id }) => {
    const { context } = await openTeam(slug);
    await withdrawInvitation(context, Number(id) || 0);
    return {};
  });
}

export async function changeRoleAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ userId = "", role: asked }) => {
    const { context } = await openTeam(slug);
    const { role } = parseForm(roleChangeSchema, { role: asked });
    const { name } = await changeRole(context, userId, role);
    return { message: `${name} is ${roleWords[role].name.toLowerCase()} now.` };
  });
}

export async function removeMemberAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ userId = "" }) => {
    const { context } = await openTeam(slug);
    await removeMember(context, userId);
    return {};
  });
}

export async function createTokenAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ name = "", canWrite }) => {
    const { context } = await openTeam(slug);
    const input = parseForm(newTokenSchema, { name, canWrite: canWrite === "yes" });
    const { token } = await createApiToken(context, input);
    return { result: { token } };
  });
}

export async function revokeTokenAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ id }) => {
    const { context } = await openTeam(slug);
    await revokeApiToken(context, Number(id) || 0);
    return {};
  });
}
