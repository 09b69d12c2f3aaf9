import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import {
  bulkEditAction,
  correctCardAction,
  restoreCardAction,
  savedViewAction,
  undoBulkAction,
} from "@/app/t/[team]/cards/list-actions";
import { CardListPage } from "@/components/card-list/card-list-page";
import {
  emptyListQuery,
  ignoredInList,
  type ListQuery,
  readListQuery,
} from "@/lib/cards/lists/list-query";
import { Problem } from "@/lib/cards/problem";
import { bulkDoneWords } from "@/lib/format/bulk-done-words";
import { type Search, searchParametersOf } from "@/lib/server/search-parameters";
import { openTeam } from "@/lib/server/team-page";
import { loadCardList } from "@/lib/services/cards/load-card-list";
import { loadCardLists } from "@/lib/services/cards/load-card-lists";
import { listDeliveryNames } from "@/lib/services/deliveries/list-delivery-names";
import { listSavedViews } from "@/lib/services/team/save-view";
import type { ServiceContext } from "@/lib/services/team/service-context";

export const metadata: Metadata = { title: "Cards" };

type Props = { params: Promise<{ team: string }>; searchParams: Promise<Search> };

export default async function Page({ params, searchParams }: Props) {
  const { team, context } = await openTeam((await params).team);
  const parameters = searchParametersOf(await searchParams);
  const [{ query, list, problem }, lists, views, deliveries] = await Promise.all([
    loadAsked(context, readListQuery(parameters)),
    loadCardLists(context),
    listSavedViews(context, "cards"),
    listDeliveryNames({ ...context, team }),
  ]);
  const slug = team.slug;
  return (
    <CardListPage
      base={`/t/${slug}`}
      query={query}
      list={list}
      problem={problem}
      ignored={ignoredInList(parameters)}
      lists={lists}
      views={views}
      deliveries={deliveries}
      actions={{
        correct: correctCardAction.bind(null, slug),
        bulk: bulkEditAction.bind(null, slug),
        saveView: savedViewAction.bind(null, slug),
        restore: restoreCardAction.bind(null, slug),
        undo: undoBulkAction.bind(null, slug),
      }}
      done={doneOf(parameters)}
      idempotencyKey={randomUUID()}
    />
  );
}

/** The list that is asked for; all cards, and why, where it names what the team does not have. */
async function loadAsked(context: ServiceContext, query: ListQuery) {
  try {
    return { query, list: await loadCardList(context, query), problem: null };
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 400) throw error;
    const { sort, isDescending, measure } = query;
    const all = { ...emptyListQuery, sort, isDescending, measure };
    return { query: all, list: await loadCardList(context, all), problem: error.message };
  }
}

/** What the address says was just done. */
function doneOf(parameters: URLSearchParams) {
  const binned = Number(parameters.get("binned"));
  if (binned > 0) return { text: `Card ${binned} is in the bin.`, revision: null, binned };
  const revision = Number(parameters.get("undo"));
  const changed = Number(parameters.get("changed"));
  if (!(revision > 0)) return null;
  const restored = Number(parameters.get("restored"));
  const kept = Number(parameters.get("kept"));
  const text =
    restored > 0
      ? bulkDoneWords(restored, "taken out of the bin")
      : bulkDoneWords(changed, "changed", kept);
  return { text, revision, binned: null };
}
