import type { ReactNode } from "react";
import { FrameTools } from "@/components/frame/frame-tools";
import { KeysButton } from "@/components/frame/keys-button";
import { PersonLink } from "@/components/frame/person-link";
import { explanationPath } from "@/components/ui/explanation-path";
import { Shell } from "@/components/ui/shell";

type SiteFrameProps = {
  crumbs?: ReactNode;
  version: string;
  /** Whether somebody is signed in */
  hasPerson: boolean;
  children: ReactNode;
};

/** The frame of the pages that belong to no team. */
export function SiteFrame({ crumbs, version, hasPerson, children }: SiteFrameProps) {
  return (
    <Shell
      links={[]}
      linksLabel="Pages"
      tools={<FrameTools team={null} />}
      person={hasPerson ? <PersonLink /> : null}
      crumbs={crumbs}
      printed="Walltime"
      version={version}
      footLinks={[
        { label: "How figures are worked out", href: explanationPath },
        { label: "Preferences", href: "/preferences" },
      ]}
      footTools={<KeysButton />}
    >
      {children}
    </Shell>
  );
}
