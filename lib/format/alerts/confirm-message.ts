import { confirmHours } from "@/lib/cards/alerts/alert";

/** Who asks an address for what: a team's alerts, from the Walltime at an address. */
export type ConfirmMail = { teamName: string; askedBy: string; origin: string; link: string };

/** Subject and text of the mail that asks an address whether it wants alerts. */
export function confirmMessage({ teamName, askedBy, origin, link }: ConfirmMail): {
  subject: string;
  text: string;
} {
  return {
    subject: "Do you want these alerts from Walltime?",
    text: [
      "Hello,",
      `${askedBy} asked for alerts of the team “${teamName}”, from the Walltime at ${origin}, to be sent to this address.`,
      `Confirm or refuse that here within ${confirmHours} hours:`,
      link,
      "Until you confirm it, nothing else is sent to you. If you know nothing of it, refuse it or do nothing.",
      "",
    ].join("\n\n"),
  };
}
