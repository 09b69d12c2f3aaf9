import { expect, test } from "vitest";
import { changeDaysAction } from "@/app/t/[team]/settings/actions";
import { newForm, sentByScript } from "@/lib/cards/form-state";
import { localOwner } from "@/lib/cards/people/actor";
import { loadTeamBySlug } from "@/lib/services/team/load-team";
import { clearTeamCache } from "@/lib/services/team/team-cache";
import { makeTeam } from "@/tests/factories/make-team";

/** The form of a team's days as it is sent with a day typed beside the list. */
function formWith(typed: Record<string, string>): FormData {
  const form = new FormData();
  const fields = { timeZone: "UTC", dayCount: "working", rule: "mean + 1 SD" };
  const holidays = "2026-12-25 Christmas Day";
  for (const [name, value] of Object.entries({
    ...fields,
    holidays,
    ...typed,
    [sentByScript]: "yes",
  }))
    form.set(name, value);
  for (const day of [1, 2, 3, 4, 5]) form.append("weekday", String(day));
  return form;
}

const typed = { holidayDay: "2026-03-04", holidayName: " Move " };

test("a day that was typed and not yet added is saved with the others", async () => {
  const { slug } = await makeTeam();
  const form = formWith({ do: "save", ...typed });
  expect(await changeDaysAction(slug, newForm, form)).toMatchObject({ result: { saved: "yes" } });
  clearTeamCache();
  expect((await loadTeamBySlug(localOwner, slug)).holidays).toEqual([
    { day: "2026-03-04", name: "Move" },
    { day: "2026-12-25", name: "Christmas Day" },
  ]);
});

test("a preview counts such a day and shows it in the list, its own fields blank", async () => {
  const { slug } = await makeTeam();
  const holidays = "2026-03-04 Move\n2026-12-25 Christmas Day";
  expect(
    await changeDaysAction(slug, newForm, formWith({ do: "preview", ...typed })),
  ).toMatchObject({
    result: { preview: expect.any(String), filled: holidays },
    values: { holidays, holidayDay: "", holidayName: "" },
  });
});

test("what is refused keeps such a day in its own fields", async () => {
  const { slug } = await makeTeam();
  const form = formWith({ do: "save", ...typed, timeZone: "Nowhere" });
  const { status, values } = await changeDaysAction(slug, newForm, form);
  expect({ status, ...values }).toMatchObject({ status: "refused", ...typed });
});
