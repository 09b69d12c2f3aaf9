import { teamRoute } from "@/lib/server/team-route";
import { changeOf, undoAnyChange } from "@/lib/services/undo/undo-any-change";

export const dynamic = "force-dynamic";

type Params = { team: string; id: string };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute<Params>({
  POST: async ({ params, context }) =>
    Response.json(await undoAnyChange(context, changeOf(params.id))),
});
