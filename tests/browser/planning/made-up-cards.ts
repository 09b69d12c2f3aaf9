import { type APIRequestContext, expect } from "@playwright/test";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";

const types = ["Feature", "Bug", "Support", "Maintenance"];
const sizes = ["S", "M", "L", ""];

/** Rows of released cards over a year and a half, the same each time, with a few long ones. */
export function madeUpCards(count: number): string {
  const first = toDayNumber("2025-01-06");
  const rows = Array.from({ length: count }, (_, index) => {
    const released = first + Math.floor((index * 540) / count);
    const days = index % 17 === 0 ? 40 + (index % 5) : 1 + ((index * 7) % 12);
    return [
      `Card ${index + 1}`,
      types[(index * 3) % types.length],
      sizes[(index * 5) % sizes.length],
      index % 4 === 0 ? "Acme" : "",
      toIsoDay(released - days),
      toIsoDay(released),
    ].join(",");
  });
  return ["Title,Type,Size,Client,Committed,Released", ...rows].join("\n");
}

/** Brings a CSV file into a team through the API. */
export async function importCsv(
  request: APIRequestContext,
  slug: string,
  csv: string | Buffer,
): Promise<void> {
  const answer = await request.post(`/api/v1/teams/${slug}/imports?dryRun=false`, {
    multipart: {
      file: { name: "cards.csv", mimeType: "text/csv", buffer: Buffer.from(csv) },
      options: JSON.stringify({ dateFormat: undefined }),
    },
    timeout: 60_000,
  });
  expect(answer.status(), await answer.text()).toBe(200);
}
