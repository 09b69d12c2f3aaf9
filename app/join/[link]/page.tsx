import type { Metadata } from "next";
import Link from "next/link";
import { joinAction, joinWithAccountAction } from "@/app/join/[link]/actions";
import { SignedOutFrame } from "@/components/frame/signed-out-frame";
import { AccountForm } from "@/components/people/account-form";
import { JoinForm } from "@/components/people/join-form";
import { NarrowPage } from "@/components/people/narrow-page";
import { SpentLink } from "@/components/people/spent-link";
import { roleWords } from "@/lib/cards/people/roles";
import { signInAddress } from "@/lib/server/return-address";
import { unlessMissing } from "@/lib/server/team-page";
import { clientAddress, whoIsSignedIn } from "@/lib/server/who-asks";
import { openInvitation } from "@/lib/services/people/invitations";
import { version } from "@/package.json";

export const metadata: Metadata = {
  title: "Invitation",
  robots: { index: false },
  referrer: "no-referrer",
};

type Props = { params: Promise<{ link: string }> };

export default async function Page({ params }: Props) {
  const { link } = await params;
  const invitation = await unlessMissing(openInvitation(link, await clientAddress()));
  const person = await whoIsSignedIn();
  return (
    <SignedOutFrame version={version}>
      {invitation === null ? (
        <SpentLink />
      ) : (
        <NarrowPage
          title={`Join ${invitation.teamName}`}
          lead={`You are invited as ${roleWords[invitation.role].name.toLowerCase()}: ${roleWords[invitation.role].may}`}
        >
          {person?.userId ? (
            <JoinForm action={joinAction.bind(null, link)} teamName={invitation.teamName} />
          ) : (
            <>
              <AccountForm action={joinWithAccountAction.bind(null, link)} submit="Join" />
              <p>
                Have an account already?{" "}
                <Link href={signInAddress(`/join/${link}`)}>Sign in, then join</Link>
              </p>
            </>
          )}
        </NarrowPage>
      )}
    </SignedOutFrame>
  );
}
