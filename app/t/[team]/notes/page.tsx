import "@/app/t/[team]/notes/note-pages.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { NotesPage } from "@/components/notes/notes-page";
import { readNoteView } from "@/lib/cards/notes/note-view";
import { siteOrigin } from "@/lib/server/site-origin";
import { openTeam } from "@/lib/server/team-page";
import { loadNotes } from "@/lib/services/stand-up/load-notes";

export const metadata: Metadata = { title: "SLA notes" };

type Props = {
  params: Promise<{ team: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { team, context } = await openTeam((await params).team);
  const view = readNoteView(await searchParams);
  const { choices, notes } = await loadNotes(context, view.cards);
  return (
    <NotesPage
      path={`/t/${team.slug}`}
      origin={siteOrigin(await headers())}
      dayCount={team.dayCount}
      view={view}
      choices={choices}
      notes={notes}
    />
  );
}
