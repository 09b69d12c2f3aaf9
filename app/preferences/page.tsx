import type { Metadata } from "next";
import { SiteFrame } from "@/components/frame/site-frame";
import { PreferencesPage } from "@/components/people/preferences-page";
import { readPreferences } from "@/lib/cards/people/preferences";
import { preferencesText } from "@/lib/dates/date-ways";
import { hasPerson, whoAsks } from "@/lib/server/who-asks";
import { version } from "@/package.json";

export const metadata: Metadata = { title: "Preferences" };

type Props = { searchParams: Promise<{ saved?: string }> };

export default async function Page({ searchParams }: Props) {
  await whoAsks();
  return (
    <SiteFrame version={version} hasPerson={await hasPerson()}>
      <PreferencesPage
        preferences={readPreferences(preferencesText())}
        isSaved={(await searchParams).saved !== undefined}
      />
    </SiteFrame>
  );
}
