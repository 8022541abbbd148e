// An older Node fails at the first import of node:sqlite: so the version is looked at before anything else is loaded.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(`carrel needs Node 22.12 or later; this is ${process.versions.node}.\n`);
  process.exitCode = 1;
} else {
  const { startCli } = await import("./start-cli");
  process.exitCode = await startCli(import.meta.dirname);
}
