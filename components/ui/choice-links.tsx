"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import styles from "@/components/ui/choice-links.module.css";
import { useIsReader } from "@/components/ui/reader-view";

type ChoiceLink = { label: string; href: string; chosen: boolean };

type ChoiceLinksProps = {
  label: string;
  links: ChoiceLink[];
  /** Parameters of the present address that the links take along, such as a chart's zoom */
  carry?: readonly string[];
};

const noNames: readonly string[] = [];

/** One of a few, each an address of its own, so that it works as a link and can be sent. */
export function ChoiceLinks({ label, links, carry = noNames }: ChoiceLinksProps) {
  const query = useSearchParams();
  const isReader = useIsReader();
  const withCarried = (href: string) => {
    const carried = carry.flatMap((name) => query.getAll(name).map((value) => [name, value]));
    if (carried.length === 0) return href;
    return `${href}${href.includes("?") ? "&" : "?"}${new URLSearchParams(carried)}`;
  };
  // Whoever reads by a link sees what was chosen for them.
  if (isReader) return null;
  return (
    <ul className={styles.choices} aria-label={label}>
      {links.map((link) => (
        <li key={link.label}>
          <Link
            href={withCarried(link.href)}
            scroll={false}
            aria-current={link.chosen ? "true" : undefined}
          >
            {link.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
