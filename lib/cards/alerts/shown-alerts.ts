import type { Alert, AlertChannel } from "@/lib/cards/alerts/alert";

/** A line of the log as the page shows it. */
export type ShownAlertLine = {
  key: string;
  /** What was told, as a sentence */
  text: string;
  /** By what it was told: "E-mail to ann@example.org" */
  by: string;
  /** "today 10:12" */
  when: string;
  state: "waiting" | "sent" | "failed";
  /** What became of it, in words */
  outcome: string;
};

/** What the page of alerts shows. */
export type ShownAlerts = {
  alerts: Alert[];
  /** Where alerts of the team are paused: since when, and whether whoever asks can end that */
  pause: { since: string; mayResume: boolean } | null;
  log: ShownAlertLine[];
  /** How one can be told here */
  channels: AlertChannel[];
  /** Where e-mails go; null where the page asks for an address */
  ownEmail: string | null;
};
