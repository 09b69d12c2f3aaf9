"use client";

import { usePathname } from "next/navigation";
import { EmptyState } from "@/components/ui/empty-state";

/** What stands at an address of a team that has no page, such as that of a card in the bin. */
export function NothingHere() {
  const path = usePathname();
  const home = /^\/t\/[^/]+/.exec(path)?.[0] ?? "/";
  const card = /\/cards\/(\d+)$/.exec(path)?.[1];
  return card === undefined ? (
    <EmptyState
      isPage
      title="There is nothing at this address"
      text="The page may have moved, or the address has a typo. The team is here."
      actions={[
        { label: "Planning", href: home },
        { label: "Cards", href: `${home}/cards` },
        { label: "All teams", href: "/" },
      ]}
    />
  ) : (
    <EmptyState
      isPage
      title={`There is no card #${card}`}
      text="It may be in the bin, from which it can be taken out again for 90 days, or the number has a slip in it. What was done to a deleted card stays in the history."
      actions={[
        { label: "Look in the bin", href: `${home}/cards/bin` },
        { label: "Its history", href: `${home}/history?card=${card}` },
        { label: "All cards", href: `${home}/cards` },
      ]}
    />
  );
}
