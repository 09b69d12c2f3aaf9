import { Button } from "@mantine/core";
import Link from "next/link";
import { PageHead } from "@/components/forms/page-head";
import { HistoryFilters } from "@/components/history/history-filters";
import { HistoryList, type ShownChange } from "@/components/history/history-list";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/cards/form-state";
import { type HistoryFilter, writeHistoryFilter } from "@/lib/cards/history/history-filter";
import type { HistoryKind } from "@/lib/cards/history/history-kinds";
import classes from "./history-list.module.css";

type HistoryPageProps = {
  /** The team's address */
  base: string;
  /** The file of what is shown */
  csvPath: string;
  filter: HistoryFilter;
  /** What of the address could not be used, in sentences */
  ignored: string[];
  authors: string[];
  kinds: HistoryKind[];
  changes: ShownChange[];
  /** Where the next page begins, as addresses write it; null on the last one */
  nextCursor: string | null;
  isFirst: boolean;
  undo: FormAction;
};

/** Every change of a team, the latest first: who, when, from where, and the way back. */
export function HistoryPage(props: HistoryPageProps) {
  const { base, filter, ignored, changes, nextCursor, isFirst } = props;
  const path = `${base}/history`;
  const query = writeHistoryFilter(filter);
  const narrowed = query.size > 0;
  const href = (address: string, cursor?: string) => {
    const all = new URLSearchParams(query);
    if (cursor !== undefined) all.set("cursor", cursor);
    return all.size > 0 ? `${address}?${all}` : address;
  };
  return (
    <>
      <PageHead
        title="History"
        text="Every change of the team, the latest first. Nobody can edit it."
        actions={
          <Button component="a" href={href(props.csvPath)} variant="default" download>
            Export as CSV
          </Button>
        }
      />
      {ignored.length === 0 ? null : (
        <Notice title="Part of this address was ignored.">{ignored.join(" ")}</Notice>
      )}
      <HistoryFilters path={path} filter={filter} authors={props.authors} kinds={props.kinds} />
      {changes.length === 0 ? (
        <p className={classes.nothing}>
          {narrowed ? "No change matches. " : "Nothing has been changed yet."}
          {narrowed ? <Link href={path}>Show the whole history</Link> : null}
        </p>
      ) : (
        <HistoryList base={base} changes={changes} undo={props.undo} />
      )}
      {isFirst && nextCursor === null ? null : (
        <nav aria-label="Pages of the history" className={classes.pager}>
          {isFirst ? null : <Link href={href(path)}>Latest</Link>}
          {nextCursor === null ? null : (
            <Link href={href(path, nextCursor)} rel="next">
              Older
            </Link>
          )}
        </nav>
      )}
    </>
  );
}
