import { ensureDependencies } from "../ensure-dependencies.js";
import { runChild } from "../run-child.js";
import { runCommand } from "../run-command.js";
import { typescriptArguments } from "../run-typescript.js";
import { sayOnStderr } from "../step.js";

/**
 * `npm run simulate`: plays made-up teams whose truth is known, a thousand seeds each, and says
 * whether the statistics keep what they promise. Names of simulations choose some of them.
 */
export function simulate() {
  const say = sayOnStderr;
  return runCommand(say, async (shutdown) => {
    await ensureDependencies({ say });
    const args = typescriptArguments("tests/simulate/main.ts", process.argv.slice(2));
    await runChild("The simulation", args, { NODE_ENV: "production" }, shutdown);
    await shutdown.run(0);
  });
}
