import type { ReactNode } from "react";
import { FrameTools } from "@/components/frame/frame-tools";
import { KeysButton } from "@/components/frame/keys-button";
import { PendingPage } from "@/components/frame/pending-page";
import { TeamCrumbs } from "@/components/frame/team-crumbs";
import { linkedPages } from "@/components/frame/team-pages";
import { UnsavedGuard } from "@/components/frame/unsaved-guard";
import { explanationPath } from "@/components/ui/explanation-path";
import { Shell } from "@/components/ui/shell";
import { showDay } from "@/lib/dates/show-day";

type TeamFrameProps = {
  team: { name: string; slug: string; today: string };
  version: string;
  children: ReactNode;
};

/** The frame of a team's pages. */
export function TeamFrame({ team, version, children }: TeamFrameProps) {
  const home = `/t/${team.slug}`;
  return (
    <Shell
      links={linkedPages(home)}
      linksLabel="Pages of this team"
      action={{ label: "Add a card", href: `${home}/cards/new` }}
      tools={<FrameTools team={{ name: team.name, slug: team.slug }} />}
      crumbs={<TeamCrumbs name={team.name} home={home} />}
      printed={`${team.name} · ${showDay(team.today)} · Walltime`}
      version={version}
      footLinks={[{ label: "How figures are worked out", href: `${home}${explanationPath}` }]}
      footTools={<KeysButton />}
    >
      <UnsavedGuard />
      <PendingPage name={team.name} home={home}>
        {children}
      </PendingPage>
    </Shell>
  );
}
