import type { Metadata } from "next";
import { headers } from "next/headers";
import { addChosenAction } from "@/app/t/[team]/deliveries/actions";
import { saveQueueAction } from "@/app/t/[team]/queue/actions";
import { QueuePage } from "@/components/queue/queue-page";
import { shownCards } from "@/lib/cards/wall/queue-session";
import { openTeam } from "@/lib/server/team-page";
import {
  listCardDeliveries,
  listDeliveryNames,
} from "@/lib/services/deliveries/list-delivery-names";
import { loadPromises } from "@/lib/services/wall/load-promises";
import { loadQueueSession } from "@/lib/services/wall/load-queue-session";

export const metadata: Metadata = { title: "Queue session" };

type Props = {
  params: Promise<{ team: string }>;
  searchParams: Promise<{ show?: string | string[] }>;
};

export default async function Page({ params, searchParams }: Props) {
  const { team, context } = await openTeam((await params).team);
  const shown = shownCards((await searchParams).show);
  const session = await loadQueueSession({ ...context, team }, shown);
  const held = await listCardDeliveries(
    { ...context, team },
    session.cards.map(({ number }) => number),
  );
  return (
    <QueuePage
      path={`/t/${team.slug}`}
      nonce={(await headers()).get("x-nonce") ?? undefined}
      session={session}
      held={Object.fromEntries(held)}
      deliveries={await listDeliveryNames({ ...context, team })}
      promises={await loadPromises({ ...context, team })}
      action={saveQueueAction.bind(null, team.slug)}
      addAction={addChosenAction.bind(null, team.slug)}
    />
  );
}
