import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { forgotPasswordAction } from "@/app/forgot-password/actions";
import { SignedOutFrame } from "@/components/frame/signed-out-frame";
import { ForgotPasswordForm } from "@/components/people/forgot-password-form";
import { NarrowPage } from "@/components/people/narrow-page";
import { signInPath } from "@/lib/server/return-address";
import { mailSettings } from "@/lib/services/mail/mail-settings";
import { hasAccounts } from "@/lib/services/people/has-accounts";
import { version } from "@/package.json";

export const metadata: Metadata = { title: "Forgot your password?", robots: { index: false } };

// Whether mail is set up is known when it runs, not when it is built.
export const dynamic = "force-dynamic";

export default function Page() {
  if (!hasAccounts() || mailSettings() === null) notFound();
  return (
    <SignedOutFrame version={version}>
      <NarrowPage
        title="Forgot your password?"
        lead="Walltime mails you a link with which you set a new one."
      >
        <ForgotPasswordForm action={forgotPasswordAction} />
        <p>
          <Link href={signInPath}>Back to signing in</Link>
        </p>
      </NarrowPage>
    </SignedOutFrame>
  );
}
