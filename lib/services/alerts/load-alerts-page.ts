import "server-only";
import { alertChannels } from "@/lib/cards/alerts/alert";
import type { ShownAlerts } from "@/lib/cards/alerts/shown-alerts";
import { mayDo } from "@/lib/cards/people/actor";
import { findPause } from "@/lib/db/alerts";
import { getUser } from "@/lib/db/users";
import { alertName, alertOutcome } from "@/lib/format/alerts/alert-line";
import { alertSentence } from "@/lib/format/alerts/alert-sentence";
import { loadAlerts } from "@/lib/services/alerts/edit-alerts";
import { loadAlertLog } from "@/lib/services/alerts/send-test-alert";
import { changedWhen } from "@/lib/services/cards/changed-when";
import { mailSettings } from "@/lib/services/mail/mail-settings";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** The alerts of whoever asks with what they told, and how one can be told here. */
export async function loadAlertsPage(context: ServiceContext): Promise<ShownAlerts> {
  const team = await loadTeam(context);
  const { userId } = context.actor;
  const hasMail = mailSettings() !== null;
  const [alerts, log, user, pausedAt] = await Promise.all([
    loadAlerts(context),
    loadAlertLog(context),
    userId === null ? null : getUser(userId),
    findPause(team.id),
  ]);
  const byId = new Map(alerts.map((alert) => [alert.id, alert]));
  return {
    alerts,
    pause: pausedAt && {
      since: changedWhen(pausedAt, team),
      mayResume: mayDo(context.actor, team.id, "editor"),
    },
    log: log.map((line) => {
      const alert = byId.get(line.alertId);
      return {
        key: `${line.alertId} ${line.occasion}`,
        text: alertSentence(line.fact, team.dayCount),
        by: alert ? alertName(alert) : "",
        when: changedWhen(line.doneAt ?? line.createdAt, team),
        state: line.state,
        outcome: alertOutcome(line, { paused: alert?.paused ?? false }),
      };
    }),
    channels: alertChannels.filter((channel) => channel !== "email" || hasMail),
    ownEmail: user?.email ?? null,
  };
}
