import { confirmHours } from "@/lib/cards/alerts/alert";

/** Who asks an address for what: a team's alerts, from the Walltime at an address. */
export type ConfirmMail = { teamName: string; askedBy: string; origin: string; link: string };

/** Subject and text of the mail that asks an address whether it wants alerts. */
export function confirmMessage({ teamName, askedBy, origin, link }: ConfirmMail): {
  subject: string;
  text: string;
} {
  const [by, team] = [inOneLine(askedBy), inOneLine(teamName)];
  return {
    subject: "Do you want these alerts from Walltime?",
    text: [
      "Hello,",
      `${by} asked for alerts of the team “${team}”, from the Walltime at ${origin}, to be sent to this address.`,
      `Confirm or refuse that here within ${confirmHours} hours:`,
      link,
      "Until you confirm it, nothing else is sent to you. If you know nothing of it, refuse it or do nothing.",
      "",
    ].join("\n\n"),
  };
}

/** What somebody wrote, as it can stand in a sentence: it cannot begin a paragraph or turn letters round. */
function inOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, " ").trim();
}
