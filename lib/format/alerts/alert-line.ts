import { type Alert, type AlertLogLine, channelNames } from "@/lib/cards/alerts/alert";
import { countOf } from "@/lib/format/count-of";

/** By what somebody is told, and where: "E-mail to ann@example.org". */
export function alertName({ channel, shownAddress }: Pick<Alert, "channel" | "shownAddress">) {
  return `${channelNames[channel]} to ${shownAddress}`;
}

/** What became of something that was to be told, in words. */
export function alertOutcome({ state, attempts, reason }: AlertLogLine): string {
  if (state === "sent") return attempts > 1 ? `Sent, at attempt ${attempts}` : "Sent";
  const why = reason === null ? "" : `: ${reason}`;
  if (state === "failed") return `Not sent${why}`;
  return attempts === 0
    ? "About to be sent"
    : `Not sent yet after ${countOf(attempts, "attempt")}${why} It is tried again.`;
}
