import type { Metadata } from "next";
import {
  removeBudgetAction,
  removeRateAction,
  saveBudgetAction,
  saveRateAction,
  setCurrencyAction,
  setPeopleAction,
  undoCostAction,
} from "@/app/t/[team]/cost/actions";
import type { Query } from "@/app/t/[team]/read-filter";
import { CostPage } from "@/components/costs/cost-page";
import { NotForRole } from "@/components/people/not-for-role";
import { maySeeCosts } from "@/lib/cards/people/actor";
import { readCostView } from "@/lib/charts/costs/cost-view";
import { openTeam } from "@/lib/server/team-page";
import { loadCardLists } from "@/lib/services/cards/load-card-lists";
import { listBudgets } from "@/lib/services/costs/budgets";
import { listDayRates } from "@/lib/services/costs/day-rates";
import { loadCosts } from "@/lib/services/costs/load-costs";
import { loadPartHistory } from "@/lib/services/history/load-part-history";

export const metadata: Metadata = { title: "Client cost" };

type Props = { params: Promise<{ team: string }>; searchParams: Promise<Query> };

export default async function Page({ params, searchParams }: Props) {
  const { team, context } = await openTeam((await params).team);
  if (!maySeeCosts(context.actor, team.id)) return <NotForRole needed="owner" />;
  const { view, problems } = readCostView(await searchParams);
  const reading = { ...context, team };
  const [costs, rates, budgets, lists, history] = await Promise.all([
    loadCosts(reading, view),
    listDayRates(reading),
    listBudgets(reading),
    loadCardLists(reading),
    context.actor.link ? [] : loadPartHistory(reading, { kind: ["costs", "people"] }),
  ]);
  const { slug } = team;
  return (
    <CostPage
      {...{ slug, view, problems, costs, rates, budgets, history }}
      revision={team.revision}
      clients={lists.clients}
      actions={{
        saveRate: saveRateAction.bind(null, slug),
        saveBudget: saveBudgetAction.bind(null, slug),
        removeRate: removeRateAction.bind(null, slug),
        removeBudget: removeBudgetAction.bind(null, slug),
        setCurrency: setCurrencyAction.bind(null, slug),
        undo: undoCostAction.bind(null, slug),
      }}
      peopleActionOf={(number) => setPeopleAction.bind(null, slug, number)}
    />
  );
}
