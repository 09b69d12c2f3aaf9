import { ensureBuild } from "../ensure-build.js";
import { LaunchError } from "../launch-error.js";

try {
  const built = await ensureBuild();
  process.stdout.write(built ? "Built.\n" : "The build was fresh.\n");
} catch (error) {
  process.stderr.write(`${error instanceof LaunchError ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
