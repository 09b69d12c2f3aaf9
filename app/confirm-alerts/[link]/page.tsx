import type { Metadata } from "next";
import { answerConfirmationAction } from "@/app/confirm-alerts/[link]/actions";
import { ConfirmAddressForm } from "@/components/alerts/confirm-address-form";
import { SpentConfirmLink } from "@/components/alerts/spent-confirm-link";
import { SignedOutFrame } from "@/components/frame/signed-out-frame";
import { NarrowPage } from "@/components/people/narrow-page";
import { unlessMissing } from "@/lib/server/team-page";
import { clientAddress } from "@/lib/server/who-asks";
import { openConfirmation } from "@/lib/services/alerts/answer-confirmation";
import { version } from "@/package.json";

export const metadata: Metadata = {
  title: "Confirm alerts",
  robots: { index: false },
  referrer: "no-referrer",
};

type Props = { params: Promise<{ link: string }> };

/** Asks who reads the mail of an address whether it wants alerts: opening it answers nothing. */
export default async function Page({ params }: Props) {
  const { link } = await params;
  const asked = await unlessMissing(openConfirmation(link, await clientAddress()));
  return (
    <SignedOutFrame version={version}>
      {asked === null ? (
        <SpentConfirmLink />
      ) : (
        <NarrowPage
          title="Do you want these alerts?"
          lead={
            <>
              <bdi>{asked.askedBy}</bdi> asked Walltime to send alerts of the team{" "}
              <strong>
                <bdi>{asked.teamName}</bdi>
              </strong>{" "}
              to{" "}
              <strong>
                <bdi>{asked.address}</bdi>
              </strong>
              . They are mails that tell what happens to its cards. Confirm if this is your address
              and you want them; otherwise refuse.
            </>
          }
        >
          <ConfirmAddressForm action={answerConfirmationAction.bind(null, link)} />
        </NarrowPage>
      )}
    </SignedOutFrame>
  );
}
