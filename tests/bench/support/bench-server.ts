import { databaseUrl } from "@/tests/bench/database-url";
import { keptOpen } from "@/tests/bench/support/kept-open";
import { runWalltime } from "@/tests/setup/run-walltime";

/**
 * Walltime as built for production, serving the bench's own database: built where the build is
 * stale and started at the first call, stopped when the bench ends. Gives its address, such as
 * http://127.0.0.1:40123.
 */
export const benchServer = keptOpen<string>(async () => {
  const onLine = (line: string) => process.stderr.write(`${line}\n`);
  const { url, stop } = await runWalltime({ DATABASE_URL: databaseUrl() }, onLine);
  return { value: url, close: stop };
});
