import { headers } from "next/headers";
import { Problem } from "@/lib/cards/problem";
import { returnAddress, signInPath } from "@/lib/server/return-address";
import { clientAddress } from "@/lib/server/who-asks";
import { hasAccounts } from "@/lib/services/people/has-accounts";

export const dynamic = "force-dynamic";

/** Sends the browser to the provider, which sends it back to the page that was asked for. */
export async function GET(request: Request): Promise<Response> {
  if (!hasAccounts()) return goTo("/");
  const { beginProviderSignIn, providerName } = await import(
    "@/lib/services/people/provider-sign-in"
  );
  // A picture on somebody else's page is nobody who wants to sign in.
  const wanted = request.headers.get("sec-fetch-dest") ?? "document";
  if (providerName() === null || wanted !== "document") return goTo(signInPath);
  const next = returnAddress(new URL(request.url).searchParams.get("next"));
  const sender = { headers: await headers(), client: await clientAddress() };
  return goTo(await beginProviderSignIn(next, sender).catch(backWithReason));
}

function goTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}

function backWithReason(error: unknown): string {
  if (error instanceof Problem)
    return `${signInPath}?${new URLSearchParams({ error: error.code })}`;
  throw error;
}
