import type { Metadata } from "next";
import { SignedOutFrame } from "@/components/frame/signed-out-frame";
import { NarrowPage } from "@/components/people/narrow-page";
import { refusalDays } from "@/lib/cards/alerts/alert";
import { version } from "@/package.json";

export const metadata: Metadata = { title: "Alerts by e-mail", robots: { index: false } };

type Props = { searchParams: Promise<{ answer?: string | string[] }> };

/** What was answered by a link to confirm alerts. */
export default async function Page({ searchParams }: Props) {
  const isRefused = (await searchParams).answer === "refused";
  return (
    <SignedOutFrame version={version}>
      <NarrowPage
        title={isRefused ? "Refused" : "Confirmed"}
        lead={
          isRefused
            ? `No alerts of this team are sent to your address, and for ${refusalDays} days nobody can have it asked again.`
            : "What happens from now on is sent to your address. Whoever made the alert can change and remove it on the team’s page Alerts."
        }
      >
        {null}
      </NarrowPage>
    </SignedOutFrame>
  );
}
