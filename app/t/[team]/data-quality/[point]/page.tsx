import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { correctCardAction } from "@/app/t/[team]/cards/list-actions";
import {
  excludeDoubtfulAction,
  lookAgainAction,
  undoExclusionAction,
} from "@/app/t/[team]/data-quality/actions";
import { missingPage } from "@/app/t/[team]/missing-page";
import { pointWords } from "@/components/data-quality/point-words";
import { QualityPointPage } from "@/components/data-quality/quality-point-page";
import { qualityPointOf } from "@/lib/cards/team/quality-points";
import { dayInZone } from "@/lib/dates/day-in-zone";
import { type Search, searchParametersOf } from "@/lib/server/search-parameters";
import { openTeam } from "@/lib/server/team-page";
import { loadDataQuality, loadDoubtfulCards } from "@/lib/services/data-quality/load-data-quality";
import { loadMarkings } from "@/lib/services/data-quality/mark-right";
import { listImports } from "@/lib/services/import/list-imports";

type Props = {
  params: Promise<{ team: string; point: string }>;
  searchParams: Promise<Search>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const point = qualityPointOf((await params).point);
  return { title: point === null ? "Data quality" : pointWords[point].title };
}

export default async function Page({ params, searchParams }: Props) {
  const { team: slug, point: word } = await params;
  const { team, context } = await openTeam(slug);
  const point = qualityPointOf(word);
  if (point === null) return missingPage();
  const parameters = searchParametersOf(await searchParams);
  const asked = parameters.get("import");
  const imports = asked === null ? [] : await listImports(context);
  const scope = imports.find((one) => String(one.id) === asked && one.undoneAt === null) ?? null;
  const importId = scope?.id ?? null;
  const page = Math.max(1, Math.trunc(Number(parameters.get("page"))) || 1);
  const [quality, list, markings] = await Promise.all([
    loadDataQuality(context, importId),
    loadDoubtfulCards(context, point, { importId, page }),
    loadMarkings(context, point),
  ]);
  const revision = Number(parameters.get("undo"));
  return (
    <QualityPointPage
      base={`/t/${team.slug}`}
      point={point}
      quality={quality}
      list={list}
      scope={scope && { id: scope.id, fileName: scope.fileName }}
      lists={{
        types: team.types.map((type) => type.name),
        sizes: team.sizes.map((size) => size.name),
      }}
      markings={markings.map(({ at, ...marking }) => ({
        ...marking,
        on: dayInZone(at, team.timeZone),
      }))}
      actions={{
        correct: correctCardAction.bind(null, slug),
        exclude: excludeDoubtfulAction.bind(null, slug, point),
        lookAgain: lookAgainAction.bind(null, slug, point),
        undo: undoExclusionAction.bind(null, slug, point),
      }}
      done={revision > 0 ? { revision, cards: Number(parameters.get("excluded")) || 0 } : null}
      idempotencyKey={randomUUID()}
    />
  );
}
