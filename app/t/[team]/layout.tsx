import type { Metadata } from "next";
import type { ReactNode } from "react";
import { TypeMarks } from "@/components/filters/type-marks";
import { TeamFrame } from "@/components/frame/team-frame";
import { openTeam } from "@/lib/server/team-page";
import { version } from "@/package.json";

type TeamLayoutProps = { children: ReactNode; params: Promise<{ team: string }> };

export async function generateMetadata({ params }: TeamLayoutProps): Promise<Metadata> {
  const { team } = await openTeam((await params).team);
  return { title: { default: team.name, template: `%s · ${team.name} · Walltime` } };
}

export default async function TeamLayout({ children, params }: TeamLayoutProps) {
  const { team } = await openTeam((await params).team);
  return (
    <TeamFrame team={team} version={version}>
      <TypeMarks types={team.types.map(({ name, kind, colour }) => ({ name, kind, colour }))}>
        {children}
      </TypeMarks>
    </TeamFrame>
  );
}
