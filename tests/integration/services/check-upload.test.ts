import { expect, test } from "vitest";
import { listCards } from "@/lib/services/cards/list-cards";
import { checkUpload, importUpload, lookAtUpload } from "@/lib/services/import/check-upload";
import { cancelWork, findProgress } from "@/lib/services/import/follow-upload";
import {
  keepLargeFile,
  rowsOfLargeFile as rows,
  untilUnderWay,
} from "@/tests/integration/services/support/large-file";

const none = new URLSearchParams();

test("a check of a kept file tells how far it is and stops when it is cancelled", async () => {
  const { context, upload } = await keepLargeFile();
  const check = checkUpload(context, upload, none);
  const refused = expect(check).rejects.toMatchObject({ status: 409, code: "import-cancelled" });
  await untilUnderWay(context, upload);
  expect(await findProgress(context, upload)).toMatchObject({ step: "reading" });
  expect(await cancelWork(context, upload)).toBe(true);
  await refused;
  expect(await findProgress(context, upload)).toBeNull();
});

test("a look at the first rows of a kept file says what becomes of them", async () => {
  const { context, upload } = await keepLargeFile();
  const look = await lookAtUpload(context, upload, new URLSearchParams("column.title=Type"));
  expect(look?.rows).toBeGreaterThan(4_000);
  expect(look?.rows).toBeLessThan(rows);
  expect(look?.firstRows[0]).toMatchObject({ title: "Bug", committed: null });
});

test("a check with other choices takes the place of the one before", async () => {
  const { context, upload } = await keepLargeFile();
  const first = checkUpload(context, upload, none);
  const refused = expect(first).rejects.toMatchObject({ code: "import-cancelled" });
  await untilUnderWay(context, upload);
  const choices = new URLSearchParams("column.title=Title");
  const second = await checkUpload(context, upload, choices, { isLatest: true });
  await refused;
  expect(second.outcome).toMatchObject({ status: "checked", created: rows });
});

test("an import that is cancelled writes nothing", async () => {
  const { context, upload } = await keepLargeFile();
  const imported = importUpload(context, upload, none);
  const refused = expect(imported).rejects.toMatchObject({ code: "import-cancelled" });
  await untilUnderWay(context, upload, "writing");
  await cancelWork(context, upload);
  await refused;
  expect((await listCards(context, { afterNumber: 0, limit: 1 })).cards).toEqual([]);
});

test("a check does not take the place of an import", async () => {
  const { context, upload } = await keepLargeFile();
  const imported = importUpload(context, upload, none);
  await untilUnderWay(context, upload);
  await checkUpload(context, upload, none, { isLatest: true });
  expect(await imported).toMatchObject({ status: "imported", created: rows });
});
