import "server-only";

export const signInPath = "/sign-in";

/** The sign-in page, with where to go afterwards. */
export function signInAddress(from: string | null): string {
  const next = returnAddress(from);
  return next === "/" ? signInPath : `${signInPath}?${new URLSearchParams({ next })}`;
}

/** An address of this site to go to, as somebody's link may name it; the start page for any other. */
export function returnAddress(asked: string | null | undefined): string {
  if (!asked?.startsWith("/")) return "/";
  const base = "http://walltime.invalid";
  const url = URL.canParse(asked, base) ? new URL(asked, base) : null;
  if (url === null || url.origin !== base || url.pathname.startsWith("//")) return "/";
  return `${url.pathname}${url.search}`;
}
