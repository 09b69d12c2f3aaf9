import type { Metadata } from "next";
import { undoImportAction } from "@/app/t/[team]/import/actions";
import { missingPage } from "@/app/t/[team]/missing-page";
import { UndoImport } from "@/components/import/undo-import";
import { openTeam } from "@/lib/server/team-page";
import { listImports } from "@/lib/services/import/list-imports";
import { listCardsEditedSince } from "@/lib/services/import/undo-import";

export const metadata: Metadata = { title: "Undo an import" };

export default async function Page({ params }: { params: Promise<{ team: string; id: string }> }) {
  const { team: slug, id } = await params;
  const { team, context } = await openTeam(slug);
  const found = (await listImports(context)).find((one) => String(one.id) === id);
  if (!found) return missingPage();
  const { fileName, created, updated, undoneAt } = found;
  return (
    <UndoImport
      base={`/t/${team.slug}`}
      fileName={fileName}
      created={created}
      updated={updated}
      isUndone={undoneAt !== null}
      edited={undoneAt === null ? await listCardsEditedSince(context, found.id) : []}
      action={undoImportAction.bind(null, team.slug, found.id)}
    />
  );
}
