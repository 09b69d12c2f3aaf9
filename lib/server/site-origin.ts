import "server-only";

/** The address under which a request reached this server, such as http://127.0.0.1:3000. */
export function siteOrigin(headers: Pick<Headers, "get">): string {
  const forwarded = headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  const host = headers.get("host") ?? "localhost";
  return `${forwarded === "https" ? "https" : "http"}://${host}`;
}
