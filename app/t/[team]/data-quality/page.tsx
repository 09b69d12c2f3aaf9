import type { Metadata } from "next";
import { QualityOverview } from "@/components/data-quality/quality-overview";
import { type Search, searchParametersOf } from "@/lib/server/search-parameters";
import { openTeam } from "@/lib/server/team-page";
import { loadDataQuality } from "@/lib/services/data-quality/load-data-quality";
import { listImports } from "@/lib/services/import/list-imports";

export const metadata: Metadata = { title: "Data quality" };

type Props = { params: Promise<{ team: string }>; searchParams: Promise<Search> };

export default async function Page({ params, searchParams }: Props) {
  const { team, context } = await openTeam((await params).team);
  const asked = searchParametersOf(await searchParams).get("import");
  const imports = (await listImports(context)).filter((one) => one.undoneAt === null);
  const scope = imports.find((one) => String(one.id) === asked) ?? null;
  return (
    <QualityOverview
      base={`/t/${team.slug}`}
      quality={await loadDataQuality(context, scope?.id ?? null)}
      scope={scope && { id: scope.id, fileName: scope.fileName }}
    />
  );
}
