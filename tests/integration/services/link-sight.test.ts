import { beforeAll, describe, expect, test } from "vitest";
import { newShareLinkSchema } from "@/lib/cards/links/share-link";
import { asReader } from "@/lib/db/reader-sight";
import { budgetEditor } from "@/lib/services/costs/budgets";
import { dayRateEditor } from "@/lib/services/costs/day-rates";
import { addDelivery } from "@/lib/services/deliveries/edit-deliveries";
import { makeShareLink } from "@/lib/services/links/make-share-link";
import { openShareLink } from "@/lib/services/links/open-share-link";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { blockCard } from "@/lib/services/wall/block-card";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { listServices } from "@/tests/integration/services/support/list-services";

/** What a link hides, as it stands in the team. */
const secrets = {
  clients: ["Zephyr Holdings"],
  notes: ["between ourselves", "waits for the lawyers", "a duplicate we fear"],
  costs: ["777.77", "54321.09"],
};

let owner: ServiceContext & { source: "screen" };

beforeAll(async () => {
  const { context } = await makeTeam({ timeZone: "UTC" });
  owner = { ...context, source: "screen" };
  const [client = ""] = secrets.clients;
  const [notes = "", reason = "", excludedReason = ""] = secrets.notes;
  for (let day = 1; day <= 20; day += 1) {
    const on = String(day).padStart(2, "0");
    const days = { committed: `2026-06-${on}`, released: `2026-07-${on}` };
    await makeCard(owner, { title: `Done ${day}`, client, notes, ...days });
  }
  await makeCard(owner, { title: "Queued", client, notes, promised: "2026-12-24" });
  const open = await makeCard(owner, { title: "Open", client, notes, committed: "2026-08-03" });
  await blockCard(owner, open.number, { reason });
  await makeCard(owner, {
    ...{ title: "Out", client, excludedReason, committed: "2026-08-03" },
  });
  await dayRateEditor.add(owner, {
    ...{ client: null, from: "2026-01-01", amount: "777.77", currency: "GBP" },
  });
  await budgetEditor.add(owner, {
    ...{ client, from: "2026-06-01", to: "2026-12-31", amount: "54321.09" },
  });
  await addDelivery(owner, { name: "Spring", target: "2027-03-01", cards: [{ number: 21 }] });
});

/** What a link with these ticks makes of the team, read by a piece of work. */
async function readBy<T>(ticks: object, work: (context: ServiceContext) => Promise<T>): Promise<T> {
  const input = newShareLinkSchema.parse({ target: "planning", ...ticks });
  const { address } = await makeShareLink(owner, input);
  return asReader(async () => {
    const asked = await openShareLink(address.split("/").at(-1) ?? "", () => undefined);
    if (asked.state !== "open") throw new Error(asked.state);
    return work({ actor: asked.actor, teamId: owner.teamId });
  });
}

const reading = listServices().filter(({ name }) =>
  /^(list|load|find|get|export|sla|rota)/.test(name),
);

/** What a service answers to a context and arguments of each kind that services take. */
async function answersOf({ file, name }: { file: string; name: string }, context: ServiceContext) {
  const service = (await import(`@/${file.replace(/\.ts$/, "")}`))[name];
  const answers: string[] = [];
  for (const given of [undefined, {}, "type", 22, "Open", { of: "reason", name: null }]) {
    const further = given === "type" ? [{}] : [];
    try {
      const answer = await service(context, given, ...further, {}, {});
      answers.push(JSON.stringify(answer) ?? "", String(answer));
    } catch {
      // It takes something else, or is not for links.
    }
  }
  return answers.join("\n");
}

describe("every service that reads", () => {
  test("is found by this test", () => {
    expect(reading.length).toBeGreaterThan(60);
  });

  test("some answer with what a link hides, to those who may see it", async () => {
    const all = await Promise.all(reading.map((service) => answersOf(service, owner)));
    for (const secret of Object.values(secrets).flat()) {
      const those = all.filter((text) => text.includes(secret));
      expect([secret, those.length > 0]).toEqual([secret, true]);
    }
  });

  test.each(reading)("$file: $name tells a link nothing that is not ticked", async (service) => {
    const text = await readBy({}, (context) => answersOf(service, context));
    for (const secret of Object.values(secrets).flat()) {
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    }
  });

  test.each(["clients", "notes", "costs"] as const)("tells what is ticked: %s", async (part) => {
    const texts = await readBy({ [part]: true }, (context) =>
      Promise.all(reading.map((service) => answersOf(service, context))),
    );
    const text = texts.join("\n");
    for (const [name, words] of Object.entries(secrets)) {
      for (const word of words) {
        expect([word, text.includes(word)]).toEqual([word, name === part]);
      }
    }
  });
});
