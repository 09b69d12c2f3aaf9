"use client";

import { usePathname } from "next/navigation";
import { crumbsOf } from "@/components/frame/crumbs-of";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";

type TeamCrumbsProps = { name: string; home: string };

/** Where the page is: all teams, the team, and the pages down to it. */
export function TeamCrumbs({ name, home }: TeamCrumbsProps) {
  const path = usePathname();
  return (
    <Breadcrumbs
      crumbs={[
        { label: "All teams", href: "/" },
        { label: name, href: home },
        ...crumbsOf(home, path),
      ]}
    />
  );
}
