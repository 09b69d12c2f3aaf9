"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import styles from "@/components/ui/nav-links.module.css";
import { useClosingDetails } from "@/components/ui/use-closing-details";

/** A page; one of those that stand in the menu of the others where there is little room. */
export type NavItem = { label: string; href: string; isMore?: boolean };

type NavLinksProps = {
  links: NavItem[];
  /** Whether all stand in one list, as in a menu */
  isWhole?: boolean;
  onFollow?: () => void;
};

/** Links to pages; the page one is on, or below, is marked. All are below the first: that marks itself only. */
export function NavLinks({ links, isWhole = false, onFollow }: NavLinksProps) {
  const menu = useClosingDetails();
  const path = usePathname();
  const current = links
    .filter((link, place) => path === link.href || (place > 0 && path.startsWith(`${link.href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0];
  const more = isWhole ? [] : links.filter(({ isMore }) => isMore);
  const items = (some: NavItem[], follow?: () => void) =>
    some.map((link) => (
      <li key={link.href}>
        <Link
          href={link.href}
          aria-current={link === current ? "page" : undefined}
          {...(follow ? { onClick: follow } : {})}
        >
          {link.label}
        </Link>
      </li>
    ));
  const close = () => {
    if (menu.current) menu.current.open = false;
    onFollow?.();
  };
  return (
    <ul className={styles.list}>
      {items(
        links.filter((link) => !more.includes(link)),
        onFollow,
      )}
      {more.length === 0 ? null : (
        <li>
          <details ref={menu} className={styles.more}>
            <summary data-current={(current && more.includes(current)) || undefined}>More</summary>
            <ul className={styles.menu}>{items(more, close)}</ul>
          </details>
        </li>
      )}
    </ul>
  );
}
