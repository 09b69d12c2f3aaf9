import type { Metadata } from "next";
import { SiteFrame } from "@/components/frame/site-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { version } from "@/package.json";

export const metadata: Metadata = { title: "Not found" };

export default function NoSuchPage() {
  return (
    <SiteFrame version={version}>
      <EmptyState
        isPage
        title="There is nothing at this address"
        text="The page may have moved, or the address has a typo."
        actions={[{ label: "All teams", href: "/" }]}
      />
    </SiteFrame>
  );
}
