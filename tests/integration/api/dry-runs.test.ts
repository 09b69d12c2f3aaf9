import { beforeEach, describe, expect, test } from "vitest";
import { previewEntry } from "@/lib/services/settings/edit-team-list";
import { makeTeam } from "@/tests/factories/make-team";
import { get, patch, post, remove } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { newTeam } from "@/tests/integration/api/support/new-team";

let team: string;

beforeEach(async () => {
  team = await newTeam();
});

const dry = "?dryRun=true";

describe.each(["clients", "classes-of-service"])("a dry run of %s", (list) => {
  const field = list === "clients" ? "client" : "classOfService";

  test("means the name that the change means", async () => {
    await post(`${team}/cards`, { title: "A card", type: "Bug", [field]: "Museum" });
    const path = `${team}/${list}/museum`;
    expect((await patch(`${path}${dry}`, { name: "Gallery" })).body).toMatchObject({
      cardsMoved: 1,
    });
    expect((await remove(`${path}${dry}`)).body).toMatchObject({ cardsMoved: 1 });
    expect((await patch(path, { name: "Gallery" })).body).toEqual({ name: "Gallery", cards: 1 });
  });

  test("does not know what the change does not know", async () => {
    const path = `${team}/${list}/Nobody`;
    for (const asked of [`${path}${dry}`, path]) {
      expectProblem(await patch(asked, { name: "Gallery" }), 404, "name-not-found");
      expectProblem(await remove(asked), 404, "name-not-found");
    }
  });
});

describe.each(["types", "sizes", "streams"])("a dry run of %s", (list) => {
  test("does not know what the change does not know", async () => {
    for (const asked of [`${team}/${list}/999${dry}`, `${team}/${list}/999`]) {
      expectProblem(await patch(asked, { name: "Another" }), 404, "entry-not-found");
      expectProblem(await remove(asked), 404, "entry-not-found");
    }
  });

  test("of an entry that is there says that another name changes nothing", async () => {
    const [{ id }] = (await get(`${team}/${list}`)).body[list];
    const answer = await patch(`${team}/${list}/${id}${dry}`, { name: "Another" });
    expect(answer.body.sentences).toEqual(["No card and no figure would change."]);
  });
});

test.each(["type", "size", "stream"] as const)("a dry run of a %s is an owner's", async (list) => {
  const { context } = await makeTeam();
  const asOf = (role: "owner" | "editor") => ({
    ...context,
    actor: {
      ...{ ...context.actor, isInstallationOwner: false },
      roles: new Map([[context.teamId, role]]),
    },
  });
  const asked = [list, 1, { name: "Another" }] as const;
  await expect(previewEntry(asOf("editor"), ...asked)).rejects.toMatchObject({ status: 403 });
  await expect(previewEntry(asOf("owner"), ...asked)).resolves.toMatchObject({ cardsMoved: 0 });
});
