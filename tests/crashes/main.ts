import { parseArgs } from "node:util";
import { playCrashes } from "@/tests/crashes/play-crashes";
import { endLeftLaunches } from "@/tests/launch/support/launch";
import { freePort, removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "200" },
    minutes: { type: "string", default: "600" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});
const [rounds, seed, minutes] = [values.rounds, values.seed, values.minutes].map(Number);
if (!(rounds && seed !== undefined && Number.isInteger(seed) && minutes)) {
  process.stderr.write("Use: npm run crashes -- --rounds 200 --seed 1 --minutes 60\n");
  process.exit(1);
}

const dataDir = temporaryFolder();
const say = (line: string) => void process.stderr.write(`${line}\n`);
say(`${rounds} rounds with seed ${seed} …`);
try {
  const port = await freePort();
  const figures = await playCrashes({ rounds, seed, minutes, dataDir, port, say });
  process.stdout.write(`${JSON.stringify({ seed, ...figures }, null, 2)}\n`);
  process.exitCode = figures.losses.length === 0 ? 0 : 1;
} finally {
  await endLeftLaunches();
  removeFolder(dataDir);
}
