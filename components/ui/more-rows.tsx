import { PageLink } from "@/components/ui/page-link";
import { formatNumber } from "@/lib/format/format-number";

type MoreRowsProps = {
  /** How many rows stand above, and of how many */
  shown: number;
  total: number;
  /** What they are the first by, as in "with most days" */
  order?: string;
  /** The address with more of them; null where the table shows no more */
  moreHref: string | null;
};

/** Below a table that does not show all: how much it shows, and the way to more. */
export function MoreRows({ shown, total, order, moreHref }: MoreRowsProps) {
  if (shown >= total) return null;
  return (
    <p>
      {order === undefined ? "The first" : "The"} {formatNumber(shown)}
      {order === undefined ? "" : ` ${order}`} of {formatNumber(total)}.
      {moreHref === null ? null : (
        <>
          {" "}
          <PageLink href={moreHref} prefetch={false} scroll={false}>
            Show more
          </PageLink>
        </>
      )}
    </p>
  );
}
