import "server-only";
import type { AlertRow } from "@/lib/db/alerts";
import {
  type AlertMail,
  emailMessage,
  jsonMessage,
  slackMessage,
  teamsMessage,
} from "@/lib/format/alerts/alert-message";
import { NotDelivered, postWebhook } from "@/lib/services/alerts/post-webhook";
import { signatureHeaders } from "@/lib/services/alerts/sign-webhook";
import { sendMail } from "@/lib/services/mail/send-mail";

/** Hands messages over the way that an alert asks for. Throws where they did not arrive. */
export async function deliver(
  { channel, address, secret }: Pick<AlertRow, "channel" | "address" | "secret">,
  mail: AlertMail,
): Promise<void> {
  if (channel === "email") return sendMail(address, emailMessage(mail));
  const allowed = allowedNetworks();
  if (channel !== "webhook") {
    const body = JSON.stringify(chatMessages[channel](mail));
    return postWebhook(address, { body, headers: {}, allowed });
  }
  if (secret === null) throw new NotDelivered("It has no secret to sign with.", { isFinal: true });
  const now = new Date();
  const body = JSON.stringify(jsonMessage(mail, now));
  return postWebhook(address, { body, headers: signatureHeaders(secret, body, now), allowed });
}

/** What chats read, each in its own form. */
const chatMessages = { slack: slackMessage, teams: teamsMessage };

/** Networks of its own that webhooks may reach, as the launcher has checked them. */
function allowedNetworks(): string[] {
  const text = process.env.WALLTIME_WEBHOOK_NETWORKS ?? "";
  return text.split(",").flatMap((one) => one.trim() || []);
}
