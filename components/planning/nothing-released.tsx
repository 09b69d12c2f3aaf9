import { EmptyState } from "@/components/ui/empty-state";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterEntries, filterHref } from "@/lib/cards/filter/filter-query";
import { type Measure, measureNames } from "@/lib/cards/filter/measure";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import { formatNumber } from "@/lib/format/format-number";
import { leftOutReasons } from "@/lib/format/left-out-words";
import type { LeftOut } from "@/lib/metrics/left-out";

type NothingReleasedProps = {
  path: string;
  /** As the address says it */
  filter: CardFilter;
  measure: Measure;
  leftOut: LeftOut;
  facts: {
    inProgress: number;
    lastRelease: IsoDay | null;
    hasCycleTimes: boolean;
    hasLeadTimes: boolean;
  };
};

/** Why there are no figures: nothing released, nothing in this selection, or no days to measure. */
export function NothingReleased({ path, filter, measure, leftOut, facts }: NothingReleasedProps) {
  const { inProgress, lastRelease } = facts;
  if (lastRelease === null) {
    const cards = inProgress === 1 ? "1 card is" : `${inProgress} cards are`;
    return (
      <EmptyState
        title="No released cards to show"
        text={`${cards} in progress and none has been released. Figures appear with the first releases.`}
        actions={[{ label: "See the cards", href: `${path}/cards` }]}
      />
    );
  }
  const { measure: _, rule: __, ...narrowing } = filter;
  const isNarrowed = filterEntries(narrowing).length > 0;
  const reasons = leftOutReasons(leftOut).filter(([, count]) => count > 0);
  const left = reasons.map(([reason, count]) => `${formatNumber(count)} ${reason}`).join(", ");
  const where = isNarrowed ? "in this selection" : "of this team";
  const text =
    reasons.length === 0
      ? `Nothing was released in this selection. The last release of the team was on ${showDay(lastRelease)}.`
      : `No released card ${where} has a ${measureNames[measure]} that counts: ${left}.`;
  return (
    <EmptyState
      title={
        reasons.length === 0 ? "No released cards to show" : `No ${measureNames[measure]}s to show`
      }
      text={text}
      actions={waysOn({ path, filter, measure, leftOut, facts }, isNarrowed)}
    />
  );
}

/** What helps: the other measure, everything, or the days that are missing. */
function waysOn(
  { path, filter, measure, leftOut, facts }: NothingReleasedProps,
  isNarrowed: boolean,
): { label: string; href: string }[] {
  const other: Measure = measure === "cycle" ? "lead" : "cycle";
  const hasOther = measure === "cycle" ? facts.hasLeadTimes : facts.hasCycleTimes;
  return [
    ...(hasOther
      ? [
          {
            label: `Show ${measureNames[other]}s`,
            href: filterHref(path, { ...filter, measure: other }),
          },
        ]
      : []),
    ...(isNarrowed
      ? [{ label: "Show everything", href: filterHref(path, { measure: filter.measure }) }]
      : []),
    ...(leftOut.noCommitDay > 0
      ? [{ label: "Give them a commit day", href: `${path}/cards?state=no-commit-day` }]
      : []),
    ...(leftOut.excluded > 0
      ? [{ label: "See what is excluded", href: `${path}/cards?state=excluded` }]
      : []),
    ...((leftOut.noPrioritisedDay ?? 0) > 0
      ? [{ label: "See the cards", href: `${path}/cards?state=released&sort=prioritised` }]
      : []),
  ];
}
