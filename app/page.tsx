import { createTeamAction, loadSampleTeamAction } from "@/app/actions";
import { SiteFrame } from "@/components/frame/site-frame";
import { HomePage } from "@/components/home/home-page";
import { asPageFailure } from "@/lib/server/page-failure";
import { withTeamHealths } from "@/lib/services/planning/with-team-healths";
import { listArchivedTeams } from "@/lib/services/settings/change-team";
import { listTeamOverviews } from "@/lib/services/team/list-team-overviews";
import { version } from "@/package.json";

export default async function Page() {
  const [teams, archivedTeams] = await loadTeams().catch((error) => {
    throw asPageFailure(error);
  });
  return (
    <SiteFrame version={version}>
      <HomePage
        teams={teams}
        archivedTeams={archivedTeams}
        createTeamAction={createTeamAction}
        loadSampleTeamAction={loadSampleTeamAction}
        timeZones={Intl.supportedValuesOf("timeZone")}
      />
    </SiteFrame>
  );
}

async function loadTeams() {
  return [await withTeamHealths(await listTeamOverviews()), await listArchivedTeams()] as const;
}
