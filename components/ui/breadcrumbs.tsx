import Link from "next/link";
import styles from "@/components/ui/breadcrumbs.module.css";

type BreadcrumbsProps = { crumbs: { label: string; href: string }[] };

/** The way to this page, its own name last; on a phone only the page above it is shown. */
export function Breadcrumbs({ crumbs }: BreadcrumbsProps) {
  return (
    <nav className={styles.crumbs} aria-label="Breadcrumbs">
      <ol>
        {crumbs.map(({ label, href }, index) => (
          <li key={href}>
            {index === crumbs.length - 1 ? (
              <bdi aria-current="page">{label}</bdi>
            ) : (
              <Link href={href}>
                <bdi>{label}</bdi>
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
