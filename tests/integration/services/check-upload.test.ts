import { expect, test } from "vitest";
import { listCards } from "@/lib/services/cards/list-cards";
import {
  checkUpload,
  importUpload,
  lookAtUpload,
  workKey,
} from "@/lib/services/import/check-upload";
import { cancelWork, progressOf } from "@/lib/services/import/import-progress";
import { keepUpload } from "@/lib/services/import/keep-upload";
import { makeTeam } from "@/tests/factories/make-team";

const rows = 20_000;

async function keepLargeFile() {
  const { context } = await makeTeam();
  async function* file() {
    yield new TextEncoder().encode("Title,Type,Started,Done\n");
    const line = "A card of some length,Bug,2026-03-02,2026-03-04\n";
    for (let at = 0; at < rows; at += 1_000) yield new TextEncoder().encode(line.repeat(1_000));
  }
  const upload = await keepUpload(context, "cards.csv", file());
  return { context, upload, key: workKey(context, upload) };
}

async function untilUnderWay(key: string): Promise<void> {
  while ((progressOf(key)?.done ?? 0) === 0) await new Promise(setImmediate);
}

const none = new URLSearchParams();

test("a check of a kept file tells how far it is and stops when it is cancelled", async () => {
  const { context, upload, key } = await keepLargeFile();
  const check = checkUpload(context, upload, none);
  const refused = expect(check).rejects.toMatchObject({ status: 409, code: "import-cancelled" });
  await untilUnderWay(key);
  expect(progressOf(key)).toMatchObject({ step: "reading" });
  expect(cancelWork(key)).toBe(true);
  await refused;
  expect(progressOf(key)).toBeNull();
});

test("a look at the first rows of a kept file says what becomes of them", async () => {
  const { context, upload } = await keepLargeFile();
  const look = await lookAtUpload(context, upload, new URLSearchParams("column.title=Type"));
  expect(look?.rows).toBeGreaterThan(5_000);
  expect(look?.rows).toBeLessThan(rows);
  expect(look?.firstRows[0]).toMatchObject({ title: "Bug", committed: null });
});

test("a check with other choices takes the place of the one before", async () => {
  const { context, upload, key } = await keepLargeFile();
  const first = checkUpload(context, upload, none);
  const refused = expect(first).rejects.toMatchObject({ code: "import-cancelled" });
  await untilUnderWay(key);
  const choices = new URLSearchParams("column.title=Title");
  const second = await checkUpload(context, upload, choices, { isLatest: true });
  await refused;
  expect(second.outcome).toMatchObject({ status: "checked", created: rows });
});

test("an import that is cancelled writes nothing", async () => {
  const { context, upload, key } = await keepLargeFile();
  const imported = importUpload(context, upload, none);
  const refused = expect(imported).rejects.toMatchObject({ code: "import-cancelled" });
  while (progressOf(key)?.step !== "writing") await new Promise(setImmediate);
  cancelWork(key);
  await refused;
  expect((await listCards(context, { afterNumber: 0, limit: 1 })).cards).toEqual([]);
});

test("a check does not take the place of an import", async () => {
  const { context, upload, key } = await keepLargeFile();
  const imported = importUpload(context, upload, none);
  await untilUnderWay(key);
  await checkUpload(context, upload, none, { isLatest: true });
  expect(await imported).toMatchObject({ status: "imported", created: rows });
});
