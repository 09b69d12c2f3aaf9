import { ensureBuild } from "../ensure-build.js";
import { ensureClient } from "../ensure-client.js";
import { ensureDependencies } from "../ensure-dependencies.js";
import { runChild } from "../run-child.js";
import { runCommand } from "../run-command.js";
import { typescriptArguments } from "../run-typescript.js";
import { sayOnStderr } from "../step.js";

/**
 * `npm run hostile`: sends 50,000 requests, made of the OpenAPI document and changed, unless
 * `--requests` says otherwise. None may give a 5xx or hang. Standard output belongs to the figures.
 */
export function hostile() {
  const say = sayOnStderr;
  return runCommand(say, async (shutdown) => {
    await ensureDependencies({ say });
    await ensureClient({ say });
    await ensureBuild({ say });
    const args = typescriptArguments("tests/hostile/main.ts", process.argv.slice(2));
    await runChild("The attack", args, { NODE_ENV: "production" }, shutdown);
    await shutdown.run(0);
  });
}
