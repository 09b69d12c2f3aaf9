import type { ReactNode } from "react";
import styles from "@/components/links/reader-frame.module.css";
import { ColourSchemeSwitch } from "@/components/ui/colour-scheme-switch";
import { ReaderView } from "@/components/ui/reader-view";

type Props = {
  /** The team and what is shown of it */
  title: string;
  children: ReactNode;
};

/** The frame of a page that is read by a link: whose it is, and no way to anywhere else. */
export function ReaderFrame({ title, children }: Props) {
  return (
    <ReaderView>
      <div className={styles.frame}>
        <header className={styles.header}>
          <p className={styles.title}>
            <span className={styles.note} aria-hidden="true" />
            <span>
              <strong>
                <bdi>{title}</bdi>
              </strong>{" "}
              shared to read
            </span>
          </p>
          <ColourSchemeSwitch />
        </header>
        <main id="content" className={styles.main}>
          <div>{children}</div>
        </main>
      </div>
    </ReaderView>
  );
}
