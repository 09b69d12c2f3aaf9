import { LaunchError } from "./launch-error.js";

/**
 * Refuses what mail cannot be sent with, in words without the password that may be in it.
 * @param {Record<string, string | undefined>} environment
 */
export function checkMailSettings({ WALLTIME_SMTP_URL: url = "", WALLTIME_MAIL_FROM: from = "" }) {
  if (url === "" && from === "") return;
  if (url === "" || from === "") {
    const [given, missing] = url
      ? ["WALLTIME_SMTP_URL", "WALLTIME_MAIL_FROM"]
      : ["WALLTIME_MAIL_FROM", "WALLTIME_SMTP_URL"];
    throw new LaunchError(
      `${given} is set and ${missing} is not. Mail needs both: the server that takes it, and whom it comes from.`,
    );
  }
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^smtps?:$/.test(parsed.protocol) || parsed.hostname === "") {
    throw new LaunchError(
      "WALLTIME_SMTP_URL must be the address of a mail server, such as smtp://user:password@mail.example.org:587, or smtps:// where it speaks TLS from the start.",
    );
  }
  if (/^[^<>@\s]+@[^<>@\s]+$/.test(from) || /^[^<>\r\n]+<[^<>@\s]+@[^<>@\s]+>$/.test(from)) return;
  throw new LaunchError(
    `WALLTIME_MAIL_FROM is "${from}"; it must be an e-mail address, such as walltime@example.org or Walltime <walltime@example.org>.`,
  );
}
