import type { Metadata } from "next";
import { addDeliveryAction } from "@/app/t/[team]/deliveries/actions";
import { DeliveriesPage } from "@/components/deliveries/deliveries-page";
import { typedNumbers } from "@/lib/server/delivery-forms";
import { type Search, searchParametersOf } from "@/lib/server/search-parameters";
import { openTeam } from "@/lib/server/team-page";
import { loadDeliveries } from "@/lib/services/deliveries/load-deliveries";

export const metadata: Metadata = { title: "Deliveries" };

type Props = { params: Promise<{ team: string }>; searchParams: Promise<Search> };

export default async function Page({ params, searchParams }: Props) {
  const { team, context } = await openTeam((await params).team);
  const cards = searchParametersOf(await searchParams).get("cards");
  return (
    <DeliveriesPage
      path={`/t/${team.slug}`}
      revision={team.revision}
      today={team.today}
      chosen={cards === null ? [] : (typedNumbers(cards) ?? [])}
      {...(await loadDeliveries({ ...context, team }))}
      action={addDeliveryAction.bind(null, team.slug)}
    />
  );
}
