import type { Reading } from "../../import/draft";
import { ArchiveError } from "../../model/archive-error";
import type { ParserAnswer, ParserJob } from "../parser/job";
import type { ParserProcess, SandboxLimits, SpawnParser } from "./parser-port";
import { ReadingShape } from "./reading-shape";
import { diedReading, neverStarted, tooLargeInMemory, tooSlow } from "./refusals";

/** One warm parser that reads one file at a time. */
export interface Worker {
  read(job: ParserJob, signal?: AbortSignal): Promise<Reading>;
  /** True when it must be replaced: it was killed, died, or has read its share. */
  isSpent(): boolean;
  close(): void;
}

/** Who waits for the file at hand; one at a time, so one place is enough. */
interface Attendant {
  onAnswer(answer: ParserAnswer): void;
  onExit(): void;
}

/** Starts a parser and watches it: time and resident memory per file; a breach kills it. */
export function startWorker(spawn: SpawnParser, limits: SandboxLimits): Worker {
  const parser = spawn();
  const attendants = new Set<Attendant>();
  let dead = false;
  let files = 0;
  let bytes = 0;
  const kill = () => {
    dead = true;
    parser.kill();
  };
  parser.onAnswer((answer) => attendants.forEach((one) => one.onAnswer(answer)));
  parser.onExit(() => {
    dead = true;
    attendants.forEach((one) => one.onExit());
  });
  const ready = whenReady(attendants, limits);
  return {
    async read(job, signal) {
      files += 1;
      bytes += job.bytes.length;
      await ready.catch((error: unknown) => {
        kill();
        throw error;
      });
      return await watched({ parser, attendants, limits, kill }, job, signal);
    },
    isSpent: () => dead || files >= limits.filesPerProcess || bytes >= limits.bytesPerProcess,
    close: kill,
  };
}

function whenReady(attendants: Set<Attendant>, limits: SandboxLimits): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(neverStarted()), limits.millisecondsToStart);
    timer.unref();
    const attendant: Attendant = {
      onExit: () => reject(neverStarted()),
      onAnswer(answer) {
        if (!("ready" in answer)) return;
        clearTimeout(timer);
        attendants.delete(attendant);
        resolve();
      },
    };
    attendants.add(attendant);
  });
  // Whoever reads next hears of it; until then nobody is listening.
  ready.catch(() => undefined);
  return ready;
}

interface Watch {
  readonly parser: ParserProcess;
  readonly attendants: Set<Attendant>;
  readonly limits: SandboxLimits;
  readonly kill: () => void;
}

function watched(watch: Watch, job: ParserJob, signal?: AbortSignal): Promise<Reading> {
  const { parser, attendants, limits, kill } = watch;
  let stopWatching = () => {};
  const reading = new Promise<Reading>((resolve, reject) => {
    const breach = (error: unknown) => {
      kill();
      reject(error);
    };
    const cancel = () => breach(signal?.reason);
    const clock = setTimeout(() => breach(tooSlow(job, limits)), limits.millisecondsPerFile);
    const looks = setInterval(() => {
      void parser.residentBytes().then((resident) => {
        if ((resident ?? 0) > limits.residentBytes) breach(tooLargeInMemory(job, limits));
      });
    }, limits.millisecondsBetweenLooks);
    const attendant: Attendant = {
      onExit: () => reject(diedReading(job)),
      onAnswer: (answer) => {
        if (answer.id === job.id) settle(answer, job, resolve, reject);
      },
    };
    attendants.add(attendant);
    signal?.addEventListener("abort", cancel, { once: true });
    stopWatching = () => {
      clearTimeout(clock);
      clearInterval(looks);
      attendants.delete(attendant);
      signal?.removeEventListener("abort", cancel);
    };
    if (signal?.aborted) cancel();
    else parser.post(job);
  });
  return reading.finally(() => stopWatching());
}

function settle(
  answer: ParserAnswer,
  job: ParserJob,
  resolve: (reading: Reading) => void,
  reject: (error: unknown) => void,
): void {
  if ("problem" in answer) {
    const { code, message, remedy } = answer.problem;
    return reject(new ArchiveError(asCode(code), message, remedy));
  }
  const checked = "reading" in answer ? ReadingShape.safeParse(answer.reading) : null;
  if (checked?.success === true) resolve(checked.data);
  else reject(diedReading(job));
}

const asCode = (code: string): `${string}.${string}` =>
  /^[a-z-]+\.[a-z-]+$/.test(code) ? (code as `${string}.${string}`) : "import.unreadable";
