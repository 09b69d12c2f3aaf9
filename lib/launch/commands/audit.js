import { runCommand } from "../run-command.js";
import { sayOnStderr, sayOnStdout } from "../step.js";
import { askAboutVulnerabilities } from "../testing/known-vulnerabilities.js";

const limitMs = 120_000;

/** `npm run audit`: what the registry knows against the dependencies; ends with 1 where it knows something. */
export function audit() {
  return runCommand(sayOnStderr, async (shutdown) => {
    const { line, found } = await askAboutVulnerabilities(limitMs);
    sayOnStdout(line);
    await shutdown.run(found ? 1 : 0);
  });
}
