import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import path from "node:path";

/** Folder of the built programs. */
export const programs = path.resolve("out/main");

/** Environment of every process that a test starts: an empty home of its own. */
export const homed = (home: string): Record<string, string> => {
  const { ELECTRON_RUN_AS_NODE: _dropped, ...env } = process.env as Record<string, string>;
  return { ...env, CARREL_HOME: home };
};

/** Runs the built command line to its end. */
export function carrel(home: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(programs, "carrel.js"), ...words],
    { encoding: "utf8", env: homed(home), maxBuffer: 1 << 28 },
  );
  return { status, stdout, stderr };
}

/** A reading room in a process of its own, as `npm start` and `carrel serve` open it. */
export interface RunningRoom {
  readonly url: string;
  readonly process: ChildProcess;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a built program that prints the address of its reading room, and waits for that. */
export async function startRoom(
  home: string,
  program: "start-room.js" | "carrel.js",
  ...words: readonly string[]
): Promise<RunningRoom> {
  const child = spawn(process.execPath, [path.join(programs, program), ...words], {
    env: homed(home),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = await addressOf(child);
  return {
    url,
    process: child,
    stop: async (signal = "SIGTERM") => {
      child.kill(signal);
      await ended;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const hear = (text: Buffer) => {
      said.push(String(text));
      const address = /http:\/\/\S+#token=\S+/.exec(said.join(""))?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => reject(new Error(`ended with ${code}: ${said.join("")}`)));
  });
}
