import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import {
  changePasswordAction,
  endOtherSessionsAction,
  endSessionAction,
  makeResetLinkAction,
  removePasskeyAction,
} from "@/app/account/actions";
import { signOutAction } from "@/app/sign-in/actions";
import { SiteFrame } from "@/components/frame/site-frame";
import { AccountPage } from "@/components/people/account-page";
import { whoAsks } from "@/lib/server/who-asks";
import { hasAccounts } from "@/lib/services/people/has-accounts";
import { version } from "@/package.json";

export const metadata: Metadata = { title: "Your account" };

export default async function Page() {
  if (!hasAccounts()) notFound();
  const { name, isInstallationOwner } = await whoAsks();
  const { listSessions } = await import("@/lib/services/people/sessions");
  const { listPasskeys, offersPasskeys } = await import("@/lib/services/people/passkeys");
  const passkeys = offersPasskeys() ? await listPasskeys(await headers()) : null;
  const sessions = await listSessions(await headers());
  return (
    <SiteFrame version={version} person={name}>
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
