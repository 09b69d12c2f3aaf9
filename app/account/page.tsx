import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import {
  changePasswordAction,
  connectProviderAction,
  disconnectProviderAction,
  endOtherSessionsAction,
  endSessionAction,
  makeResetLinkAction,
  removePasskeyAction,
} from "@/app/account/actions";
import { signOutAction } from "@/app/sign-in/actions";
import { SiteFrame } from "@/components/frame/site-frame";
import { AccountPage } from "@/components/people/account-page";
import type { ShownProvider } from "@/components/people/provider-section";
import { providerProblem } from "@/lib/cards/people/provider-problems";
import { whoAsks } from "@/lib/server/who-asks";
import { hasAccounts } from "@/lib/services/people/has-accounts";
import { version } from "@/package.json";

export const metadata: Metadata = { title: "Your account" };

type Props = { searchParams: Promise<{ error?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  if (!hasAccounts()) notFound();
  const { name, isInstallationOwner } = await whoAsks();
  const { listSessions } = await import("@/lib/services/people/sessions");
  const { listPasskeys, offersPasskeys } = await import("@/lib/services/people/passkeys");
  const passkeys = offersPasskeys() ? await listPasskeys(await headers()) : null;
  const { error } = await searchParams;
  const provider = await shownProvider(error?.toString());
  const sessions = await listSessions(await headers());
  return (
    <SiteFrame version={version} hasPerson>
      <AccountPage
        name={name}
        sessions={sessions.map(({ since, ...session }) => ({
          ...session,
          since: since.toISOString(),
        }))}
        passkeys={
          passkeys?.map(({ since, ...passkey }) => ({
            ...passkey,
            since: since.toISOString(),
          })) ?? null
        }
        provider={provider}
        connectProviderAction={connectProviderAction}
        disconnectProviderAction={disconnectProviderAction}
        removePasskeyAction={removePasskeyAction}
        signOutAction={signOutAction}
        changePasswordAction={changePasswordAction}
        endSessionAction={endSessionAction}
        endOtherSessionsAction={endOtherSessionsAction}
        makeResetLinkAction={isInstallationOwner ? makeResetLinkAction : null}
      />
    </SiteFrame>
  );
}

async function shownProvider(error: string | undefined): Promise<ShownProvider | null> {
  const { findWaysIn, providerName } = await import("@/lib/services/people/provider-sign-in");
  const name = providerName();
  if (name === null) return null;
  return { name, ...(await findWaysIn(await headers())), problem: providerProblem(error) };
}
