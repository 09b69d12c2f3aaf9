import type { Metadata } from "next";
import { restoreCardAction } from "@/app/t/[team]/cards/list-actions";
import { CardBin } from "@/components/card-list/card-bin";
import { openTeam } from "@/lib/server/team-page";
import { listBin } from "@/lib/services/restore-cards";

export const metadata: Metadata = { title: "Bin" };

export default async function Page({ params }: { params: Promise<{ team: string }> }) {
  const { team, context } = await openTeam((await params).team);
  return (
    <CardBin
      base={`/t/${team.slug}`}
      cards={await listBin(context)}
      action={restoreCardAction.bind(null, team.slug)}
    />
  );
}
