import type { Metadata } from "next";
import { changeDaysAction } from "@/app/t/[team]/settings/actions";
import { DaysForm } from "@/components/settings/days-form";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { holidaysAsText } from "@/lib/files/read-holidays";
import { shortSlaRule } from "@/lib/metrics/sla-rule";
import { openTeam } from "@/lib/server/team-page";

export const metadata: Metadata = { title: "Settings" };

type Props = { params: Promise<{ team: string }>; searchParams: Promise<{ changed?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const { team } = await openTeam((await params).team);
  const { changed } = await searchParams;
  return (
    <SettingsFrame base={`/t/${team.slug}`} here="days">
      <DaysForm
        key={team.revision}
        draftKey={`days ${team.slug}`}
        action={changeDaysAction.bind(null, team.slug)}
        timeZone={team.timeZone}
        dayCount={team.dayCount}
        workingWeek={team.workingWeek}
        rule={shortSlaRule(team.rule)}
        holidays={holidaysAsText(team.holidays)}
        timeZones={Intl.supportedValuesOf("timeZone")}
        today={team.today}
        cardsChanged={changed === undefined ? null : Number(changed)}
      />
    </SettingsFrame>
  );
}
