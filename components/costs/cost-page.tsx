import { BudgetsSection } from "@/components/costs/budgets-section";
import { CardsSection } from "@/components/costs/cards-section";
import { CostChoice } from "@/components/costs/cost-choice";
import { type CostActions, RatesSection } from "@/components/costs/rates-section";
import { SumsSection } from "@/components/costs/sums-section";
import { PageHead } from "@/components/forms/page-head";
import { MembersOnly } from "@/components/ui/members-only";
import { Notice } from "@/components/ui/notice";
import { StayCurrent } from "@/components/ui/stay-current";
import type { Budget, CostQuestion, DayRate } from "@/lib/cards/costs/cost-entries";
import type { FormAction } from "@/lib/cards/form-state";
import type { TeamCosts } from "@/lib/metrics/costs/team-costs";

type CostPageProps = {
  slug: string;
  revision: number;
  view: CostQuestion;
  problems: string[];
  costs: TeamCosts;
  rates: DayRate[];
  /** All of them, whoever is asked about */
  budgets: Budget[];
  clients: string[];
  history: { revision: number; how: string; sentences: string[] }[];
  actions: CostActions;
  peopleActionOf: (number: number) => FormAction;
};

/** What work for clients costs, against what was agreed. */
export function CostPage(props: CostPageProps) {
  const { slug, view, problems, costs, rates, clients, history, actions } = props;
  const base = `/t/${slug}`;
  return (
    <>
      <StayCurrent url={`${base}/revision`} revision={props.revision} />
      <PageHead
        title="Client cost"
        text="Days in progress × people × day rate, by the day worked."
      />
      {problems.length === 0 ? null : (
        <Notice title="Part of this address was not used.">{`${problems.join("; ")}.`}</Notice>
      )}
      {rates.length === 0 ? (
        <Notice title="No day rate yet.">
          Days are counted anyway.{" "}
          <MembersOnly>
            <a href="#entered">Enter what a day costs</a> to see money.
          </MembersOnly>
        </Notice>
      ) : null}
      <MembersOnly>
        <CostChoice path={`${base}/cost`} view={view} clients={clients} today={costs.asOf} />
      </MembersOnly>
      <SumsSection slug={slug} view={view} costs={costs} />
      <BudgetsSection budgets={costs.budgets} currency={costs.currency} />
      <CardsSection
        cardPath={`${base}/cards`}
        costs={costs}
        undo={actions.undo}
        peopleActionOf={props.peopleActionOf}
      />
      <MembersOnly>
        <RatesSection
          {...{ rates, clients, actions }}
          budgets={props.budgets}
          currency={costs.currency}
          changes={history}
        />
      </MembersOnly>
    </>
  );
}
