import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { Suspense } from "react";
import {
  importUploadAction,
  removeMappingAction,
  saveMappingAction,
} from "@/app/t/[team]/import/actions";
import { CheckProgress } from "@/components/import/check-progress";
import { ImportCheck } from "@/components/import/import-check";
import { UnreadableFile } from "@/components/import/unreadable-file";
import { Problem } from "@/lib/cards/problem";
import type { CheckedImport } from "@/lib/files/checked-import";
import { type Search, searchParametersOf } from "@/lib/server/search-parameters";
import { openTeam, type TeamPage } from "@/lib/server/team-page";
import { loadCardLists } from "@/lib/services/cards/load-card-lists";
import { checkUpload, describeUpload, lookAtUpload } from "@/lib/services/import/check-upload";
import type { ImportOutcome } from "@/lib/services/import/import-outcome";
import { listImportMappings } from "@/lib/services/import/list-import-mappings";

export const metadata: Metadata = { title: "Check the file" };

type Props = {
  params: Promise<{ team: string; upload: string }>;
  searchParams: Promise<Search>;
};

export default async function Page({ params, searchParams }: Props) {
  const { team: slug, upload } = await params;
  const opened = await openTeam(slug);
  const choices = searchParametersOf(await searchParams);
  const base = `/t/${opened.team.slug}/import`;
  const asked = { ...opened, base, upload, choices };
  const file = await found(() => describeUpload(opened.context, upload));
  if (file instanceof Problem) return <UnreadableFile base={base} message={file.message} />;
  if (!file.isLarge) return <CheckedFile {...asked} isLarge={false} />;
  const look = await found(() => lookAtUpload(opened.context, upload, choices));
  return (
    // Other choices are another check, whose progress is shown again.
    <Suspense
      key={choices.toString()}
      fallback={
        <CheckProgress
          base={base}
          upload={upload}
          fileName={file.fileName}
          choices={choices}
          look={look instanceof Problem || look === null ? null : checkedOf(look)}
        />
      }
    >
      <CheckedFile {...asked} isLarge />
    </Suspense>
  );
}

type Asked = TeamPage & {
  base: string;
  upload: string;
  choices: URLSearchParams;
  isLarge: boolean;
};

async function CheckedFile({ team, context, base, upload, choices, isLarge }: Asked) {
  const checked = await found(() => checkUpload(context, upload, choices, { isLatest: isLarge }));
  if (checked instanceof Problem) {
    const asData = new URLSearchParams(choices);
    asData.set("firstRow", "data");
    return (
      <UnreadableFile
        base={base}
        message={checked.message}
        isCancelled={checked.code === "import-cancelled"}
        withoutHeadings={checked.code === "no-headings" ? `${base}/${upload}?${asData}` : undefined}
      />
    );
  }
  const { types, sizes, clients } = await loadCardLists(context);
  return (
    <ImportCheck
      base={base}
      upload={upload}
      choices={choices.toString()}
      fileName={checked.fileName}
      outcome={checkedOf(checked.outcome)}
      known={{ type: types, size: sizes, client: clients }}
      isLarge={isLarge}
      nonce={(await headers()).get("x-nonce") ?? undefined}
      action={importUploadAction.bind(null, team.slug, upload)}
      saveMapping={saveMappingAction.bind(null, team.slug)}
      mappings={(await listImportMappings(context)).map((mapping) => ({
        ...mapping,
        remove: removeMappingAction.bind(null, team.slug, mapping.id),
      }))}
      idempotencyKey={randomUUID()}
    />
  );
}

/** What the page shows of an outcome. */
function checkedOf({ rejectedCsv, ...shown }: ImportOutcome): CheckedImport {
  return shown;
}

/** What was asked for, or the Problem that says why it is not to be had. */
async function found<T>(ask: () => Promise<T>): Promise<T | Problem> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
