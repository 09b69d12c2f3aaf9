import { expect, test } from "vitest";
import { exportCards } from "@/lib/services/cards/export-cards";
import { listCards } from "@/lib/services/cards/list-cards";
import { makeTeam } from "@/tests/factories/make-team";
import { get } from "@/tests/integration/api/support/call-api";
import { importCsv, newTeam } from "@/tests/integration/api/support/new-team";
import { importText } from "@/tests/integration/services/support/import-text";

const file = `Title,Reference,Type,Size,Started,Done,Notes
"Sums; of 1,5 kinds",A-1,Bug,"0,5",2026-03-02,2026-03-05,"a; b"
"=1+1",A-2,Feature,L,2026-03-03,2026-03-12,
`;

test("cards exported with semicolons come back the same", async () => {
  const { context } = await makeTeam({ timeZone: "UTC" });
  await importText(context, file);
  const csv = await exportCards(context, "semicolon");
  expect(csv.split("\r\n")[1]).toContain(';"Sums; of 1,5 kinds";A-1;;Bug;');
  const { context: other } = await makeTeam({ timeZone: "UTC" });
  expect(await importText(other, csv)).toMatchObject({ status: "imported", created: 2 });
  const cardsOf = async (team: typeof context) =>
    (await listCards(team, { afterNumber: 0, limit: 10 })).cards.map(
      ({ title, reference, type, size, committed, released, cycleDays, notes }) => [
        ...[title, reference, type, size, committed, released, cycleDays, notes],
      ],
    );
  expect(await cardsOf(other)).toEqual(await cardsOf(context));
});

test("the SLA table has decimal commas where it is parted by semicolons", async () => {
  const team = await newTeam({ timeZone: "UTC" });
  const rows = ["02,2026-03-05", "03,2026-03-05", "04,2026-03-09"].map(
    (days, index) => `Card ${index},Bug,2026-03-${days}`,
  );
  await importCsv(team, `Title,Type,Started,Done\n${rows.join("\n")}\n`);
  const { text } = await get(`${team}/sla.csv?separator=semicolon`);
  expect(text).toMatch(/^\uFEFF?type;/);
  expect(text).toMatch(/\d,\d/);
  expect(text).not.toMatch(/\d\.\d/);
  expect((await get(`${team}/sla.csv?separator=tab`)).status).toBe(400);
  const costs = await get(`${team}/costs.csv?separator=semicolon&by=card`);
  expect(costs.text).toMatch(/^\uFEFF?card;title;/);
});
