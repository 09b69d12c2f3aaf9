import Link from "next/link";
import { type ListQuery, writeListQuery } from "@/lib/cards/lists/list-query";
import { formatNumber } from "@/lib/format/format-number";
import classes from "./list-pager.module.css";

type Props = { base: string; query: ListQuery; page: number; pages: number };

/** Which page of the list this is, and the ways to the others. */
export function ListPager({ base, query, page, pages }: Props) {
  if (pages === 1) return null;
  const href = (to: number) => {
    const search = writeListQuery({ ...query, page: to }).toString();
    return `${base}/cards${search ? `?${search}` : ""}`;
  };
  return (
    <nav aria-label="Pages of the list" className={classes.pager}>
      {page > 1 ? (
        <>
          <Link href={href(1)}>First</Link>
          <Link href={href(page - 1)} rel="prev">
            Previous
          </Link>
        </>
      ) : null}
      <span>
        Page {formatNumber(page)} of {formatNumber(pages)}
      </span>
      {page < pages ? (
        <>
          <Link href={href(page + 1)} rel="next">
            Next
          </Link>
          <Link href={href(pages)}>Last</Link>
        </>
      ) : null}
    </nav>
  );
}
