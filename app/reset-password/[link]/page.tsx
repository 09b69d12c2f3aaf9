import type { Metadata } from "next";
import { resetPasswordAction } from "@/app/reset-password/[link]/actions";
import { SignedOutFrame } from "@/components/frame/signed-out-frame";
import { NarrowPage } from "@/components/people/narrow-page";
import { NewPasswordForm } from "@/components/people/new-password-form";
import { version } from "@/package.json";

export const metadata: Metadata = {
  title: "New password",
  robots: { index: false },
  referrer: "no-referrer",
};

export default async function Page({ params }: { params: Promise<{ link: string }> }) {
  const { link } = await params;
  return (
    <SignedOutFrame version={version}>
      <NarrowPage title="Set a new password">
        <NewPasswordForm action={resetPasswordAction.bind(null, link)} asksForOld={false} />
      </NarrowPage>
    </SignedOutFrame>
  );
}
