import { ensureClient } from "../ensure-client.js";
import { ensureDependencies } from "../ensure-dependencies.js";
import { runChild } from "../run-child.js";
import { runCommand } from "../run-command.js";
import { typescriptArguments } from "../run-typescript.js";
import { sayOnStderr } from "../step.js";

/**
 * `npm run bench`: measures on a database of its own, thrown away afterwards.
 * Standard output belongs to the measurements alone.
 */
export function bench() {
  const say = sayOnStderr;
  return runCommand(say, async (shutdown) => {
    await ensureDependencies({ say });
    await ensureClient({ say });
    const databaseUrl = await startDatabase(shutdown);
    const args = typescriptArguments("tests/bench/main.ts", process.argv.slice(2));
    const environment = { DATABASE_URL: databaseUrl, NODE_ENV: "production" };
    await runChild("The bench", args, environment, shutdown);
    await shutdown.run(0);
  });
}

/** @param {import("../shutdown.js").Shutdown} shutdown */
async function startDatabase(shutdown) {
  const { startThrowawayServer } = await import("../postgres/throwaway-server.js");
  const { migrate } = await import("../postgres/migrate.js");
  const server = await startThrowawayServer();
  shutdown.add(server.stop);
  await server.createDatabase("bench");
  await migrate({ databaseUrl: server.url("bench") });
  return server.url("bench");
}
