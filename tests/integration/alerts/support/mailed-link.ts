import { randomUUID } from "node:crypto";
import { answerConfirmation } from "@/lib/services/alerts/answer-confirmation";
import { type MailServer, textOf } from "@/tests/setup/mail-server";

/** The links of the mails that asked an address whether it wants alerts, the oldest first. */
export function mailedLinks(mail: MailServer): string[] {
  return mail.received.flatMap(
    (one) => /\/confirm-alerts\/(\d+_[\w-]{43})/.exec(textOf(one))?.[1] ?? [],
  );
}

/** Confirms by the latest mail, and forgets what was received. */
export async function confirmByMail(mail: MailServer): Promise<void> {
  await answerConfirmation(mailedLinks(mail).at(-1) ?? "", "confirmed", randomUUID());
  mail.clear();
}
