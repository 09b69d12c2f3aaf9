import { mayDo } from "@/lib/cards/people/actor";
import { eventStream } from "@/lib/server/event-stream";
import { teamRoute } from "@/lib/server/team-route";
import { whoSends } from "@/lib/server/who-asks";
import { followTeam } from "@/lib/services/team/follow-team";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team }) =>
    eventStream(
      request,
      async () => mayDo(await whoSends(request), team.id, "viewer"),
      (send, giveUp) => followTeam(team.id, send, giveUp),
    ),
});
