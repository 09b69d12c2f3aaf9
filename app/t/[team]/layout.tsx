import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Shell } from "@/components/ui/shell";
import { openTeam } from "@/lib/server/team-page";

type TeamLayoutProps = { children: ReactNode; params: Promise<{ team: string }> };

export async function generateMetadata({ params }: TeamLayoutProps): Promise<Metadata> {
  const { team } = await openTeam((await params).team);
  return { title: { default: team.name, template: `%s · ${team.name} · Walltime` } };
}

export default async function TeamLayout({ children, params }: TeamLayoutProps) {
  const { team } = await openTeam((await params).team);
  const home = `/t/${team.slug}`;
  return (
    <Shell
      links={[
        { label: "Planning", href: home },
        { label: "Cards", href: `${home}/cards` },
        { label: "Import", href: `${home}/import` },
        { label: "Settings", href: `${home}/settings` },
      ]}
      action={{ label: "Add a card", href: `${home}/cards/new` }}
    >
      {children}
    </Shell>
  );
}
