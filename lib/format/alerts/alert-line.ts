import { type Alert, type AlertLogLine, channelNames } from "@/lib/cards/alerts/alert";
import { countOf } from "@/lib/format/count-of";

/** By what somebody is told, and where: "E-mail to ann@example.org". */
export function alertName({ channel, shownAddress }: Pick<Alert, "channel" | "shownAddress">) {
  return `${channelNames[channel]} to ${shownAddress}`;
}

/** What became of something that was to be told by an alert that may be paused, in words. */
export function alertOutcome(
  { state, attempts, reason }: AlertLogLine,
  { paused }: Pick<Alert, "paused">,
): string {
  if (state === "sent") return attempts > 1 ? `Sent, at attempt ${attempts}` : "Sent";
  if (state === "failed") return reason === null ? "Not sent" : `Not sent: ${reason}`;
  if (paused) return "Not sent while alerts are paused";
  if (attempts === 0) return "About to be sent";
  // The reason of an attempt is known once that is over.
  if (reason === null) return "Being sent";
  return `Not sent yet after ${countOf(attempts, "attempt")}: ${reason} Walltime will try again.`;
}
