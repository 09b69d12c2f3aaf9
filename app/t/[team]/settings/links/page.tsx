import type { Metadata } from "next";
import type { Query } from "@/app/t/[team]/read-filter";
import { makeLinkAction, revokeLinkAction } from "@/app/t/[team]/settings/links/actions";
import { choiceOf, shownLink } from "@/app/t/[team]/settings/links/shown-links";
import { LinksPage } from "@/components/links/links-page";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { SettingsHistory } from "@/components/settings/settings-history";
import { mayDo } from "@/lib/cards/people/actor";
import { openTeam } from "@/lib/server/team-page";
import { loadPartHistory } from "@/lib/services/history/load-part-history";
import { loadShareLinks } from "@/lib/services/links/manage-share-links";
import { hasAccounts } from "@/lib/services/people/has-accounts";

export const metadata: Metadata = { title: "Links to share" };

type Props = { params: Promise<{ team: string }>; searchParams: Promise<Query> };

export default async function Page({ params, searchParams }: Props) {
  const { team, context } = await openTeam((await params).team);
  const isOwner = mayDo(context.actor, team.id, "owner");
  const choice = choiceOf(await searchParams, isOwner);
  const here = `/t/${team.slug}/settings/links`;
  const mayMake = choice.kind === "feed" || mayDo(context.actor, team.id, "editor");
  const kinds = [
    { kind: "page", label: "A page", share: "planning" },
    { kind: "embed", label: "A chart on another site", share: "sla-tiles" },
    { kind: "feed", label: "A calendar", share: "rota.ics" },
  ] as const;
  return (
    <SettingsFrame base={`/t/${team.slug}`} here="links">
      <LinksPage
        choice={mayMake ? choice : null}
        kinds={kinds.map(({ kind, label, share }) => ({
          label,
          href: `${here}?share=${share}`,
          chosen: choice.kind === kind,
        }))}
        links={(await loadShareLinks(context)).map((link) => shownLink(link, team.timeZone))}
        isOwner={isOwner}
        isLocal={!hasAccounts()}
        actions={{
          make: makeLinkAction.bind(null, team.slug),
          revoke: revokeLinkAction.bind(null, team.slug),
        }}
      />
      {isOwner ? (
        <SettingsHistory
          entries={await loadPartHistory({ ...context, team }, { kind: ["links"] })}
          wholeHref={`/t/${team.slug}/history?kind=links`}
        />
      ) : null}
    </SettingsFrame>
  );
}
