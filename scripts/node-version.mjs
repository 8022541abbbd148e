// Read by any Node, however old: it says which one Carrel needs.

/** Ends the process with one line where this Node is too old to run Carrel. */
export function requireNode(who) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return;
  process.stderr.write(
    `${who}: this needs Node 22.12 or newer, and runs on ${process.versions.node}. ` +
      "After `npm ci`, run it through npm (`npm start`), which brings its own Node.\n",
  );
  process.exit(1);
}
