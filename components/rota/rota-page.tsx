import { PageHead } from "@/components/forms/page-head";
import { PeopleSection } from "@/components/rota/people-section";
import { PlanForm } from "@/components/rota/plan-form";
import { PlanPanel } from "@/components/rota/plan-panel";
import type { RotaActions } from "@/components/rota/rota-actions";
import { RotaCounts } from "@/components/rota/rota-counts";
import { WeeksForm } from "@/components/rota/weeks-form";
import { SettingsHistory } from "@/components/settings/settings-history";
import { CalendarFeed } from "@/components/ui/calendar-feed";
import { Notice } from "@/components/ui/notice";
import { Question } from "@/components/ui/question";
import { StayCurrent } from "@/components/ui/stay-current";
import type { SettingsEntry } from "@/lib/cards/history/settings-history";
import type { RotaView } from "@/lib/cards/rota/rota";
import type { ProposedPlan } from "@/lib/cards/rota/rota-plan";
import { evenSentence, holderSentence, problemSentence } from "@/lib/charts/rota/rota-words";

type RotaPageProps = {
  /** The team's address */
  path: string;
  /** Of the calendar, with its host */
  feed: string;
  /** Where one makes the secret address of the feed; null where nobody signs in */
  secretHref: string | null;
  nonce: string | undefined;
  revision: number;
  rota: RotaView;
  history: SettingsEntry[];
  proposed: ProposedPlan | null;
  /** What could not be used of the address */
  problem: string | null;
  actions: RotaActions;
};

/** The support rota: who holds the role each week, how even it has been, and who takes turns. */
export function RotaPage(props: RotaPageProps) {
  const { path, feed, nonce, revision, rota, history, proposed, problem, actions } = props;
  const here = `${path}/rota`;
  const hasPeople = rota.people.length > 0;
  const absent = problemSentence(rota.weeks);
  return (
    <>
      <StayCurrent url={`${path}/revision`} revision={revision} />
      <PageHead
        title="Support rota"
        text={
          hasPeople
            ? holderSentence(rota)
            : "Who looks after support each week, shared out evenly. Start with the people who take turns."
        }
      />
      {problem === null ? null : <Notice title={problem} />}
      {hasPeople ? (
        <>
          <Question
            id="weeks"
            heading="Who holds support when?"
            answer={
              absent ?? "Drag a week onto another to swap the two, or choose somebody for a week."
            }
          >
            <PlanForm path={here} proposed={proposed} />
            {proposed === null ? null : (
              <PlanPanel
                path={here}
                version={rota.version}
                proposed={proposed}
                action={actions.savePlan}
              />
            )}
            <WeeksForm rota={rota} nonce={nonce} action={actions.setWeeks} />
          </Question>
          <Question
            id="even"
            heading="Has it been even?"
            answer={evenSentence(rota)}
            explained="rota"
          >
            <RotaCounts counts={rota.counts} />
          </Question>
        </>
      ) : null}
      <PeopleSection rota={rota} actions={actions} />
      {hasPeople ? (
        <>
          <CalendarFeed
            url={feed}
            secretHref={props.secretHref}
            heading="The rota in your calendar"
            text="Every week is an all-day entry with who holds support. Add ?person= and a name to the address for the weeks of one person."
          />
          <SettingsHistory entries={history} wholeHref={`${path}/history?kind=rota`} />
        </>
      ) : null}
    </>
  );
}
