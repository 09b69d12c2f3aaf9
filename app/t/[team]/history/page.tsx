import type { Metadata } from "next";
import { undoFromHistoryAction } from "@/app/t/[team]/history/actions";
import { HistoryPage } from "@/components/history/history-page";
import { readHistoryFilter } from "@/lib/cards/history/history-filter";
import { readableKinds } from "@/lib/cards/history/history-kinds";
import { roleIn } from "@/lib/cards/people/actor";
import { cursorOrNull, writeCursor } from "@/lib/server/cursor";
import { type Search, searchParametersOf } from "@/lib/server/search-parameters";
import { openTeam } from "@/lib/server/team-page";
import { listAuthors, loadHistory } from "@/lib/services/history/load-history";

export const metadata: Metadata = { title: "History" };

const onPage = 50;

type Props = { params: Promise<{ team: string }>; searchParams: Promise<Search> };

export default async function Page({ params, searchParams }: Props) {
  const { team, context } = await openTeam((await params).team);
  const parameters = searchParametersOf(await searchParams);
  const { filter, ignored } = readHistoryFilter(parameters);
  const before = cursorOrNull(parameters.get("cursor")) ?? undefined;
  const reading = { ...context, team };
  const [{ changes, nextBefore }, authors] = await Promise.all([
    loadHistory(reading, filter, { before, limit: onPage }),
    listAuthors(reading),
  ]);
  return (
    <HistoryPage
      base={`/t/${team.slug}`}
      csvPath={`/api/v1/teams/${team.slug}/history.csv`}
      filter={filter}
      ignored={ignored}
      authors={authors}
      kinds={readableKinds(roleIn(context.actor, team.id) ?? "viewer")}
      changes={changes.map(({ revision, how, lines, undoes, isUndone, canUndo, importId }) => ({
        ...{ revision, how, lines, undoes, isUndone, canUndo, importId },
      }))}
      nextCursor={nextBefore === null ? null : writeCursor(nextBefore)}
      isFirst={before === undefined}
      undo={undoFromHistoryAction.bind(null, team.slug)}
    />
  );
}
