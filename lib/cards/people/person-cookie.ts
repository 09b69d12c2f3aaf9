/**
 * The cookie that holds the name of who is signed in, for the frame to show. It proves nothing: the
 * session does. Scripts read it, so that a page is the same for all who may do the same in its team.
 */
export const personCookie = "walltime-person";

/** How that cookie is kept: until the browser ends, and for pages of this address only. */
export function personCookieOptions(site: URL) {
  return { path: "/", sameSite: "lax", secure: site.protocol === "https:" } as const;
}

/** The Set-Cookie header that tells a browser whose it is. */
export function personSetCookie(name: string, site: URL): string {
  const { path, secure } = personCookieOptions(site);
  const value = encodeURIComponent(name);
  return `${personCookie}=${value}; Path=${path}; SameSite=Lax${secure ? "; Secure" : ""}`;
}

/** The name in a Cookie header, or in the document's; null where there is none. */
export function personOf(cookies: string): string | null {
  for (const part of cookies.split(";")) {
    const [name = "", value = ""] = part.trim().split("=", 2);
    if (name === personCookie) return decoded(value);
  }
  return null;
}

/** A Cookie header without what tells who is signed in, the session's cookie and the name's. */
export function withoutPerson(cookies: string): string {
  return cookies
    .split(";")
    .map((part) => part.trim())
    .filter((part) => !/^(?:(?:__Secure-)?walltime\.|walltime-person=)/.test(part))
    .join("; ");
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value) || null;
  } catch {
    return null;
  }
}
