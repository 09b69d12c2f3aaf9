"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import styles from "@/components/ui/nav-links.module.css";

export type NavItem = { label: string; href: string };

type NavLinksProps = { links: NavItem[]; onFollow?: () => void };

/** Links to pages; the page one is on, or below, is marked. All are below the first: that marks itself only. */
export function NavLinks({ links, onFollow }: NavLinksProps) {
  const path = usePathname();
  const current = links
    .filter((link, place) => path === link.href || (place > 0 && path.startsWith(`${link.href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0];
  return (
    <ul className={styles.list}>
      {links.map((link) => (
        <li key={link.href}>
          <Link
            href={link.href}
            aria-current={link === current ? "page" : undefined}
            onClick={onFollow}
          >
            {link.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
