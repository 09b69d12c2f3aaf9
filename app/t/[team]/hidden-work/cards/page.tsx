import type { Metadata } from "next";
import { loadByFilter, type Query } from "@/app/t/[team]/read-filter";
import { WaitingCardsTable } from "@/components/hidden-work/waiting-cards-table";
import { EmptyState } from "@/components/ui/empty-state";
import { HowWorkedOut } from "@/components/ui/how-worked-out";
import { Notice } from "@/components/ui/notice";
import { filterHref } from "@/lib/cards/filter/filter-query";
import {
  type WaitingGroup,
  waitingHeading,
  waitingKinds,
} from "@/lib/charts/hidden-work/waiting-group";
import { countOf } from "@/lib/format/count-of";
import { formatDayRange } from "@/lib/format/format-day-range";
import { openTeam } from "@/lib/server/team-page";
import { loadWaitingCards } from "@/lib/services/hidden-work/load-waiting-cards";

export const metadata: Metadata = { title: "Where work waits" };

type Props = { params: Promise<{ team: string }>; searchParams: Promise<Query> };

/** The cards behind one line of where work waits. */
export default async function WaitingCardsPage({ params, searchParams }: Props) {
  const { team, context } = await openTeam((await params).team);
  const { of, name, ...query } = await searchParams;
  const path = `/t/${team.slug}`;
  const group: WaitingGroup = {
    of: waitingKinds.find((one) => one === of) ?? "reason",
    name: typeof name === "string" ? name : null,
  };
  const { filter, problem, ...found } = await loadByFilter(query, (asked) =>
    loadWaitingCards({ ...context, team }, asked, group),
  );
  const back = `${filterHref(`${path}/hidden-work`, filter)}#waiting`;
  const count = found.blocked?.length ?? found.inStream?.length ?? 0;
  return (
    <>
      <h1>{waitingHeading(group)}</h1>
      <p>
        {countOf(count, "card")}, {formatDayRange(filter.from ?? null, filter.to ?? null)}.{" "}
        <a href={back}>Where does work wait?</a> <HowWorkedOut topic="hidden-work" />
      </p>
      {problem === null ? null : <Notice title="This filter was not used.">{problem}</Notice>}
      {count === 0 ? (
        <EmptyState
          title="No cards"
          text="No card of this selection waited so."
          actions={[{ label: "Back to where work waits", href: back }]}
        />
      ) : (
        <WaitingCardsTable found={found} cardPath={`${path}/cards`} dayCount={team.dayCount} />
      )}
    </>
  );
}
