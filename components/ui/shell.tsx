import Link from "next/link";
import type { ReactNode } from "react";
import { ColourSchemeSwitch } from "@/components/ui/colour-scheme-switch";
import { MobileMenu } from "@/components/ui/mobile-menu";
import { type NavItem, NavLinks } from "@/components/ui/nav-links";
import styles from "@/components/ui/shell.module.css";

type ShellProps = {
  /** The pages that every page leads to, and what they are the pages of */
  links: NavItem[];
  linksLabel: string;
  /** What one does most */
  action?: NavItem;
  /** Search and the like, at the end of the bar */
  tools?: ReactNode;
  /** Who is signed in */
  person?: ReactNode;
  /** The way to this page */
  crumbs?: ReactNode;
  /** What paper says of where it is from */
  printed: string;
  /** The version of Walltime */
  version: string;
  /** Links at the foot of every page */
  footLinks: NavItem[];
  footTools?: ReactNode;
  children: ReactNode;
};

/** The frame of every page: brand, links, what one does most, the way here, and the page itself. */
export function Shell(props: ShellProps) {
  const { links, linksLabel, action, tools, crumbs, printed, version, footLinks } = props;
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        Skip to the content
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <Link className={styles.brand} href="/">
            <span className={styles.note} aria-hidden="true" />
            <span className={styles.name}>Walltime</span>
          </Link>
          {links.length > 0 ? (
            <nav className={styles.wide} aria-label={linksLabel}>
              <NavLinks links={links} />
            </nav>
          ) : null}
          <div className={styles.end}>
            {tools}
            <ColourSchemeSwitch />
            {props.person}
            {action ? (
              <Link className={styles.action} href={action.href}>
                {action.label}
              </Link>
            ) : null}
            {links.length > 0 ? <MobileMenu label={linksLabel} links={links} /> : null}
          </div>
        </div>
      </header>
      <main id="content" className={styles.main}>
        {crumbs}
        <p className={styles.printed}>{printed}</p>
        {props.children}
      </main>
      <footer className={styles.foot}>
        <ul>
          {footLinks.map((link) => (
            <li key={link.href}>
              <Link href={link.href}>{link.label}</Link>
            </li>
          ))}
          {props.footTools ? <li>{props.footTools}</li> : null}
          <li>Walltime {version}</li>
        </ul>
      </footer>
    </div>
  );
}
