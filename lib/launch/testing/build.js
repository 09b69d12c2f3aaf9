import { ensureBuild } from "../ensure-build.js";
import { describeFailure } from "../launch-error.js";

try {
  const built = await ensureBuild();
  process.stdout.write(built ? "Built.\n" : "The build was fresh.\n");
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = 1;
}
