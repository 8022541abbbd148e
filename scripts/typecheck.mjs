// Type-checks each room by its own rules: the pure archive, its Node rooms, the shell, the window, the tests.
import { spawnSync } from "node:child_process";

const rooms = [
  "archive/tsconfig.json",
  "archive/tsconfig.node.json",
  "electron/tsconfig.json",
  "renderer/tsconfig.json",
  "tests/tsconfig.json",
];
let failed = 0;
for (const room of rooms) {
  // What was checked before and did not change is not checked again.
  const memory = `node_modules/.cache/types/${room.replaceAll("/", "-")}.tsbuildinfo`;
  const { status } = spawnSync(
    process.execPath,
    [
      "node_modules/typescript/bin/tsc",
      ...["-p", room],
      ...["--incremental", "--tsBuildInfoFile", memory],
    ],
    { stdio: "inherit" },
  );
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
