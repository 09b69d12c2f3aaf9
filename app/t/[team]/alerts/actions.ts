"use server";

import { alertPatchSchema, newAlertSchema } from "@/lib/cards/alerts/alert-schemas";
import type { FormState } from "@/lib/cards/form-state";
import { answerForm, parseForm } from "@/lib/server/action";
import { openTeam } from "@/lib/server/team-page";
import { askAgain } from "@/lib/services/alerts/ask-again";
import {
  addAlert,
  alertIdOf,
  editAlert,
  removeAlert,
  renewAlertSecret,
} from "@/lib/services/alerts/edit-alerts";
import { resumeTeamAlerts } from "@/lib/services/alerts/paused-alerts";
import { sendTestAlert } from "@/lib/services/alerts/send-test-alert";

export async function addAlertAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ channel, address = "", kinds = "", blockedDays }) => {
    const { context } = await openTeam(slug);
    const given = { channel, address, kinds: chosen(kinds), blockedDays };
    const made = await addAlert(context, parseForm(newAlertSchema, given));
    const { secret } = made;
    return { message: madeMessage(made), result: secret === null ? {} : { secret } };
  });
}

export async function editAlertAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ id = "", kinds = "", blockedDays }) => {
    const { context } = await openTeam(slug);
    const patch = parseForm(alertPatchSchema, { kinds: chosen(kinds), blockedDays });
    await editAlert(context, alertIdOf(id), patch);
    return { message: "The alert is changed." };
  });
}

export async function switchAlertAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ id = "", isOn }) => {
    const { context } = await openTeam(slug);
    await editAlert(context, alertIdOf(id), { isOn: isOn === "yes" });
    return {};
  });
}

export async function removeAlertAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ id = "" }) => {
    const { context } = await openTeam(slug);
    await removeAlert(context, alertIdOf(id));
    return {};
  });
}

export async function testAlertAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ id = "" }) => {
    const { context } = await openTeam(slug);
    const { state, reason } = await sendTestAlert(context, alertIdOf(id));
    if (state === "sent") return { message: "The test is sent." };
    // Done all the same: the log on the page has a line more.
    return { result: { failed: reason ?? "It is still on its way." } };
  });
}

export async function resumeAlertsAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async () => {
    const { context } = await openTeam(slug);
    await resumeTeamAlerts(context);
    return {};
  });
}

export async function renewSecretAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ id = "" }) => {
    const { context } = await openTeam(slug);
    const { secret } = await renewAlertSecret(context, alertIdOf(id));
    return { result: { secret } };
  });
}

export async function askAgainAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ id = "" }) => {
    const { context } = await openTeam(slug);
    const { address } = await askAgain(context, alertIdOf(id));
    return {
      message: `A mail is on its way to ${address}. Links in earlier mails no longer work.`,
    };
  });
}

function madeMessage({ alert, secret, unmailed }: Awaited<ReturnType<typeof addAlert>>): string {
  if (alert.channel === "webhook" && secret === null) {
    return "The alert was made when you sent this before, but the answer did not arrive, and its secret is shown once only. Ask for a new secret in the list.";
  }
  if (unmailed !== null) {
    return `The alert is made, but the mail by which its address confirms it was not sent: ${unmailed}`;
  }
  if (alert.confirmation === "waiting") {
    return `The alert is made. It begins once ${alert.shownAddress} confirms it by the link in its mail.`;
  }
  return "The alert is made. Send a test to see whether it arrives.";
}

/** The boxes that were ticked: a form has them as one text. */
function chosen(text: string): string[] {
  return text.split(",").filter((one) => one !== "");
}
