import { SiteFrame } from "@/components/frame/site-frame";
import { TeamGone } from "@/components/frame/team-gone";
import { listTeams } from "@/lib/services/team/list-teams";
import { version } from "@/package.json";

export default async function NoSuchTeam() {
  return (
    <SiteFrame version={version}>
      <TeamGone teams={await listTeams()} />
    </SiteFrame>
  );
}
