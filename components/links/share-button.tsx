"use client";

import { IconShare } from "@tabler/icons-react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import styles from "@/components/links/share-button.module.css";
import { shareHref } from "@/lib/cards/links/share-href";

/** Leads to where a link to this very page, with its filters, is made; nothing on pages that no link leads to. */
export function ShareButton({ home }: { home: string }) {
  const path = usePathname();
  const query = useSearchParams().toString();
  const href = shareHref(home, path, query);
  if (href === null) return null;
  return (
    <Link className={styles.share} href={href} prefetch={false}>
      <IconShare size={16} aria-hidden="true" />
      Share
    </Link>
  );
}
