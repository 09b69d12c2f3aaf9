import type { ReactNode } from "react";
import { FrameTools } from "@/components/frame/frame-tools";
import { KeysButton } from "@/components/frame/keys-button";
import { PersonLink } from "@/components/frame/person-link";
import { explanationPath } from "@/components/ui/explanation-path";
import { Shell } from "@/components/ui/shell";

type SiteFrameProps = {
  crumbs?: ReactNode;
  version: string;
  /** The name of who is signed in; null where nobody signs in */
  person: string | null;
  children: ReactNode;
};

/** The frame of the pages that belong to no team. */
export function SiteFrame({ crumbs, version, person, children }: SiteFrameProps) {
  return (
    <Shell
      links={[]}
      linksLabel="Pages"
      tools={<FrameTools team={null} />}
      person={<PersonLink name={person} />}
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
