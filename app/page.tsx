import { createTeamAction, loadSampleTeamAction } from "@/app/actions";
import { HomePage } from "@/components/home/home-page";
import { listArchivedTeams } from "@/lib/services/change-team";
import { listTeamOverviews } from "@/lib/services/list-team-overviews";

export default async function Page() {
  return (
    <HomePage
      teams={await listTeamOverviews()}
      archivedTeams={await listArchivedTeams()}
      createTeamAction={createTeamAction}
      loadSampleTeamAction={loadSampleTeamAction}
      timeZones={Intl.supportedValuesOf("timeZone")}
    />
  );
}
