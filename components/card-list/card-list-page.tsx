import Link from "next/link";
import { BulkForm } from "@/components/card-list/bulk-form";
import type { CardListActions, SavedView } from "@/components/card-list/card-list-types";
import { CardTable } from "@/components/card-list/card-table";
import { DoneNotice } from "@/components/card-list/done-notice";
import { ListFilters } from "@/components/card-list/list-filters";
import { ListPager } from "@/components/card-list/list-pager";
import { SavedViews } from "@/components/card-list/saved-views";
import type { DeliveryOption } from "@/components/deliveries/delivery-choice";
import { LinkButton } from "@/components/forms/link-button";
import { PageHead } from "@/components/forms/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { CardLists } from "@/lib/cards/fields/field-description";
import { isNarrowed, type ListQuery, writeListQuery } from "@/lib/cards/lists/list-query";
import type { ListedCard } from "@/lib/cards/lists/listed-card";
import { formatNumber } from "@/lib/format/format-number";
import classes from "./card-list-page.module.css";

type Props = {
  base: string;
  query: ListQuery;
  list: { cards: ListedCard[]; matching: number; hasMore: boolean; page: number; pages: number };
  /** Why the filter in the address was not used; null where it was */
  problem: string | null;
  /** What else of the address means nothing to the list, in sentences */
  ignored: string[];
  lists: CardLists;
  views: SavedView[];
  deliveries: DeliveryOption[];
  actions: CardListActions;
  /** What has just been done, with its way back */
  done: { text: string; revision: number | null; binned: number | null } | null;
  idempotencyKey: string;
};

/** All cards of a team: searched, filtered, sorted, corrected on the spot, changed in bulk. */
export function CardListPage(props: Props) {
  const { base, query, list, lists, actions } = props;
  const narrowed = isNarrowed(query);
  return (
    <>
      <PageHead
        title="Cards"
        text={`${list.hasMore ? "More than " : ""}${formatNumber(list.matching)} ${list.matching === 1 ? "card" : "cards"}${narrowed ? " found" : ""}`}
        actions={
          <LinkButton href={`${base}/cards/bin`} variant="default">
            Bin
          </LinkButton>
        }
      />
      {props.done && (
        <DoneNotice {...props.done} query={writeListQuery(query).toString()} actions={actions} />
      )}
      {props.problem === null ? null : (
        <Notice title="This filter was not used.">{props.problem}</Notice>
      )}
      {props.ignored.length === 0 ? null : (
        <Notice title="Part of this address was ignored.">{props.ignored.join(" ")}</Notice>
      )}
      <ListFilters base={base} query={query} lists={lists} />
      <SavedViews
        base={base}
        views={props.views}
        query={writeListQuery({ ...query, page: 1 }).toString()}
        action={actions.saveView}
      />
      {list.cards.length === 0 ? (
        <Nothing base={base} narrowed={narrowed} />
      ) : (
        // Another list is begun again: nothing chosen, no editor open.
        <BulkForm
          key={writeListQuery(query).toString()}
          action={actions.bulk}
          query={writeListQuery(query).toString()}
          matching={list.matching}
          hasMore={list.hasMore}
          onPage={list.cards.length}
          lists={lists}
          deliveries={props.deliveries}
          asksCommitDay={query.state === "no-commit-day"}
          idempotencyKey={props.idempotencyKey}
        >
          <CardTable
            base={base}
            query={query}
            cards={list.cards}
            lists={lists}
            correctAction={actions.correct}
          />
        </BulkForm>
      )}
      <ListPager base={base} query={query} page={list.page} pages={list.pages} />
    </>
  );
}

function Nothing({ base, narrowed }: { base: string; narrowed: boolean }) {
  if (!narrowed) {
    return (
      <EmptyState
        title="No cards yet"
        text="Add the first card of your wall, or bring the cards you have in a file."
        actions={[
          { label: "Add a card", href: `${base}/cards/new` },
          { label: "Import a file", href: `${base}/import` },
        ]}
      />
    );
  }
  return (
    <p className={classes.nothing}>
      No card matches. <Link href={`${base}/cards`}>Show all cards</Link>
    </p>
  );
}
