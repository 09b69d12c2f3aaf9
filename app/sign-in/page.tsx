import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { signInAction } from "@/app/sign-in/actions";
import { SignedOutFrame } from "@/components/frame/signed-out-frame";
import { NarrowPage } from "@/components/people/narrow-page";
import { PasskeySignIn } from "@/components/people/passkey-sign-in";
import { ProviderSignIn } from "@/components/people/provider-sign-in";
import { SignInForm } from "@/components/people/sign-in-form";
import { returnAddress } from "@/lib/server/return-address";
import { whoIsSignedIn } from "@/lib/server/who-asks";
import { mailSettings } from "@/lib/services/mail/mail-settings";
import { hasAccounts } from "@/lib/services/people/has-accounts";
import { version } from "@/package.json";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ next?: string | string[]; error?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const { next, error } = await searchParams;
  const goTo = returnAddress(Array.isArray(next) ? next[0] : next);
  const offersPasskeys =
    hasAccounts() && (await import("@/lib/services/people/passkeys")).offersPasskeys();
  const provider = hasAccounts()
    ? (await import("@/lib/services/people/provider-sign-in")).providerName()
    : null;
  if (await whoIsSignedIn()) redirect(goTo);
  const hasMail = hasAccounts() && mailSettings() !== null;
  const byHand = hasMail
    ? ""
    : " Forgot your password? An owner can hand you a link that sets a new one.";
  return (
    <SignedOutFrame version={version}>
      <NarrowPage
        title="Sign in"
        lead={`No account yet? Ask an owner of your team for an invitation.${byHand}`}
      >
        <ProviderSignIn name={provider} next={goTo} error={error?.toString()} />
        <SignInForm
          action={signInAction.bind(null, goTo)}
          forgotHref={hasMail ? "/forgot-password" : null}
        />
        {offersPasskeys ? <PasskeySignIn next={goTo} /> : null}
      </NarrowPage>
    </SignedOutFrame>
  );
}
