import Link from "next/link";
import { formatNumber } from "@/lib/format/format-number";
import classes from "./quality-pager.module.css";

type Props = { address: string; importId: number | null; page: number; pages: number };

/** Leads through the pages of a long list of cards. */
export function QualityPager({ address, importId, page, pages }: Props) {
  if (pages === 1) return null;
  const href = (to: number) => {
    const query = new URLSearchParams();
    if (importId !== null) query.set("import", String(importId));
    if (to > 1) query.set("page", String(to));
    return query.size > 0 ? `${address}?${query}` : address;
  };
  return (
    <nav aria-label="Pages of the list" className={classes.pager}>
      {page > 1 && (
        <Link href={href(page - 1)} rel="prev">
          Previous
        </Link>
      )}
      <span>
        Page {formatNumber(page)} of {formatNumber(pages)}
      </span>
      {page < pages && (
        <Link href={href(page + 1)} rel="next">
          Next
        </Link>
      )}
    </nav>
  );
}
