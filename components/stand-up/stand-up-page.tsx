import { AgingFigure } from "@/components/charts/aging";
import { PageHead } from "@/components/forms/page-head";
import { SupportLine } from "@/components/rota/support-line";
import { BigScreen } from "@/components/stand-up/big-screen";
import { MorningChoice } from "@/components/stand-up/morning-choice";
import { RiskTable } from "@/components/stand-up/risk-table";
import styles from "@/components/stand-up/stand-up-page.module.css";
import { CalendarFeed } from "@/components/ui/calendar-feed";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { EmptyState } from "@/components/ui/empty-state";
import { HowWorkedOut } from "@/components/ui/how-worked-out";
import { MembersOnly } from "@/components/ui/members-only";
import { Notice } from "@/components/ui/notice";
import { PageLink } from "@/components/ui/page-link";
import type { FormAction } from "@/lib/cards/form-state";
import type { HistoryUsed, InProgressSummary, OpenCardView } from "@/lib/cards/progress/open-card";
import type { SupportHolder } from "@/lib/cards/rota/rota";
import type { Aging } from "@/lib/charts/aging/aging";
import { supportWords } from "@/lib/charts/rota/rota-words";
import { agingChoices, type StandUpView, standUpHref } from "@/lib/charts/stand-up/stand-up-view";
import { historySentence, standUpSentence } from "@/lib/charts/stand-up/stand-up-words";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";

type StandUpPageProps = {
  slug: string;
  name: string;
  today: IsoDay;
  revision: number;
  /** Such as http://127.0.0.1:3000 */
  origin: string;
  /** Where one makes the secret address of the feed; null where nobody signs in */
  secretHref: string | null;
  view: StandUpView;
  /** What could not be used of the address, in words */
  problem: string | null;
  open: {
    asOf: IsoDay;
    dayCount: DayCount;
    cards: OpenCardView[];
    summary: InProgressSummary;
    leftOut: { excluded: number };
    history: HistoryUsed | null;
  };
  aging: Aging;
  /** Who holds the support role that day */
  support: SupportHolder | null;
  /** What is decided about a card from its row; null for those who only read */
  action: FormAction | null;
};

/** More than these no team talks about, and no screen shows. */
const maxShown = 200;

/** What the team stands before each morning: the cards in progress, the riskiest first. */
export function StandUpPage(props: StandUpPageProps) {
  const { slug, name, today, revision, origin, view, problem, open, aging, action, support } =
    props;
  const path = `/t/${slug}`;
  const here = `${path}/stand-up`;
  const isToday = open.asOf === today;
  const sentence = standUpSentence(open.summary);
  const morning = isToday ? "This morning" : `The morning of ${showDay(open.asOf)}`;
  const onSupport = support === null ? "" : ` · ${supportWords(support)}`;
  const cardPath = `${path}/cards`;
  const cards = open.cards.slice(0, maxShown);
  return (
    <>
      <PageHead
        title="Stand-up"
        text={support === null ? null : <SupportLine holder={support} path={path} />}
        actions={
          <>
            <BigScreen
              team={name}
              slug={slug}
              revision={revision}
              sentence={sentence}
              morning={`${morning}${onSupport}`}
              cards={cards}
              dayCount={open.dayCount}
              cardPath={cardPath}
            />
            <MembersOnly>
              <PageLink className={styles.action} href={`${path}/notes`}>
                Print SLA notes
              </PageLink>
            </MembersOnly>
          </>
        }
      />
      <MembersOnly>
        <MorningChoice path={here} view={view} asOf={open.asOf} today={today} />
      </MembersOnly>
      {problem === null ? null : <Notice title={problem} />}
      {open.cards.length === 0 ? (
        <EmptyState
          title={isToday ? "Nothing is in progress" : "Nothing was in progress that morning"}
          text="A card is in progress from the day it is committed until it is released. Commit one on the wall, and it shows here with its SLA date and its chance of meeting it."
          actions={[
            { label: "Go to the wall", href: `${path}/wall` },
            { label: "Add a card", href: `${path}/cards/new` },
          ]}
        />
      ) : (
        <>
          <p className={styles.sentence} data-sentence>
            {sentence.split(/(\d+–\d+)/).map((part, place) =>
              place % 2 === 0 ? (
                part
              ) : (
                <span key={part} className={styles.together}>
                  {part}
                </span>
              ),
            )}
          </p>
          <p className={styles.explained}>
            Riskiest first. The chance says how many of the released cards of its group that got as
            old as this one still met the SLA that it was quoted; beside it the range that is 90%
            sure. Ages count {dayWords(open.dayCount)}.
            {open.leftOut.excluded === 0 ? "" : ` ${excludedWords(open.leftOut.excluded)}`}{" "}
            <HowWorkedOut topic="in-progress" />
          </p>
          {open.history === null ? null : (
            <p className={styles.explained}>
              {`${historySentence(open.history)} `}
              <MembersOnly>
                <PageLink href={`${path}/sla#risk`}>Was the risk we showed right?</PageLink>
              </MembersOnly>
            </p>
          )}
          {cards.length < open.cards.length ? (
            <Notice title={`Shown are the ${maxShown} cards of the greatest risk.`}>
              All {formatNumber(open.cards.length)} stand in{" "}
              <PageLink href={`${cardPath}?state=open`}>the list of cards</PageLink>. Cards that
              nobody works on any more are best released or cancelled, so that the figures are
              right.
            </Notice>
          ) : null}
          <RiskTable
            cards={cards}
            dayCount={open.dayCount}
            cardPath={cardPath}
            action={isToday ? action : null}
          />
          <section className={styles.part} aria-labelledby="ageing">
            <h2 id="ageing">Which cards are old for their kind?</h2>
            <AgingFigure
              aging={{ ...aging, cards }}
              scale={view.scale}
              cardPath={cardPath}
              controls={
                <>
                  <ChoiceLinks
                    label="Grouped by"
                    links={agingChoices.map((by) => ({
                      label: `By ${by}`,
                      href: standUpHref(here, { ...view, by }),
                      chosen: view.by === by,
                    }))}
                  />
                  <ChoiceLinks
                    label="Scale of days"
                    links={(["even", "stretched"] as const).map((scale) => ({
                      label: scale === "even" ? "Linear scale" : "Log-like scale",
                      href: standUpHref(here, { ...view, scale }),
                      chosen: view.scale === scale,
                    }))}
                  />
                </>
              }
            />
          </section>
        </>
      )}
      <MembersOnly>
        <CalendarFeed
          url={`${origin}/api/v1/teams/${slug}/sla-due.ics`}
          secretHref={props.secretHref}
          heading="SLA dates in your calendar"
          text="Every card in progress is an all-day entry on its SLA date, and moves when the card does."
        />
      </MembersOnly>
    </>
  );
}

function excludedWords(excluded: number): string {
  return excluded === 1
    ? "1 excluded card in progress is in no figure."
    : `${excluded} excluded cards in progress are in no figure.`;
}
