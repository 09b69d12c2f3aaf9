import { createTeamAction, loadSampleTeamAction } from "@/app/actions";
import { SiteFrame } from "@/components/frame/site-frame";
import { HomePage } from "@/components/home/home-page";
import type { Actor } from "@/lib/cards/people/actor";
import { asPageFailure } from "@/lib/server/page-failure";
import { hasPerson, whoAsks } from "@/lib/server/who-asks";
import { withTeamHealths } from "@/lib/services/planning/with-team-healths";
import { listArchivedTeams } from "@/lib/services/settings/change-team";
import { listTeamOverviews } from "@/lib/services/team/list-team-overviews";
import { version } from "@/package.json";

export default async function Page() {
  const actor = await whoAsks();
  const [teams, archivedTeams] = await loadTeams(actor).catch((error) => {
    throw asPageFailure(error);
  });
  return (
    <SiteFrame version={version} hasPerson={await hasPerson()}>
      <HomePage
        teams={teams}
        archivedTeams={archivedTeams}
        makesTeams={actor.isInstallationOwner}
        createTeamAction={createTeamAction}
        loadSampleTeamAction={loadSampleTeamAction}
        timeZones={Intl.supportedValuesOf("timeZone")}
      />
    </SiteFrame>
  );
}

async function loadTeams(actor: Actor) {
  const teams = await withTeamHealths(actor, await listTeamOverviews(actor));
  return [teams, await listArchivedTeams(actor)] as const;
}
