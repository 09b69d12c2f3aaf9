import { BatchingChoice } from "@/components/forecast/batching-choice";
import { BatchingFigure } from "@/components/forecast/batching-figure";
import { BatchingTable, type ShownWay } from "@/components/forecast/batching-table";
import { PageHead } from "@/components/forms/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Question } from "@/components/ui/question";
import { batchingSentence, batchingSteps, wayName } from "@/lib/charts/forecast/batching-words";
import type { IsoDay } from "@/lib/dates/day";
import { formatNumber } from "@/lib/format/format-number";

type BatchingPageProps = {
  path: string;
  problems: string[];
  queue: { number: number; title: string }[];
  batching: {
    asOf: IsoDay;
    inProgress: number;
    batch: number;
    valuable: number | null;
    cards: { number: number; title: string }[];
    missing: { activeDays: number; needed: number } | null;
    ways: ShownWay[];
  };
};

/** For those who ask to plan it all up front: the same work released in three ways. */
export function BatchingPage({ path, problems, queue, batching }: BatchingPageProps) {
  const { asOf, inProgress, batch, valuable, cards, missing, ways } = batching;
  const names = {
    each: wayName("each", batch),
    batches: wayName("batches", batch),
    whole: wayName("whole", batch),
  };
  return (
    <>
      <PageHead
        title="Batching"
        text="The same cards, worked on in the same order by the same team: only when they are released differs."
      />
      {problems.length === 0 ? null : (
        <Notice title="Part of this address was not used.">{`${problems.join("; ")}.`}</Notice>
      )}
      {cards.length === 0 ? (
        <EmptyState
          title="Nothing waits in the queue"
          text="Cards that wait can be compared here: released each as it is done, in batches, or as a whole list."
          actions={[{ label: "Add a card", href: `${path}/cards/new` }]}
        />
      ) : (
        <>
          <BatchingChoice
            path={`${path}/batching`}
            queue={queue}
            chosen={cards}
            batch={batch}
            valuable={valuable}
          />
          {missing === null ? (
            <Question
              id="batching"
              heading={
                cards.length === 1
                  ? "When does the customer have it?"
                  : `When does the customer have these ${cards.length} cards?`
              }
              answer={`${batchingSentence(ways, cards.length)}${
                inProgress === 0
                  ? ""
                  : ` The ${formatNumber(inProgress)} in progress come before them.`
              }`}
              explained="forecast"
            >
              <BatchingTable ways={ways} names={names} />
              <BatchingFigure steps={batchingSteps(ways, asOf)} names={names} />
            </Question>
          ) : (
            <EmptyState
              title="Not enough releases for a forecast"
              text={`Cards were released on ${missing.activeDays} of the last 60 days; a forecast needs ${missing.needed} days with a release.`}
              actions={[{ label: "Go to the wall", href: `${path}/wall` }]}
            />
          )}
        </>
      )}
    </>
  );
}
