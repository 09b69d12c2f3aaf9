export const dynamic = "force-static";

/** What a team keeps here is nobody's to find by searching. */
export function GET(): Response {
  return new Response("User-agent: *\nDisallow: /\n", {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
