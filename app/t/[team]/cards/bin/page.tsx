import type { Metadata } from "next";
import { restoreCardAction } from "@/app/t/[team]/cards/list-actions";
import { CardBin } from "@/components/card-list/card-bin";
import { openTeam } from "@/lib/server/team-page";
import { listBin } from "@/lib/services/cards/restore-cards";

export const metadata: Metadata = { title: "Bin" };

type Props = { params: Promise<{ team: string }>; searchParams: Promise<{ page?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const { team, context } = await openTeam((await params).team);
  const page = Number((await searchParams).page);
  return (
    <CardBin
      base={`/t/${team.slug}`}
      bin={await listBin(context, Number.isInteger(page) ? page : 1)}
      action={restoreCardAction.bind(null, team.slug)}
    />
  );
}
