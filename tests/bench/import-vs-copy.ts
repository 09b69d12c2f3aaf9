import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { localOwner } from "@/lib/cards/people/actor";
import { bytesSource } from "@/lib/files/file-source";
import { importCards } from "@/lib/services/import/import-cards";
import { createTeam } from "@/lib/services/team/create-team";
import type { Bench } from "./bench-key";
import { databaseUrl } from "./database-url";
import { median } from "./measure";

const rows = 100_000;
const rounds = 3;

/** 100,000 rows through the import service ÷ COPY of the same rows; and its peak memory. */
export const importVsCopy: Bench = {
  keys: ["importVsCopy", "importMemoryMb"],
  async run() {
    const bytes = new TextEncoder().encode(csvOfCards(rows));
    const imports: number[] = [];
    const copies: number[] = [];
    const growths: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const { time, growth, teamId } = await timeImport(bytes);
      const copy = await timeCopy(teamId);
      if (round < 0) continue;
      imports.push(time);
      growths.push(growth);
      copies.push(copy);
    }
    const ratio = median(imports) / median(copies);
    return [
      {
        key: "importVsCopy",
        value: ratio,
        reach: { most: 6 },
        detail: `import ${median(imports).toFixed(0)} ms, COPY ${median(copies).toFixed(0)} ms, 100,000 rows`,
      },
      {
        key: "importMemoryMb",
        value: median(growths),
        reach: { most: 200 },
        detail: "peak resident memory above that before the import",
      },
    ];
  },
};

async function timeImport(bytes: Uint8Array) {
  const team = await createTeam({ actor: localOwner, source: "system" }, { name: "Import" });
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 10);
  const start = performance.now();
  const outcome = await importCards(
    { actor: localOwner, teamId: team.id },
    { source: bytesSource("cards.csv", bytes), options: {}, dryRun: false },
  );
  const time = performance.now() - start;
  clearInterval(watch);
  peak = Math.max(peak, process.memoryUsage.rss());
  if (outcome.created !== rows) throw new Error(`${outcome.created} rows were imported`);
  return { time, growth: (peak - before) / 1024 ** 2, teamId: team.id };
}

/** COPY of the very rows that the import wrote, into the same table under another team. */
async function timeCopy(teamId: number): Promise<number> {
  const target = await createTeam({ actor: localOwner, source: "system" }, { name: "Copy" });
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  try {
    await client.query(
      `insert into work_types (team_id, id, name, kind, position)
       select $1, id, name, kind, position from work_types where team_id = $2
       on conflict do nothing`,
      [target.id, teamId],
    );
    const columns =
      "number, version, title, reference, type_id, size_id, client, prioritised_on, committed_on, released_on, cycle_days, lead_days";
    const { rows: stored } = await client.query<Record<string, string | number | null>>(
      `select ${columns.replace(/(\w+_on)/g, "$1::text")} from cards where team_id = $1 order by number`,
      [teamId],
    );
    const lines = stored.map(
      (row) =>
        `${target.id}\t${Object.values(row)
          .map((value) => value ?? "\\N")
          .join("\t")}\n`,
    );
    const start = performance.now();
    const copy = client.query(copyFrom(`copy cards (team_id, ${columns}) from stdin`));
    await pipeline(Readable.from(chunksOf(lines)), copy);
    return performance.now() - start;
  } finally {
    await client.end();
  }
}

function* chunksOf(lines: string[]): Generator<string> {
  for (let start = 0; start < lines.length; start += 1_000) {
    yield lines.slice(start, start + 1_000).join("");
  }
}

/** Cards as another tool might export them: repeatable, with a reference, all days in order. */
export function csvOfCards(count: number): string {
  const types = ["Feature", "Bug", "Infrastructure", "Maintenance", "Support"];
  const sizes = ["S", "M", "L", ""];
  const lines = ["Key,Summary,Type,Size,Client,Created,Started,Done"];
  for (let index = 0; index < count; index += 1) {
    const created = Date.UTC(2016, 0, 1) + ((index * 7919) % 3000) * 86_400_000;
    const started = created + (index % 11) * 86_400_000;
    const done = started + ((index * 31) % 40) * 86_400_000;
    const day = (time: number) => new Date(time).toISOString().slice(0, 10);
    lines.push(
      `WT-${index + 1},"Let people, somewhere, do thing ${index}",${types[index % 5]},${sizes[index % 4]},Client ${index % 30},${day(created)},${day(started)},${day(done)}`,
    );
  }
  return lines.join("\n");
}
