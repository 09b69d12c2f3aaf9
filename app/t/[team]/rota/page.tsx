import type { Metadata } from "next";
import { headers } from "next/headers";
import {
  addAbsenceAction,
  addPersonAction,
  editPersonAction,
  removeAbsenceAction,
  savePlanAction,
  setWeeksAction,
} from "@/app/t/[team]/rota/actions";
import { RotaPage } from "@/components/rota/rota-page";
import { planQuerySchema } from "@/lib/server/rota-queries";
import { siteOrigin } from "@/lib/server/site-origin";
import { openTeam } from "@/lib/server/team-page";
import { loadPartHistory } from "@/lib/services/history/load-part-history";
import { hasAccounts } from "@/lib/services/people/has-accounts";
import { loadRota } from "@/lib/services/rota/load-rota";
import { proposePlan } from "@/lib/services/rota/propose-plan";

export const metadata: Metadata = { title: "Support rota" };

type Props = {
  params: Promise<{ team: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { team, context } = await openTeam((await params).team);
  const asked = planQuerySchema.safeParse(await searchParams);
  const { plan, change } = asked.data ?? {};
  const requestHeaders = await headers();
  const { slug } = team;
  return (
    <RotaPage
      path={`/t/${slug}`}
      secretHref={hasAccounts() ? `/t/${slug}/settings/links?share=rota.ics` : null}
      feed={`${siteOrigin(requestHeaders)}/api/v1/teams/${slug}/rota.ics`}
      nonce={requestHeaders.get("x-nonce") ?? undefined}
      revision={team.revision}
      rota={await loadRota({ ...context, team })}
      history={await loadPartHistory({ ...context, team }, { kind: ["rota"] })}
      proposed={
        plan === undefined || change === undefined
          ? null
          : await proposePlan({ ...context, team }, { weeks: plan, change })
      }
      problem={
        asked.success
          ? null
          : "The plan in this address cannot be read: it takes a number of weeks from 1 to 104."
      }
      actions={{
        addPerson: addPersonAction.bind(null, slug),
        editPerson: editPersonAction.bind(null, slug),
        addAbsence: addAbsenceAction.bind(null, slug),
        removeAbsence: removeAbsenceAction.bind(null, slug),
        setWeeks: setWeeksAction.bind(null, slug),
        savePlan: savePlanAction.bind(null, slug),
      }}
    />
  );
}
