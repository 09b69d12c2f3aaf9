import type { Metadata } from "next";
import { SpentConfirmLink } from "@/components/alerts/spent-confirm-link";
import { SignedOutFrame } from "@/components/frame/signed-out-frame";
import { NarrowPage } from "@/components/people/narrow-page";
import { refusalDays } from "@/lib/cards/alerts/alert";
import { version } from "@/package.json";

export const metadata: Metadata = { title: "Alerts by e-mail", robots: { index: false } };

type Props = { searchParams: Promise<{ answer?: string | string[] }> };

const leads = {
  confirmed:
    "What happens from now on is sent to your address. Whoever made the alert can change and remove it on the team’s page Alerts.",
  refused: `No alerts of this team are sent to your address, and for ${refusalDays} days nobody can ask again for this team.`,
};

/** What was answered by a link to confirm alerts. */
export default async function Page({ searchParams }: Props) {
  const { answer } = await searchParams;
  return (
    <SignedOutFrame version={version}>
      {answer === "confirmed" || answer === "refused" ? (
        <NarrowPage title={answer === "confirmed" ? "Confirmed" : "Refused"} lead={leads[answer]}>
          {null}
        </NarrowPage>
      ) : (
        <SpentConfirmLink />
      )}
    </SignedOutFrame>
  );
}
