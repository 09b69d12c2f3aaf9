import { ensureBuild } from "../ensure-build.js";
import { ensureClient } from "../ensure-client.js";
import { ensureDependencies } from "../ensure-dependencies.js";
import { runChild } from "../run-child.js";
import { runCommand } from "../run-command.js";
import { typescriptArguments } from "../run-typescript.js";
import { sayOnStderr } from "../step.js";

/**
 * `npm run crashes`: kills the server or its database at random moments while clients work, 200
 * times unless `--rounds` says otherwise, and says what was lost. Standard output belongs to the
 * figures alone.
 */
export function crashes() {
  const say = sayOnStderr;
  return runCommand(say, async (shutdown) => {
    await ensureDependencies({ say });
    await ensureClient({ say });
    await ensureBuild({ say });
    const args = typescriptArguments("tests/crashes/main.ts", process.argv.slice(2));
    await runChild("The crashes", args, { NODE_ENV: "production" }, shutdown);
    await shutdown.run(0);
  });
}
