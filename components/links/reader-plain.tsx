import type { ReactNode } from "react";
import { ReaderView } from "@/components/ui/reader-view";

/** A page for whoever has a link, which says nothing of any team. */
export function ReaderPlain({ children }: { children: ReactNode }) {
  return (
    <ReaderView>
      <main id="content">{children}</main>
    </ReaderView>
  );
}
