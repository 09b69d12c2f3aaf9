import { preferencesCookie, readPreferences } from "@/lib/cards/people/preferences";
import { apiRoute } from "@/lib/server/api-route";
import { readForm } from "@/lib/server/read-form";
import { whoSends } from "@/lib/server/who-asks";

export const dynamic = "force-dynamic";

const yearSeconds = 365 * 86_400;

/** Keeps what somebody prefers in a cookie. The page is loaded anew: all days on it are written anew. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute<Record<string, string>>({
  POST: async (request) => {
    await whoSends(request);
    const fields = [...(await readForm(request))].flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    );
    const chosen = readPreferences(new URLSearchParams(fields));
    const kept = encodeURIComponent(new URLSearchParams(chosen).toString());
    return new Response(null, {
      status: 303,
      headers: {
        location: "/preferences?saved=1",
        "set-cookie": `${preferencesCookie}=${kept}; Path=/; Max-Age=${yearSeconds}; HttpOnly; SameSite=Lax`,
      },
    });
  },
});
