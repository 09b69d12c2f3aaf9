import classes from "@/components/alerts/alert-row.module.css";
import { type Alert, confirmHours } from "@/lib/cards/alerts/alert";

/** What an alert's address has said to it, while that keeps the alert from being sent. */
export function ConfirmState({ alert }: { alert: Alert }) {
  const address = <bdi>{alert.shownAddress}</bdi>;
  if (alert.confirmation === "refused") {
    return (
      <p className={classes.confirm}>
        <strong>Refused.</strong> Who reads {address} wants no alerts of this team, and nothing is
        sent there.
      </p>
    );
  }
  if (alert.confirmation === "not-asked") {
    return (
      <p className={classes.confirm}>
        <strong>Not confirmed.</strong> There is no link at {address} that still works: none was
        sent, or it is older than {confirmHours} hours. Nothing else is sent there until it is
        confirmed, and what happens before that is not sent later.
      </p>
    );
  }
  if (alert.confirmation !== "waiting") return null;
  return (
    <p className={classes.confirm}>
      <strong>Waiting to be confirmed.</strong> The mail to {address} has a link, good for{" "}
      {confirmHours} hours. Until it is confirmed there, nothing else is sent, and what happens
      before that is not told later.
    </p>
  );
}
