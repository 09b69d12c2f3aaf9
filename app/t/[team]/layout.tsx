import type { Metadata } from "next";
import type { ReactNode } from "react";
import { TypeMarks } from "@/components/filters/type-marks";
import { SiteFrame } from "@/components/frame/site-frame";
import { TeamFrame } from "@/components/frame/team-frame";
import { TeamGone } from "@/components/frame/team-gone";
import { roleIn } from "@/lib/cards/people/actor";
import { answerNotFound } from "@/lib/server/answer-not-found";
import { noteDrawnFor } from "@/lib/server/drawn-for";
import { findTeam } from "@/lib/server/team-page";
import { hasPerson, whoAsks } from "@/lib/server/who-asks";
import { listTeams } from "@/lib/services/team/list-teams";
import { version } from "@/package.json";

const teamGone = "No such team";

type TeamLayoutProps = { children: ReactNode; params: Promise<{ team: string }> };

export async function generateMetadata({ params }: TeamLayoutProps): Promise<Metadata> {
  const page = await findTeam((await params).team);
  // Without a place for a page's own title: the address leads nowhere.
  if (page === null) return { title: { default: teamGone, template: `${teamGone} · Walltime` } };
  const { team } = page;
  return { title: { default: team.name, template: `%s · ${team.name} · Walltime` } };
}

export default async function TeamLayout({ children, params }: TeamLayoutProps) {
  const page = await findTeam((await params).team);
  if (page === null) {
    answerNotFound();
    return (
      <SiteFrame version={version} hasPerson={await hasPerson()}>
        <TeamGone teams={await listTeams(await whoAsks())} />
      </SiteFrame>
    );
  }
  const { team, context } = page;
  const role = roleIn(context.actor, team.id) ?? "viewer";
  noteDrawnFor(role);
  return (
    <TeamFrame team={team} role={role} version={version} hasPerson={await hasPerson()}>
      <TypeMarks types={team.types.map(({ name, kind, colour }) => ({ name, kind, colour }))}>
        {children}
      </TypeMarks>
    </TeamFrame>
  );
}
