"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { crumbsOf } from "@/components/frame/crumbs-of";
import styles from "@/components/frame/pending-page.module.css";
import { type PageShape, shapeOf } from "@/components/frame/team-pages";
import { usePendingAddress } from "@/components/ui/use-pending-address";

type PendingPageProps = { name: string; home: string; children: ReactNode };

/**
 * A page, or the outline of the one that was asked for while it takes longer than a moment. With
 * the same page under another address, such as a filter, what is there stays and pales.
 */
export function PendingPage({ name, home, children }: PendingPageProps) {
  const path = usePathname();
  const pending = usePendingAddress();
  const isOther = pending !== null && pending.pathname !== path;
  const isOfTeam = pending?.pathname === home || pending?.pathname.startsWith(`${home}/`);
  return (
    <>
      {pending === null ? null : (
        <div className={styles.bar} role="status">
          <span>Loading …</span>
        </div>
      )}
      <div
        className={styles.page}
        data-away={(isOther && isOfTeam) || undefined}
        data-pale={(pending !== null && !isOther) || undefined}
      >
        {children}
      </div>
      {isOther && isOfTeam ? (
        <Outline
          title={crumbsOf(home, pending.pathname).at(-1)?.label ?? name}
          shape={shapeOf(home, pending.pathname)}
        />
      ) : null}
    </>
  );
}

const blocks: Record<PageShape, string[]> = {
  figures: ["line", "tiles", "chart"],
  columns: ["columns"],
  rows: ["line", "rows"],
  form: ["form"],
};

/** Where the parts of a page will stand. */
function Outline({ title, shape }: { title: string; shape: PageShape }) {
  return (
    <div className={styles.outline} aria-hidden="true">
      <p className={styles.title}>{title}</p>
      {blocks[shape].map((block) => (
        <div key={block} className={styles[block]}>
          {block === "tiles" || block === "columns"
            ? [0, 1, 2, 3].map((one) => <i key={one} />)
            : null}
        </div>
      ))}
    </div>
  );
}
