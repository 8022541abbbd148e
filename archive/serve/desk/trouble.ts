import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Handlers } from "../../contract";
import type { Trouble } from "../../contract/diagnostics";
import { toProblem } from "../../model/archive-error";

/** Bytes after which the older half of the notes is dropped. */
const MOST = 64 * 1024;
/** Durations remembered of each request. */
const REMEMBERED = 200;

/** Notes what was refused and how long answers took: codes, names of requests and times, never a word of a message. */
export interface TroubleNotes {
  /** The same handlers, noted. */
  watch(handlers: Handlers): Handlers;
  all(): Trouble;
}

/** @param home folder of CARREL_HOME, where the codes outlive the process that met them (`problems.log`: time, code, request) */
export function openTroubleNotes(home: string): TroubleNotes {
  const file = join(home, "problems.log");
  const durations = new Map<string, number[]>();
  const took = (request: string, ms: number) => {
    const known = durations.get(request) ?? [];
    durations.set(request, [...known.slice(1 - REMEMBERED), ms]);
  };
  return {
    watch: (handlers) =>
      Object.fromEntries(
        Object.entries(handlers).map(([name, handler]) => [
          name,
          async (input: never) => {
            const began = performance.now();
            try {
              return await handler(input);
            } catch (error) {
              note(file, `${new Date().toISOString()} ${toProblem(error).code} ${name}`);
              throw error;
            } finally {
              took(name, performance.now() - began);
            }
          },
        ]),
      ) as unknown as Handlers,
    all: () => ({ problems: problemsIn(file), timings: [...durations].map(timingOf) }),
  };
}

function timingOf([request, all]: readonly [string, readonly number[]]) {
  const sorted = all.toSorted((a, b) => a - b).map(Math.round);
  const [median, longest] = [sorted[sorted.length >> 1] ?? 0, sorted.at(-1) ?? 0];
  return { request, count: all.length, median, longest };
}

/** A home that cannot be written keeps no notes; that must not stop anybody's work. */
function note(file: string, line: string): void {
  try {
    mkdirSync(join(file, ".."), { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MOST) {
      const lines = readFileSync(file, "utf8").split("\n");
      writeFileSync(file, lines.slice(lines.length >> 1).join("\n"));
    }
    appendFileSync(file, `${line}\n`);
  } catch {
    // See above.
  }
}

/** Only lines of our own shape: whatever else came into the file stays there. */
const LINE =
  /^(?<last>\d{4}-\d\d-\d\dT[\d:.]+Z) (?<code>[a-z]+\.[a-z-]+) (?<request>[a-zA-Z]{2,40})$/gm;

function problemsIn(file: string): Trouble["problems"] {
  const found = new Map<string, Trouble["problems"][number]>();
  for (const { groups } of readNotes(file).matchAll(LINE)) {
    const { last, code, request } = groups as Record<"last" | "code" | "request", string>;
    const key = `${code} ${request}`;
    const count = (found.get(key)?.count ?? 0) + 1;
    found.set(key, { code, request, count, last });
  }
  return [...found.values()].toSorted((a, b) => b.last.localeCompare(a.last));
}

function readNotes(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
