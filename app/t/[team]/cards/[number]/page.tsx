import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import {
  binCardAction,
  markTodayAction,
  undoChangeAction,
} from "@/app/t/[team]/cards/[number]/actions";
import { editCardAction } from "@/app/t/[team]/cards/actions";
import { setPeopleAction, undoCostAction } from "@/app/t/[team]/cost/actions";
import { missingPage } from "@/app/t/[team]/missing-page";
import { CardPage } from "@/components/cards/card-page";
import { openTeam, unlessMissing } from "@/lib/server/team-page";
import { loadCardPage } from "@/lib/services/cards/load-card-page";
import { listCardDeliveries } from "@/lib/services/deliveries/list-delivery-names";

type Props = {
  params: Promise<{ team: string; number: string }>;
  searchParams: Promise<{ saved?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Card ${(await params).number}` };
}

export default async function Page({ params, searchParams }: Props) {
  const { team: teamSlug, number: id } = await params;
  const { team, context } = await openTeam(teamSlug);
  const page = await unlessMissing(loadCardPage(context, id));
  if (page === null) return missingPage();
  const { number } = page.card;
  const held = await listCardDeliveries({ ...context, team }, [number]);
  return (
    <CardPage
      {...page}
      deliveries={held.get(number) ?? []}
      base={`/t/${team.slug}`}
      idempotencyKey={randomUUID()}
      isSaved={(await searchParams).saved !== undefined}
      actions={{
        edit: editCardAction.bind(null, team.slug, number),
        commitToday: markTodayAction.bind(null, team.slug, number, "committed"),
        releaseToday: markTodayAction.bind(null, team.slug, number, "released"),
        bin: binCardAction.bind(null, team.slug, number),
        undo: undoChangeAction.bind(null, team.slug, number),
        setPeople: setPeopleAction.bind(null, team.slug, number),
        undoPeople: undoCostAction.bind(null, team.slug),
      }}
    />
  );
}
