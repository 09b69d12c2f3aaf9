import type { ReactNode } from "react";
import { FrameTools } from "@/components/frame/frame-tools";
import { KeysButton } from "@/components/frame/keys-button";
import { PendingPage } from "@/components/frame/pending-page";
import { PersonLink } from "@/components/frame/person-link";
import { TeamCrumbs } from "@/components/frame/team-crumbs";
import styles from "@/components/frame/team-frame.module.css";
import { linkedPages } from "@/components/frame/team-pages";
import { UnsavedGuard } from "@/components/frame/unsaved-guard";
import { ShareButton } from "@/components/links/share-button";
import { explanationPath } from "@/components/ui/explanation-path";
import { Shell } from "@/components/ui/shell";
import { isAtLeast, type TeamRole } from "@/lib/cards/people/roles";
import { showDay } from "@/lib/dates/show-day";

type TeamFrameProps = {
  team: { name: string; slug: string; today: string };
  /** What whoever looks may do in it */
  role: TeamRole;
  version: string;
  /** Whether somebody is signed in */
  hasPerson: boolean;
  children: ReactNode;
};

/** The frame of a team's pages. */
export function TeamFrame({ team, role, version, hasPerson, children }: TeamFrameProps) {
  const home = `/t/${team.slug}`;
  return (
    <Shell
      links={linkedPages(home, role)}
      linksLabel="Pages of this team"
      action={
        isAtLeast(role, "editor") ? { label: "Add a card", href: `${home}/cards/new` } : undefined
      }
      tools={<FrameTools team={{ name: team.name, slug: team.slug, role }} />}
      person={hasPerson ? <PersonLink /> : null}
      crumbs={
        <div className={styles.way}>
          <TeamCrumbs name={team.name} home={home} />
          {isAtLeast(role, "editor") ? <ShareButton home={home} /> : null}
        </div>
      }
      printed={`${team.name} · ${showDay(team.today)} · Walltime`}
      version={version}
      footLinks={[
        { label: "How figures are worked out", href: `${home}${explanationPath}` },
        { label: "Preferences", href: "/preferences" },
      ]}
      footTools={<KeysButton />}
    >
      <UnsavedGuard />
      <PendingPage name={team.name} home={home}>
        {children}
      </PendingPage>
    </Shell>
  );
}
