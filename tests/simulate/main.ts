import { main as evidence } from "./evidence";
import { main as forecast } from "./forecast";
import { main as hiddenWork } from "./hidden-work";

const simulations = { evidence, forecast, "hidden-work": hiddenWork };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in simulations));
if (unknown.length > 0) {
  process.stderr.write(
    `Unknown simulation ${unknown.join(", ")}. Known: ${Object.keys(simulations).join(", ")}.\n`,
  );
  process.exit(1);
}

let isKept = true;
for (const [name, simulate] of Object.entries(simulations)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stdout.write(`${name}\n`);
  isKept = simulate() && isKept;
}
process.exitCode = isKept ? 0 : 1;
