import "server-only";

/** The mail server and the sender, as the launcher has checked them; null where mail is not set up. */
export function mailSettings(): { url: string; from: string } | null {
  const { WALLTIME_SMTP_URL: url, WALLTIME_MAIL_FROM: from } = process.env;
  return url && from ? { url, from } : null;
}
