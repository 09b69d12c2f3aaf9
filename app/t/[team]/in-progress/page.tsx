import type { Metadata } from "next";
import { type Query, readFilter } from "@/app/t/[team]/read-filter";
import { shownRows } from "@/app/t/[team]/shown-rows";
import { InProgressTable } from "@/components/planning/in-progress-table";
import { EmptyState } from "@/components/ui/empty-state";
import { HowWorkedOut } from "@/components/ui/how-worked-out";
import { Notice } from "@/components/ui/notice";
import { Problem } from "@/lib/cards/problem";
import { inProgressSentence } from "@/lib/charts/mix/in-progress-sentence";
import { formatDayRange } from "@/lib/format/format-day-range";
import { openTeam } from "@/lib/server/team-page";
import { loadInProgress } from "@/lib/services/planning/load-in-progress";

export const metadata: Metadata = { title: "Cards in progress" };

type InProgressPageProps = { params: Promise<{ team: string }>; searchParams: Promise<Query> };

export default async function InProgressPage({ params, searchParams }: InProgressPageProps) {
  const { team, context } = await openTeam((await params).team);
  const path = `/t/${team.slug}`;
  const query = await searchParams;
  const { filter, problem } = readFilter(query);
  const answer = problem === null ? await known(loadInProgress(context, filter)) : problem;
  const period = formatDayRange(filter.from ?? null, filter.to ?? null);
  if (typeof answer === "string") {
    return (
      <>
        <h1>Cards in progress</h1>
        <Notice title="The filter in this address cannot be used.">{answer}</Notice>
      </>
    );
  }
  return (
    <>
      <h1>In progress, {period}</h1>
      <p>
        {inProgressSentence(answer, team.dayCount)} <HowWorkedOut topic="hidden-work" />
      </p>
      {answer.length === 0 ? (
        <EmptyState
          title="No cards"
          text="No card of this selection was in progress then."
          actions={[{ label: "Back to planning", href: path }]}
        />
      ) : (
        <InProgressTable
          cards={answer}
          cardPath={`${path}/cards`}
          dayCount={team.dayCount}
          {...shownRows(query, answer.length)}
        />
      )}
    </>
  );
}

/** What was asked for, or in words why the filter names something the team does not have. */
async function known<T>(asked: Promise<T>): Promise<T | string> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Problem && error.status === 400) return error.message;
    throw error;
  }
}
