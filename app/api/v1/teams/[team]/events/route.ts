import { eventStream } from "@/lib/server/event-stream";
import { teamRoute } from "@/lib/server/team-route";
import { followTeam } from "@/lib/services/team/follow-team";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team }) =>
    eventStream(request, (send, giveUp) => followTeam(team.id, send, giveUp)),
});
