import type { ReactNode } from "react";
import styles from "@/components/links/reader-plain.module.css";
import { ReaderView } from "@/components/ui/reader-view";

/** A page for whoever has a link, which says nothing of any team. */
export function ReaderPlain({ children }: { children: ReactNode }) {
  return (
    <ReaderView>
      <main id="content" className={styles.main}>
        {children}
      </main>
    </ReaderView>
  );
}
