import type { Metadata } from "next";
import type { Query } from "@/app/t/[team]/read-filter";
import { BatchingPage } from "@/components/forecast/batching-page";
import { Problem } from "@/lib/cards/problem";
import { type BatchingView, readBatchingView } from "@/lib/charts/forecast/batching-view";
import { openTeam } from "@/lib/server/team-page";
import { listQueue } from "@/lib/services/forecast/list-queue";
import { loadBatching } from "@/lib/services/forecast/load-batching";
import type { ServiceContext } from "@/lib/services/team/service-context";

export const metadata: Metadata = { title: "Batching" };

type Props = { params: Promise<{ team: string }>; searchParams: Promise<Query> };

export default async function Page({ params, searchParams }: Props) {
  const { team, context } = await openTeam((await params).team);
  const { view, problems } = readBatchingView(await searchParams);
  const { batching, problem } = await load({ ...context, team }, view);
  return (
    <BatchingPage
      path={`/t/${team.slug}`}
      problems={problem === null ? problems : [...problems, problem]}
      queue={await listQueue(team)}
      batching={batching}
    />
  );
}

/** The list as asked; where a card has left the queue since, the usual list and why. */
async function load(context: ServiceContext, view: BatchingView) {
  try {
    // A card that is no longer on a list cannot be its most valuable one.
    const { cards, valuable } = view;
    const isListed = valuable !== undefined && (cards?.includes(valuable) ?? true);
    const asked = { ...view, valuable: isListed ? valuable : undefined };
    return { batching: await loadBatching(context, asked), problem: null };
  } catch (error) {
    if (!(error instanceof Problem && error.status === 400)) throw error;
    const batching = await loadBatching(context, { batch: view.batch });
    return { batching, problem: error.message.replace(/\.$/, "") };
  }
}
