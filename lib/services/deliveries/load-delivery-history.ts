import "server-only";
import type { CardKey } from "@/lib/cards/deliveries/delivery";
import { changedHow } from "@/lib/cards/history/card-history";
import { deliverySentences } from "@/lib/cards/history/delivery-history";
import type { SettingsEntry } from "@/lib/cards/history/settings-history";
import { mayDo } from "@/lib/cards/people/actor";
import { findDeliveryChanges } from "@/lib/db/delivery-changes";
import { getTeamById } from "@/lib/db/teams";
import { changedWhen } from "@/lib/services/cards/changed-when";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

const maxShown = 50;

/** What happened to a delivery, the latest first. */
export async function loadDeliveryHistory(
  context: ServiceContext,
  id: number,
): Promise<SettingsEntry[]> {
  const team = await loadTeam(context);
  const changes = await findDeliveryChanges(team.id, id, maxShown);
  const stays = changes.flatMap(({ before, after }) => [
    ...(before?.stays ?? []),
    ...(after?.stays ?? []),
  ]);
  const others = [...new Set(stays.map(({ teamId }) => teamId))].filter(
    (one) => one !== team.id && mayDo(context.actor, one, "viewer"),
  );
  const teams = await Promise.all(others.map((one) => getTeamById(one)));
  const names = new Map(teams.flatMap((one) => (one ? [[one.id, one.name] as const] : [])));
  const nameOf = ({ teamId, number }: CardKey) =>
    teamId === team.id
      ? `#${number}`
      : names.has(teamId)
        ? `${names.get(teamId)} #${number}`
        : "a card of another team";
  return changes.map(({ revision, at, before, after, ...rest }) => ({
    revision,
    how: changedHow({ when: changedWhen(at, team), ...rest }),
    sentences: deliverySentences(before, after, nameOf),
  }));
}
