import type { Metadata } from "next";
import { firstOwnerAction } from "@/app/first-owner/actions";
import { SignedOutFrame } from "@/components/frame/signed-out-frame";
import { AccountForm } from "@/components/people/account-form";
import { NarrowPage } from "@/components/people/narrow-page";
import { SpentLink } from "@/components/people/spent-link";
import { clientAddress } from "@/lib/server/who-asks";
import { isFirstOwnerLink } from "@/lib/services/people/first-owner";
import { version } from "@/package.json";

export const metadata: Metadata = {
  title: "The first account",
  robots: { index: false },
  referrer: "no-referrer",
};

type Props = { searchParams: Promise<{ key?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const { key } = await searchParams;
  const given = typeof key === "string" ? key : "";
  const isGood = await isFirstOwnerLink(given, await clientAddress());
  return (
    <SignedOutFrame version={version}>
      {isGood ? (
        <NarrowPage
          title="The first account"
          lead="You become the owner: you make teams, invite people and decide what they may do. All teams that are here already are yours."
        >
          <AccountForm action={firstOwnerAction.bind(null, given)} submit="Become the owner" />
        </NarrowPage>
      ) : (
        <SpentLink />
      )}
    </SignedOutFrame>
  );
}
