import { createTeamAction, loadSampleTeamAction } from "@/app/actions";
import { SiteFrame } from "@/components/frame/site-frame";
import { HomePage } from "@/components/home/home-page";
import { withTeamHealths } from "@/lib/services/planning/with-team-healths";
import { listArchivedTeams } from "@/lib/services/settings/change-team";
import { listTeamOverviews } from "@/lib/services/team/list-team-overviews";
import { version } from "@/package.json";

export default async function Page() {
  return (
    <SiteFrame version={version}>
      <HomePage
        teams={await withTeamHealths(await listTeamOverviews())}
        archivedTeams={await listArchivedTeams()}
        createTeamAction={createTeamAction}
        loadSampleTeamAction={loadSampleTeamAction}
        timeZones={Intl.supportedValuesOf("timeZone")}
      />
    </SiteFrame>
  );
}
