import type { Metadata } from "next";
import { headers } from "next/headers";
import { standUpAction } from "@/app/t/[team]/stand-up/actions";
import { StandUpPage } from "@/components/stand-up/stand-up-page";
import { readStandUpView } from "@/lib/charts/stand-up/stand-up-view";
import { siteOrigin } from "@/lib/server/site-origin";
import { openTeam } from "@/lib/server/team-page";
import { hasAccounts } from "@/lib/services/people/has-accounts";
import { loadSupportHolder } from "@/lib/services/rota/load-support-holder";
import { loadAging } from "@/lib/services/stand-up/load-aging";
import { loadOpenCards } from "@/lib/services/stand-up/load-open-cards";

export const metadata: Metadata = { title: "Stand-up" };

type Props = {
  params: Promise<{ team: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { team, context } = await openTeam((await params).team);
  const { view, problem } = readStandUpView(await searchParams, team.today);
  const asOf = view.asOf ?? undefined;
  const open = await loadOpenCards(context, asOf);
  return (
    <StandUpPage
      slug={team.slug}
      name={team.name}
      today={team.today}
      revision={team.revision}
      origin={siteOrigin(await headers())}
      secretHref={hasAccounts() ? `/t/${team.slug}/settings/links?share=sla-due.ics` : null}
      view={view}
      problem={problem}
      open={open}
      action={context.actor.link ? null : standUpAction.bind(null, team.slug)}
      support={await loadSupportHolder({ ...context, team }, open.asOf)}
      aging={await loadAging(context, view.by, asOf)}
    />
  );
}
