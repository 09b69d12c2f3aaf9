// Imported first by every command, before anything an older Node could not even parse:
// keep to syntax that Node 12 knows.
var parts = process.versions.node.split(".");
var major = Number(parts[0]);
var minor = Number(parts[1]);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    "Walltime needs Node.js 20.19 or newer; this is Node.js " +
      process.versions.node +
      ". Install a newer one from https://nodejs.org and start again.",
  );
  process.exit(1);
}
