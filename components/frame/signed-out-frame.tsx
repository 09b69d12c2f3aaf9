import type { ReactNode } from "react";
import { explanationPath } from "@/components/ui/explanation-path";
import { Shell } from "@/components/ui/shell";

type Props = { version: string; children: ReactNode };

/** The frame of the pages for those who are not in yet: nothing in it leads to data. */
export function SignedOutFrame({ version, children }: Props) {
  return (
    <Shell
      links={[]}
      linksLabel="Pages"
      printed="Walltime"
      version={version}
      footLinks={[{ label: "How figures are worked out", href: explanationPath }]}
    >
      {children}
    </Shell>
  );
}
