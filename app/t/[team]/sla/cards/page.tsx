import type { Metadata } from "next";
import { loadByFilter, type Query } from "@/app/t/[team]/read-filter";
import { shownRows } from "@/app/t/[team]/shown-rows";
import { EvidenceCardsTable } from "@/components/sla/evidence-cards-table";
import { EmptyState } from "@/components/ui/empty-state";
import { HowWorkedOut } from "@/components/ui/how-worked-out";
import { Notice } from "@/components/ui/notice";
import { filterHref } from "@/lib/cards/filter/filter-query";
import { filterWords } from "@/lib/cards/filter/filter-words";
import { evidenceCardsHeading } from "@/lib/charts/evidence/evidence-cards";
import { countOf } from "@/lib/format/count-of";
import { formatDayRange } from "@/lib/format/format-day-range";
import { openTeam } from "@/lib/server/team-page";
import { evidenceCardsSchema } from "@/lib/services/evidence/evidence-cards-schema";
import { loadEvidenceCards } from "@/lib/services/evidence/load-evidence-cards";

export const metadata: Metadata = { title: "Cards behind the SLA" };

type Props = { params: Promise<{ team: string }>; searchParams: Promise<Query> };

const places = {
  quotes: "quotes",
  "back-test": "quotes",
  mark: "helped",
  days: "spread-of-days",
  signals: "moved",
  chances: "risk",
} as const;

/** The cards behind one figure of the SLA page. */
export default async function EvidenceCardsPage({ params, searchParams }: Props) {
  const { team, context } = await openTeam((await params).team);
  const { measure: _measure, ...query } = await searchParams;
  const asked = evidenceCardsSchema.parse(query);
  const { filter, problem, cards, ...found } = await loadByFilter(query, (wanted) =>
    loadEvidenceCards({ ...context, team }, wanted, asked),
  );
  const { dayCount, slug } = team;
  const back = `${filterHref(`/t/${slug}/sla`, filter)}#${places[asked.of]}`;
  const narrowed = filterWords(filter).filter(([, names]) => names !== "all");
  return (
    <>
      <h1>{evidenceCardsHeading(asked, { ...found, dayCount })}</h1>
      <p>
        {[
          countOf(cards.length, asked.of === "chances" ? "chance" : "card"),
          formatDayRange(filter.from ?? null, filter.to ?? null),
          ...narrowed.map(([name, names]) => `${name}: ${names}`),
        ].join(", ")}
        . <a href={back}>Does the SLA hold?</a> <HowWorkedOut topic="evidence" />
      </p>
      {problem === null ? null : <Notice title="This filter was not used.">{problem}</Notice>}
      {cards.length === 0 ? (
        <EmptyState
          title="No cards"
          text="No card of this selection is behind this figure."
          actions={[{ label: "Back to the SLA page", href: back }]}
        />
      ) : (
        <EvidenceCardsTable
          cards={cards}
          cardPath={`/t/${slug}/cards`}
          dayCount={dayCount}
          {...shownRows(query, cards.length)}
        />
      )}
    </>
  );
}
