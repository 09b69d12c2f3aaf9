import type { Metadata } from "next";
import {
  archiveTeamAction,
  deleteTeamAction,
  renameTeamAction,
} from "@/app/t/[team]/settings/team/actions";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { SettingsHistory } from "@/components/settings/settings-history";
import { TeamForms } from "@/components/settings/team-forms";
import { openTeam } from "@/lib/server/team-page";
import { loadPartHistory } from "@/lib/services/history/load-part-history";
import { isTeamArchived } from "@/lib/services/settings/change-team";

export const metadata: Metadata = { title: "Team" };

export default async function Page({ params }: { params: Promise<{ team: string }> }) {
  const { team, context } = await openTeam((await params).team);
  return (
    <SettingsFrame base={`/t/${team.slug}`} here="team">
      <TeamForms
        key={team.revision}
        name={team.name}
        cardsHref={`/t/${team.slug}/cards/export`}
        everythingHref={`/t/${team.slug}/settings/team/export`}
        isArchived={await isTeamArchived(context)}
        renameAction={renameTeamAction.bind(null, team.slug)}
        archiveAction={archiveTeamAction.bind(null, team.slug)}
        deleteAction={deleteTeamAction.bind(null, team.slug)}
      />
      <SettingsHistory
        entries={await loadPartHistory({ ...context, team }, { kind: ["settings"] })}
        wholeHref={`/t/${team.slug}/history?kind=settings`}
      />
    </SettingsFrame>
  );
}
