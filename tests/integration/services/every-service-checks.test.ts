import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, localOwner } from "@/lib/cards/people/actor";
import type { TeamRole } from "@/lib/cards/people/roles";
import { Problem } from "@/lib/cards/problem";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeTeam } from "@/tests/factories/make-team";
import { listServices } from "@/tests/integration/services/support/list-services";

const services = listServices();

let teamId: number;
beforeAll(async () => {
  teamId = (await makeTeam()).context.teamId;
});

function actorWith(roles: ReadonlyMap<number, TeamRole>): Actor {
  return { ...localOwner, name: "Somebody", roles, isInstallationOwner: false };
}

/** What a service answers to a context with nothing else that makes sense. */
async function outcomeOf({ file, name }: { file: string; name: string }, actor: Actor) {
  const module = await import(`@/${file.replace(/\.ts$/, "")}`);
  const context: ServiceContext = { actor, teamId };
  try {
    const answer = module[name]({ ...context, source: "screen" }, {}, {}, {});
    if (typeof answer?.next === "function") await answer.next();
    else await answer;
    return "answered";
  } catch (error) {
    return error instanceof Problem ? error.code : `failed before it checked: ${error}`;
  }
}

describe("every service that takes a context", () => {
  test("is found by this test", () => {
    expect(services.length).toBeGreaterThan(90);
  });

  test.each(services)("$file: $name does not know the team of a stranger", async (service) => {
    expect(await outcomeOf(service, actorWith(new Map()))).toBe("team-not-found");
    expect(await outcomeOf(service, actorWith(new Map([[teamId + 1, "owner"]])))).toBe(
      "team-not-found",
    );
  });

  /** Services that a viewer may call: those that only look, and what members do for themselves. */
  const looks =
    /^(list|load|find|get|is|name|work|with|hide|given|told|describe|support|current|spelled|export|sla|preview|plan|propose|holder|rota|needs|delivery|card|follow|create-token|createApiToken|revokeApiToken|revokeShareLink|own|addAlert|editAlert|removeAlert|renewAlertSecret|sendTestAlert|alertAddress|askAddress|askAgain|limitConfirmations|mailConfirmation|shownAlert|shownAlerts|\w*Of$)/;

  test.each(services.filter(({ name }) => !looks.test(name)))(
    "$file: $name changes nothing for a viewer",
    async (service) => {
      expect(await outcomeOf(service, actorWith(new Map([[teamId, "viewer"]])))).toBe(
        "not-allowed",
      );
    },
  );
});
