import type { Metadata } from "next";
import { SiteFrame } from "@/components/frame/site-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { hasPerson } from "@/lib/server/who-asks";
import { version } from "@/package.json";

export const metadata: Metadata = { title: "Not found" };

export default async function NoSuchPage() {
  return (
    <SiteFrame version={version} hasPerson={await hasPerson()}>
      <EmptyState
        isPage
        title="There is nothing at this address"
        text="The page may have moved, or the address has a typo."
        actions={[{ label: "All teams", href: "/" }]}
      />
    </SiteFrame>
  );
}
