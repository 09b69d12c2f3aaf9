// Imported first by every command, before anything an older Node could not even parse:
// keep to syntax that Node 12 knows.
var lowest = [20, 19];
var running = process.versions.node.split(".").map(Number);

if (running[0] < lowest[0] || (running[0] === lowest[0] && running[1] < lowest[1])) {
  console.error(
    "Walltime needs Node.js 20.19 or newer; this is Node.js " +
      process.versions.node +
      ". Install a newer one from https://nodejs.org and start again.",
  );
  process.exit(1);
}
