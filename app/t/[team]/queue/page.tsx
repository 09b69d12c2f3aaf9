import type { Metadata } from "next";
import { headers } from "next/headers";
import { saveQueueAction } from "@/app/t/[team]/queue/actions";
import { QueuePage } from "@/components/queue/queue-page";
import { openTeam } from "@/lib/server/team-page";
import { loadPromises } from "@/lib/services/wall/load-promises";
import { loadQueueSession } from "@/lib/services/wall/load-queue-session";

export const metadata: Metadata = { title: "Queue session" };

type Props = { params: Promise<{ team: string }> };

export default async function Page({ params }: Props) {
  const { team, context } = await openTeam((await params).team);
  return (
    <QueuePage
      path={`/t/${team.slug}`}
      nonce={(await headers()).get("x-nonce") ?? undefined}
      session={await loadQueueSession({ ...context, team })}
      promises={await loadPromises({ ...context, team })}
      action={saveQueueAction.bind(null, team.slug)}
    />
  );
}
