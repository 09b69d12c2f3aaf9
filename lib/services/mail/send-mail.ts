import "server-only";
import type { Transporter } from "nodemailer";
import { mailSettings } from "@/lib/services/mail/mail-settings";

const timeoutMs = 15_000;

const shared = globalThis as { walltimeMail?: { url: string; transport: Transporter } };

/** Thrown where the mail server did not take a mail: why, in words without addresses or passwords. */
export class MailRefused extends Error {}

/** Hands a mail of plain text to the mail server. Throws a MailRefused where it is not taken. */
export async function sendMail(to: string, mail: { subject: string; text: string }): Promise<void> {
  const settings = mailSettings();
  if (settings === null) throw new MailRefused("Mail is not set up on this Walltime.");
  try {
    const transport = await transportOf(settings.url);
    await transport.sendMail({
      ...mail,
      from: settings.from,
      to: { name: "", address: to },
      // No out-of-office answers.
      headers: { "Auto-Submitted": "auto-generated" },
    });
  } catch (error) {
    throw new MailRefused(whyRefused(error));
  }
}

// Loaded where mail is sent, and only there.
async function transportOf(url: string): Promise<Transporter> {
  if (shared.walltimeMail?.url !== url) {
    const { createTransport } = await import("nodemailer");
    shared.walltimeMail?.transport.close();
    const transport = createTransport({
      url,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    shared.walltimeMail = { url, transport };
  }
  return shared.walltimeMail.transport;
}

function whyRefused(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  if (code === "EAUTH") return "The mail server did not accept the user and password of Walltime.";
  if (responseCode) return `The mail server refused it with code ${responseCode}.`;
  return "The mail server could not be reached.";
}
