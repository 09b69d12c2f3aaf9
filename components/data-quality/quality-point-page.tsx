import Link from "next/link";
import type { DoubtfulCardShown } from "@/components/data-quality/doubtful-card-shown";
import { DoubtfulTable } from "@/components/data-quality/doubtful-table";
import { ExcludeForm } from "@/components/data-quality/exclude-form";
import { ExclusionDone } from "@/components/data-quality/exclusion-done";
import { MarkedRight, type MarkingShown } from "@/components/data-quality/marked-right";
import { pointWords } from "@/components/data-quality/point-words";
import type { QualityScopeShown } from "@/components/data-quality/quality-overview";
import { QualityPager } from "@/components/data-quality/quality-pager";
import { LinkButton } from "@/components/forms/link-button";
import { PageHead } from "@/components/forms/page-head";
import type { FormAction } from "@/lib/cards/form-state";
import { exclusionReasons, type QualityPoint } from "@/lib/cards/team/quality-points";
import type { IsoDay } from "@/lib/dates/day";
import { formatNumber } from "@/lib/format/format-number";
import classes from "./quality-point-page.module.css";

type Props = {
  base: string;
  point: QualityPoint;
  quality: {
    usualReleases: number | null;
    floodFence: number;
    floods: { day: IsoDay; cards: number }[];
  };
  list: { cards: DoubtfulCardShown[]; matching: number; page: number; pages: number };
  scope: QualityScopeShown;
  lists: { types: string[]; sizes: string[] };
  markings: MarkingShown[];
  actions: { correct: FormAction; exclude: FormAction; undo: FormAction; lookAgain: FormAction };
  /** What has just been left out */
  done: { revision: number; cards: number } | null;
  idempotencyKey: string;
};

/** The cards behind one point, to correct on the spot, to leave out of the figures or to mark as right. */
export function QualityPointPage(props: Props) {
  const { base, point, list, scope, actions, done } = props;
  const words = pointWords[point];
  const query = scope === null ? "" : `?import=${scope.id}`;
  const overview = `${base}/data-quality${query}`;
  return (
    <>
      <PageHead
        title={words.title}
        text={
          <>
            {countWords(list.matching)}
            {scope !== null && (
              <>
                {" "}
                from <bdi>{scope.fileName}</bdi>
              </>
            )}
            .{list.matching === 0 ? "" : ` ${words.why}`}
          </>
        }
      />
      {done !== null && (
        <ExclusionDone {...done} importId={scope?.id ?? null} action={actions.undo} />
      )}
      <MarkedRight
        base={base}
        markings={props.markings}
        importId={scope?.id ?? null}
        action={actions.lookAgain}
      />
      {list.matching === 0 ? (
        <LinkButton href={overview}>Back to all points</LinkButton>
      ) : (
        <ExcludeForm
          action={actions.exclude}
          matching={list.matching}
          reason={exclusionReasons[point]}
          importId={scope?.id ?? null}
          floods={point === "closed-in-bulk" ? props.quality.floods : []}
          idempotencyKey={props.idempotencyKey}
        >
          <DoubtfulTable
            base={base}
            point={point}
            cards={list.cards}
            lists={props.lists}
            correctAction={actions.correct}
          />
        </ExcludeForm>
      )}
      <QualityPager
        address={`${base}/data-quality/${point}`}
        importId={scope?.id ?? null}
        page={list.page}
        pages={list.pages}
      />
      <details className={classes.rule}>
        <summary>How these are found</summary>
        <p>
          {words.rule}
          {point === "closed-in-bulk" && props.quality.usualReleases !== null && (
            <>
              {" "}
              Here a day with releases usually has{" "}
              {formatNumber(Math.round(props.quality.usualReleases))}, and more than{" "}
              {formatNumber(Math.floor(props.quality.floodFence))} are a flood.
            </>
          )}
          {point === "few-items" && (
            <>
              {" "}
              Types are put together under <Link href={`${base}/settings/lists`}>Settings</Link>.
            </>
          )}
          {point === "days-off" && (
            <>
              {" "}
              The working week and the holidays stand under{" "}
              <Link href={`${base}/settings`}>Settings</Link>.
            </>
          )}{" "}
          Cards that are left out of the figures already are not looked at, nor those that somebody
          marked as right.
        </p>
      </details>
    </>
  );
}

function countWords(count: number): string {
  if (count === 0) return "No card is left here";
  return `${formatNumber(count)} ${count === 1 ? "card" : "cards"}`;
}
