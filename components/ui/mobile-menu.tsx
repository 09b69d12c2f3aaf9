"use client";

import styles from "@/components/ui/mobile-menu.module.css";
import { type NavItem, NavLinks } from "@/components/ui/nav-links";
import { useClosingDetails } from "@/components/ui/use-closing-details";

type MobileMenuProps = { label: string; links: NavItem[] };

/** The pages on a narrow screen. Opens without scripts; with them it closes when it has led somewhere. */
export function MobileMenu({ label, links }: MobileMenuProps) {
  const menu = useClosingDetails();
  return (
    <details ref={menu} className={styles.menu}>
      <summary>Menu</summary>
      <nav aria-label={label}>
        <NavLinks
          links={links}
          isWhole
          onFollow={() => {
            if (menu.current) menu.current.open = false;
          }}
        />
      </nav>
    </details>
  );
}
