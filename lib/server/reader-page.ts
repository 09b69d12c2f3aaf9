import "server-only";
import { linkQuery } from "@/lib/cards/links/link-query";
import { linkTarget } from "@/lib/cards/links/link-targets";
import { linkOfThisPage } from "@/lib/server/asked-link";
import { openTeam } from "@/lib/server/team-page";
import { type LinkActor, noteOpened } from "@/lib/services/links/open-share-link";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

type Query = Record<string, string | string[]>;

export type ReaderPage =
  | { state: "gone" }
  | { state: "locked" }
  | {
      state: "open";
      actor: LinkActor;
      team: LoadedTeam;
      /** What it leads to, in words */
      label: string;
      /** Its filters, as pages take those of their address */
      query: Query;
    };

/** The page, or chart, that the link of this address leads to. */
export async function openReaderPage(kind: "page" | "embed"): Promise<ReaderPage> {
  const asked = (await linkOfThisPage()) ?? { state: "gone" };
  if (asked.state !== "open") return { state: asked.state };
  const { actor } = asked;
  if (actor.link.kind !== kind) return { state: "gone" };
  const { team } = await openTeam(actor.link.slug);
  return {
    state: "open",
    actor,
    team,
    label: linkTarget(actor.link.target)?.label ?? "",
    query: linkQuery(actor.link.query),
  };
}

/** Counts that the page was opened; not when an open one asks for what is new. */
export async function countOpening(page: ReaderPage, headers: Pick<Headers, "get">) {
  // Next hides by which header a page that is open asks again, but not what it puts into the address.
  const isAgain = /[?&]_rsc=/.test(headers.get("x-walltime-path") ?? "");
  if (page.state !== "open" || isAgain) return;
  noteOpened({ teamId: page.team.id, actor: page.actor });
}
