import type { Metadata } from "next";
import {
  addAlertAction,
  askAgainAction,
  editAlertAction,
  removeAlertAction,
  renewSecretAction,
  resumeAlertsAction,
  switchAlertAction,
  testAlertAction,
} from "@/app/t/[team]/alerts/actions";
import { AlertsPage } from "@/components/alerts/alerts-page";
import { openTeam } from "@/lib/server/team-page";
import { loadAlertsPage } from "@/lib/services/alerts/load-alerts-page";

export const metadata: Metadata = { title: "Alerts" };

export default async function Page({ params }: { params: Promise<{ team: string }> }) {
  const { team, context } = await openTeam((await params).team);
  const { slug, name } = team;
  return (
    <AlertsPage
      teamName={name}
      shown={await loadAlertsPage({ ...context, team })}
      actions={{
        add: addAlertAction.bind(null, slug),
        edit: editAlertAction.bind(null, slug),
        switchOn: switchAlertAction.bind(null, slug),
        resume: resumeAlertsAction.bind(null, slug),
        remove: removeAlertAction.bind(null, slug),
        askAgain: askAgainAction.bind(null, slug),
        test: testAlertAction.bind(null, slug),
        renewSecret: renewSecretAction.bind(null, slug),
      }}
    />
  );
}
