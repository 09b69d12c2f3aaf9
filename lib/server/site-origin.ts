import "server-only";
import { hasAccounts } from "@/lib/services/people/has-accounts";
import { publicUrl } from "@/lib/services/people/public-url";

/** The address under which a request reached this server, such as http://127.0.0.1:3000. */
export function siteOrigin(headers: Pick<Headers, "get">): string {
  if (hasAccounts()) return publicUrl().origin;
  const forwarded = headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  const host = headers.get("host") ?? "localhost";
  return `${forwarded === "https" ? "https" : "http"}://${host}`;
}
