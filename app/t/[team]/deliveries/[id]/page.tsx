import type { Metadata } from "next";
import {
  addToDeliveryAction,
  archiveDeliveryAction,
  changeDeliveryAction,
  removeDeliveryAction,
  takeCardOutAction,
} from "@/app/t/[team]/deliveries/actions";
import { missingPage } from "@/app/t/[team]/missing-page";
import { DeliveryPage } from "@/components/deliveries/delivery-page";
import { type Search, searchParametersOf } from "@/lib/server/search-parameters";
import { openTeam, unlessMissing } from "@/lib/server/team-page";
import { findCards } from "@/lib/services/cards/find-cards";
import { deliveryIdOf, loadDelivery } from "@/lib/services/deliveries/load-deliveries";
import { listQueue } from "@/lib/services/forecast/list-queue";
import { loadPartHistory } from "@/lib/services/history/load-part-history";
import { listTeams } from "@/lib/services/team/list-teams";

export const metadata: Metadata = { title: "Delivery" };

type Props = {
  params: Promise<{ team: string; id: string }>;
  searchParams: Promise<Search>;
};

export default async function Page({ params, searchParams }: Props) {
  const asked = await params;
  const { team, context } = await openTeam(asked.team);
  const found = await unlessMissing(load());
  if (found === null) return missingPage();
  const { delivery, history } = found;
  const isReader = context.actor.link !== undefined;
  const slug = team.slug;
  return (
    <DeliveryPage
      team={{ slug, name: team.name, revision: team.revision }}
      delivery={delivery}
      teams={isReader ? [] : await ownTeams()}
      queue={isReader ? [] : await listQueue(team)}
      search={isReader ? null : await search()}
      history={history}
      actions={{
        change: changeDeliveryAction.bind(null, slug, delivery.id),
        addCards: addToDeliveryAction.bind(null, slug, delivery.id),
        takeOut: takeCardOutAction.bind(null, slug, delivery.id),
        archive: archiveDeliveryAction.bind(null, slug, delivery.id),
        remove: removeDeliveryAction.bind(null, slug, delivery.id),
      }}
    />
  );

  /** Teams whose cards it may have. */
  async function ownTeams() {
    return (await listTeams(context.actor)).map(({ slug, name }) => ({ slug, name }));
  }

  async function load() {
    const id = deliveryIdOf(asked.id);
    const reading = { ...context, team };
    return {
      delivery: await loadDelivery(reading, id),
      history: context.actor.link
        ? []
        : await loadPartHistory(reading, { kind: ["deliveries"], delivery: id }),
    };
  }

  /** The cards, of whichever team, that the address searches for. */
  async function search() {
    const parameters = searchParametersOf(await searchParams);
    const words = parameters.get("find") ?? "";
    if (words.trim() === "") return null;
    const { team: of, context: theirs } = await openTeam(parameters.get("in") ?? slug);
    return { words, team: of.slug, teamName: of.name, found: await findCards(theirs, words) };
  }
}
