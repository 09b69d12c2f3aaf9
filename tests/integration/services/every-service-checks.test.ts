import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, localOwner } from "@/lib/cards/people/actor";
import type { TeamRole } from "@/lib/cards/people/roles";
import { Problem } from "@/lib/cards/problem";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { watchSql } from "@/tests/integration/db/support/watch-sql";
import { listServices } from "@/tests/integration/services/support/list-services";

/** Services that ask by themselves for nothing of a team: they work on what they are handed. */
const asksOthers = [
  "alerts/alert-address.ts alertAddress",
  "alerts/mail-confirmation.ts limitConfirmations",
  "alerts/shown-alert.ts shownAlert",
  "alerts/shown-alert.ts shownAlerts",
  "cards/load-history-choice.ts loadHistoryChoice",
  "deliveries/hide-others.ts hideOthers",
  "deliveries/team-stands.ts loadTeamStands",
  "deliveries/work-out-deliveries.ts workOutDeliveries",
  "evidence/quoted-cards.ts toldChances",
  "hidden-work/by-stream.ts workByStream",
  "settings/change-calendar.ts calendarPart",
  "settings/change-team.ts archivePart",
  "settings/change-team.ts namePart",
  "team/load-team.ts loadTeamInside",
];

/** Services that fail here before they ask, for want of a number, a file or a step of a stream. */
const refusedBefore = [
  "alerts/edit-alerts.ts ownAlert",
  "history/export-history.ts exportHistory",
  "import/check-upload.ts checkUpload",
  "import/check-upload.ts describeUpload",
  "import/check-upload.ts importUpload",
  "import/check-upload.ts lookAtUpload",
  "import/follow-upload.ts cancelWork",
  "import/follow-upload.ts findProgress",
  "import/import-cards.ts importCards",
  "import/keep-upload.ts findUpload",
  "import/keep-upload.ts keepUpload",
  "links/make-share-link.ts makeShareLink",
  "people/api-tokens.ts createApiToken",
  "settings/edit-team.ts editTeam",
  "settings/remove-entry.ts previewPlannedRemoval",
  "settings/remove-entry.ts previewRemoval",
  "settings/remove-entry.ts removeEntry",
  "team/save-view.ts saveView",
  "wall/answer-screen-move.ts answerScreenMove",
];

const services = listServices();

let teamId: number;
beforeAll(async () => {
  teamId = (await makeTeam()).context.teamId;
});

function actorWith(roles: ReadonlyMap<number, TeamRole>): Actor {
  return { ...localOwner, name: "Somebody", roles, isInstallationOwner: false };
}

async function teamWithCards(): Promise<ServiceContext> {
  const { context } = await makeTeam();
  await makeCard(context, { committed: "2026-05-04", released: "2026-05-08" });
  await makeCard(context, { committed: "2026-05-04", client: "Acme" });
  return context;
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

  /** What is wanted in the second place, where it is not a filter or what a form holds. */
  const wanted: [RegExp, unknown][] = [
    [
      /^(evidence\/load-(rule-grid|sla-over|sureness|tile)|planning\/load-sla-table|stand-up\/load-aging)/,
      "type",
    ],
    [
      /^(hidden-work\/(by-stream|load-hidden-work)|planning\/load-(mix-trends|work-mix)|.* loadThroughput$)/,
      "month",
    ],
    [
      /^(wall\/(block|cancel|commit|release|reopen|unblock)-|cards\/(edit|get|remove)-card|cards\/load-card-history|cards\/undo|.*(ById|undo))/,
      1,
    ],
    [
      /^(stand-up\/load-notes|cards\/(bulk|restore)|deliveries\/(list-delivery|name)|.* (listCardDeliveries|loadTeamStands)$)/,
      [1],
    ],
    [/^(settings\/list-names|.* (addName|previewName|changeName))/, "client"],
    [/^(cards\/(load-card-page|find-cards)|costs\/cost-money)/, "1"],
    [/^(data-quality\/)/, "repeated"],
    [/^(team\/save-view.ts listSavedViews)/, "planning"],
    [
      / (remove|revoke|withdraw|edit|own|renew|ask|send|undo|load|list)\w*(Alert|Again|Secret|Test|Delivery|Import|Mapping|Link|View|Entry|Rate|Token|Invitation|Day|Since)$/,
      1,
    ],
  ];

  test("asks of an owner's team alone", { timeout: 300_000 }, async () => {
    const found: string[] = [];
    let context = await teamWithCards();
    for (const service of services) {
      const key = `${service.file.replace("lib/services/", "")} ${service.name}`;
      const module = await import(`@/${service.file.replace(/\.ts$/, "")}`);
      const second = wanted.find(([pattern]) => pattern.test(key))?.[1] ?? {};
      const sent = await watchSql(async () => {
        try {
          const answer = module[service.name]({ ...context, source: "screen" }, second, {}, {});
          if (typeof answer?.next === "function") await answer.next();
          else await answer;
        } catch {
          // What is asked before it is refused counts, too.
        }
      });
      if (!sent.some(({ values }) => values.includes(context.teamId))) found.push(key);
      if (!looks.test(service.name)) context = await teamWithCards();
    }
    // What the others sent, the guard of integration tests has looked at.
    expect(found.sort()).toEqual([...asksOthers, ...refusedBefore].sort());
  });
});
