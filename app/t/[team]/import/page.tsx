import type { Metadata } from "next";
import { PageHead } from "@/components/forms/page-head";
import { ImportDone } from "@/components/import/import-done";
import { PastImports } from "@/components/import/past-imports";
import { UploadForm } from "@/components/import/upload-form";
import { NotForRole } from "@/components/people/not-for-role";
import { mayDo } from "@/lib/cards/people/actor";
import { dayInZone } from "@/lib/dates/day-in-zone";
import { openTeam } from "@/lib/server/team-page";
import { loadDataQuality } from "@/lib/services/data-quality/load-data-quality";
import { listImports } from "@/lib/services/import/list-imports";
import type { ServiceContext } from "@/lib/services/team/service-context";

export const metadata: Metadata = { title: "Import" };

type Props = {
  params: Promise<{ team: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { team, context } = await openTeam((await params).team);
  if (!mayDo(context.actor, team.id, "editor")) return <NotForRole needed="editor" />;
  const { problem, done, undone, file, choices } = await searchParams;
  const imports = (await listImports(context)).map(({ importedAt, undoneAt, ...rest }) => ({
    ...rest,
    importedOn: dayInZone(importedAt, team.timeZone),
    isUndone: undoneAt !== null,
  }));
  const doneImport = imports.find((one) => String(one.id) === done && !one.isUndone);
  const undoneImport = imports.find((one) => String(one.id) === undone && one.isUndone);
  const base = `/t/${team.slug}`;
  return (
    <>
      {doneImport && (
        <ImportDone
          import={doneImport}
          base={base}
          doubtful={await findDoubtful(context, doneImport)}
          rejectedRowsHref={
            typeof file === "string"
              ? `${base}/import/${encodeURIComponent(file)}/rejected-rows?${typeof choices === "string" ? choices : ""}`
              : null
          }
        />
      )}
      <PageHead
        level={doneImport ? 2 : 1}
        title={doneImport ? "Import another file" : "Import cards from a file"}
        text="A file from your tracker or spreadsheet, as it comes: one row a card, best with a column for the day work was committed and one for the day it was done. Walltime shows what it makes of the file before anything is saved."
      />
      <UploadForm
        action={`${base}/import/upload`}
        problem={typeof problem === "string" ? problem : null}
      />
      <PastImports
        imports={imports}
        base={base}
        justUndone={undoneImport ? undoneImport.fileName : null}
      />
    </>
  );
}

/** The points that find something among the cards that an import made. */
async function findDoubtful(context: ServiceContext, done: { id: number; created: number }) {
  if (done.created === 0) return [];
  const { points } = await loadDataQuality(context, done.id);
  return points.filter(({ cards }) => cards > 0);
}
