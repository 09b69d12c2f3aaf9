import type { Metadata } from "next";
import { headers } from "next/headers";
import { saveQueueAction } from "@/app/t/[team]/queue/actions";
import { QueuePage } from "@/components/queue/queue-page";
import { shownCards } from "@/lib/cards/wall/queue-session";
import { openTeam } from "@/lib/server/team-page";
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
  return (
    <QueuePage
      path={`/t/${team.slug}`}
      nonce={(await headers()).get("x-nonce") ?? undefined}
      session={await loadQueueSession({ ...context, team }, shown)}
      promises={await loadPromises({ ...context, team })}
      action={saveQueueAction.bind(null, team.slug)}
    />
  );
}
