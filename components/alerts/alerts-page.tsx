import { AlertLog } from "@/components/alerts/alert-log";
import { type AlertActions, AlertRow } from "@/components/alerts/alert-row";
import { NewAlertForm } from "@/components/alerts/new-alert-form";
import { PausedNotice } from "@/components/alerts/paused-notice";
import { SignatureHelp } from "@/components/alerts/signature-help";
import { PageHead } from "@/components/forms/page-head";
import classes from "@/components/settings/list-form.module.css";
import type { ShownAlerts } from "@/lib/cards/alerts/shown-alerts";
import type { FormAction } from "@/lib/cards/form-state";

type Props = {
  teamName: string;
  shown: ShownAlerts;
  actions: AlertActions & Record<"add" | "resume", FormAction>;
};

/** What somebody wants to be told of a team, where, and what they were told. */
export function AlertsPage({ teamName, shown, actions }: Props) {
  const { alerts, pause, log, channels, ownEmail } = shown;
  return (
    <>
      <PageHead
        title="Alerts"
        text={
          <>
            What Walltime tells you of <bdi>{teamName}</bdi> by itself.
            {ownEmail === null ? null : " Only you see them."}
          </>
        }
      />
      {pause === null ? null : <PausedNotice pause={pause} action={actions.resume} />}
      {alerts.length > 0 ? (
        <section className={classes.section} aria-labelledby="your-alerts">
          <h2 id="your-alerts" className={classes.title}>
            Your alerts
          </h2>
          <ul className={classes.list}>
            {alerts.map((alert) => (
              <AlertRow key={alert.id} alert={alert} actions={actions} />
            ))}
          </ul>
        </section>
      ) : null}
      <section className={classes.section} aria-labelledby="new-alert">
        <h2 id="new-alert" className={classes.title}>
          {alerts.length === 0 ? "Make your first alert" : "Another alert"}
        </h2>
        <p className={classes.text}>
          You get one message per card, and only for what happens from now on. A new day is checked
          from 7 in the morning, the team’s time.
        </p>
        <NewAlertForm action={actions.add} channels={channels} ownEmail={ownEmail} />
      </section>
      {alerts.some(({ channel }) => channel === "webhook") ? <SignatureHelp /> : null}
      {alerts.length > 0 ? <AlertLog log={log} /> : null}
    </>
  );
}
