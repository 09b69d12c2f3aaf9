import Link from "next/link";
import type { ReactNode } from "react";
import { ColourSchemeSwitch } from "@/components/ui/colour-scheme-switch";
import { type NavItem, NavLinks } from "@/components/ui/nav-links";
import styles from "@/components/ui/shell.module.css";

type ShellProps = {
  links: NavItem[];
  action: NavItem;
  children: ReactNode;
};

/** The frame of every page of a team: brand, links, what one does most, and the page itself. */
export function Shell({ links, action, children }: ShellProps) {
  return (
    <>
      <a className={styles.skip} href="#content">
        Skip to the content
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <Link className={styles.brand} href="/">
            <span className={styles.note} aria-hidden="true" />
            <span className={styles.name}>Walltime</span>
          </Link>
          <nav className={styles.wide} aria-label="Pages of this team">
            <NavLinks links={links} />
          </nav>
          <div className={styles.end}>
            <ColourSchemeSwitch />
            <Link className={styles.action} href={action.href}>
              {action.label}
            </Link>
            <details className={styles.menu}>
              <summary>Menu</summary>
              <nav aria-label="Pages of this team">
                <NavLinks links={links} />
              </nav>
            </details>
          </div>
        </div>
      </header>
      <main id="content" className={styles.main}>
        {children}
      </main>
    </>
  );
}
