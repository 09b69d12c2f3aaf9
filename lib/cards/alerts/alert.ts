import type { IsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";

/** What somebody can be told of, in the order in which it is offered. */
export const alertKinds = [
  "near-sla",
  "over-sla",
  "blocked",
  "stream-over-limit",
  "drift",
  "weekly",
] as const;
export type AlertKind = (typeof alertKinds)[number];

/** How somebody is told. */
export const alertChannels = ["email", "slack", "teams", "webhook"] as const;
export type AlertChannel = (typeof alertChannels)[number];

/** Each channel in words for people who choose one. */
export const channelWords: Readonly<Record<AlertChannel, string>> = {
  email: "By e-mail",
  slack: "In Slack, or what takes its webhooks",
  teams: "In Microsoft Teams, by a workflow’s webhook",
  webhook: "By a webhook of your own, as signed JSON",
};

/** The same, short. */
export const channelNames: Readonly<Record<AlertChannel, string>> = {
  email: "E-mail",
  slack: "Slack webhook",
  teams: "Teams webhook",
  webhook: "Signed webhook",
};

/**
 * What the address of an alert has said to it; none is asked of webhooks and of one's own, known
 * address. One that waits has a mail with a good link; one that was not asked has none, or none any more.
 */
export const alertConfirmations = [
  "not-needed",
  "not-asked",
  "waiting",
  "confirmed",
  "refused",
] as const;
export type AlertConfirmation = (typeof alertConfirmations)[number];

/** Whether an address may be sent what there is to tell. */
export function mayBeTold(confirmation: AlertConfirmation): boolean {
  return confirmation === "not-needed" || confirmation === "confirmed";
}

/** Hours for which a link is good that confirms an address. */
export const confirmHours = 48;

/** Days for which an address that has refused is not asked again. */
export const refusalDays = 30;

/** What somebody wants to be told of a team, and where. */
export type Alert = {
  id: number;
  channel: AlertChannel;
  /** Of an e-mail the address; of a webhook where it leads, which does not open it */
  shownAddress: string;
  kinds: AlertKind[];
  /** Days from which a blocked card is told of, counted as the team counts */
  blockedDays: number;
  isOn: boolean;
  /** Nothing is sent since this database was restored, until somebody says that it sends */
  paused: boolean;
  /** Nothing is sent to an address that has not confirmed, where that is needed */
  confirmation: AlertConfirmation;
};

type AlertCard = { number: number; title: string };

/** What happened, as a message says it. It holds no costs. */
export type AlertFact =
  | { kind: "near-sla"; card: AlertCard; age: number; wholeDays: number; dueOn: IsoDay }
  | { kind: "over-sla"; card: AlertCard; age: number; wholeDays: number; overBy: number }
  | { kind: "blocked"; card: AlertCard; since: IsoDay; days: number; reason: string | null }
  | { kind: "stream-over-limit"; stream: string; cards: number; limit: number }
  | { kind: "drift"; firedOn: IsoDay; expectedPercent: number }
  | {
      kind: "weekly";
      from: IsoDay;
      to: IsoDay;
      released: number;
      inProgress: number;
      /** Null where cards are in progress and none of them has an SLA yet */
      overSla: number | null;
      blocked: number;
    }
  | { kind: "test" };

/** Something to tell, once an alert: its occasion is the same as long as it is the same thing. */
export type DueAlert = { occasion: string; fact: AlertFact };

/** A line of what was told, or is to be. */
export type AlertLogLine = {
  alertId: number;
  occasion: string;
  fact: AlertFact;
  state: "waiting" | "sent" | "failed";
  attempts: number;
  createdAt: Date;
  doneAt: Date | null;
  reason: string | null;
};

/** What a message is about: the team that its sentences are of. */
export type AlertTeam = { name: string; slug: string; dayCount: DayCount };
