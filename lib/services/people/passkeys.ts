import "server-only";
import net from "node:net";
import { auth } from "@/lib/services/people/auth";
import { publicUrl } from "@/lib/services/people/public-url";

/** Whether browsers offer passkeys at this address: they need a name, and TLS or this machine. */
export function offersPasskeys(): boolean {
  const { hostname, protocol } = publicUrl();
  const isName = net.isIP(hostname.replace(/^\[|\]$/g, "")) === 0;
  return isName && (protocol === "https:" || hostname === "localhost");
}

/** The passkeys of who is signed in, the latest first. */
export async function listPasskeys(
  headers: Headers,
): Promise<{ id: string; name: string; since: Date }[]> {
  const found = await auth().api.listPasskeys({ headers });
  return found
    .map(({ id, name, createdAt }) => ({ id, name: name || "A passkey", since: createdAt }))
    .sort((a, b) => b.since.getTime() - a.since.getTime());
}

/** Forgets a passkey of who is signed in; nothing happens where it is forgotten already. */
export async function removePasskey(headers: Headers, id: string): Promise<void> {
  const known = await listPasskeys(headers);
  if (!known.some((passkey) => passkey.id === id)) return;
  await auth().api.deletePasskey({ body: { id }, headers });
}
