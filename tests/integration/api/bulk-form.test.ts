import { expect, test, vi } from "vitest";
import { POST } from "@/app/t/[team]/cards/bulk/route";
import { getCard } from "@/lib/services/cards/get-card";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";

function ask(team: string, init: RequestInit): Promise<Response> {
  const url = `http://127.0.0.1/t/${team}/cards/bulk`;
  return POST(new Request(url, { method: "POST", ...init }), { params: Promise.resolve({ team }) });
}

function sizeOfFirst(size: string): FormData {
  const form = new FormData();
  form.set("number", "1");
  form.set("size", size);
  return form;
}

test("a bulk change is told step by step, and its undo", async () => {
  const { slug, context } = await makeTeam();
  await makeCard(context);
  const answer = await ask(slug, { body: sizeOfFirst("XL") });
  const lines = (await answer.text()).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { share: 1 },
    {
      state: {
        status: "done",
        goTo: `/t/${slug}/cards`,
        undo: { team: slug, text: "1 card changed.", revision: expect.any(Number) },
      },
    },
  ]);
});

test("a bulk change is made also where its asker leaves before it is", async () => {
  const { slug, context } = await makeTeam();
  await makeCard(context);
  const answer = await ask(slug, { body: sizeOfFirst("XL") });
  await answer.body?.cancel();
  await vi.waitFor(async () => expect((await getCard(context, 1)).size).toBe("XL"), 10_000);
});

test.each([
  ["JSON", "application/json", 415],
  ["a broken form", "multipart/form-data; boundary=x", 400],
])("%s in place of the form is a problem", async (_, type, status) => {
  const { slug } = await makeTeam();
  const answer = await ask(slug, { body: "{}", headers: { "content-type": type } });
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
});
