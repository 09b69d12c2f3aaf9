import { readFile } from "node:fs/promises";
import { type APIRequestContext, expect } from "@playwright/test";
import { referenceDataMissing, referenceFile } from "@/tests/setup/reference-data";

/** A team with the published record and its holidays, through the API; gives its slug. */
export async function importRecord(request: APIRequestContext): Promise<string> {
  if (referenceDataMissing) throw new Error(referenceDataMissing);
  const holidays = (await readFile(referenceFile("7digital-holidays.csv"), "utf8"))
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => ({ day: line.slice(0, 10), name: line.slice(11) }));
  const made = await request.post("/api/v1/teams", { data: { name: "The record", holidays } });
  const { slug }: { slug: string } = await made.json();
  const imported = await request.post(`/api/v1/teams/${slug}/imports?dryRun=false`, {
    multipart: {
      file: {
        name: "record.csv",
        mimeType: "text/csv",
        buffer: await readFile(referenceFile("7digital2012.csv")),
      },
      options: JSON.stringify({ kinds: { MMF: "feature" } }),
    },
  });
  expect(imported.status(), await imported.text()).toBe(200);
  return slug;
}
