import { createBirpc } from "birpc";
import { schemas, type Handlers, type Reply, type RequestName } from "../../contract";
import { events, type EventName, type EventPayload } from "../../contract/events";
import { ArchiveError, toProblem } from "../../model/archive-error";
import type { Channel } from "../wire/channel";
import { LONGEST_MESSAGE, type PageFunctions } from "../wire/doors";

/** What the other end of the channel may do. */
export interface Visit {
  readonly mayWrite: boolean;
  readonly host: "desktop" | "reading-room";
}

export interface Conversation {
  /** Tells the page. A payload that breaks the contract is our fault and throws. */
  tell<N extends EventName>(name: N, payload: EventPayload<N>): void;
  close(): void;
}

/** What is written to the service's own log: faults of ours, never a reader's refusal. */
export type LogFault = (error: unknown, where: string) => void;

type Answer = (input: unknown) => Promise<Reply<unknown>>;

/**
 * Serves the contract on one channel. Right, input and output are checked here and nowhere else; whatever a handler throws
 * becomes a problem, so that a page never sees a stack.
 */
export function serveRequests(
  handlers: Handlers,
  visit: Visit,
  channel: Channel,
  log: LogFault = () => undefined,
): Conversation {
  const answerTo =
    (name: string): Answer =>
    (input) =>
      answer(handlers, visit, name, input).catch((error: unknown) => {
        if (isOurFault(error)) log(error, name);
        return { ok: false, problem: toProblem(error) };
      });
  const wire = createBirpc<PageFunctions, Record<string, never>, false>(
    {},
    {
      proxify: false,
      timeout: -1,
      post: (message: string) => channel.post(message),
      on: (listener) => channel.listen(listener),
      serialize: JSON.stringify,
      deserialize: readQuestion,
      // birpc's own look-up is `functions[name]`, which finds `constructor` and its family.
      resolver: (name) => answerTo(name),
      onGeneralError: (error, where) => {
        log(error, where ?? "channel");
        return true;
      },
    },
  );
  return {
    tell: (name, payload) => {
      const told = events[name].parse(payload) as EventPayload<typeof name>;
      if (!wire.$closed)
        wire.$callEvent("heard", name, told).catch((error: unknown) => log(error, name));
    },
    close: () => wire.$close(),
  };
}

function isOurFault(error: unknown): boolean {
  return !(error instanceof ArchiveError) || error.code === "request.bad-answer";
}

async function answer(
  handlers: Handlers,
  visit: Visit,
  name: string,
  input: unknown,
): Promise<Reply<unknown>> {
  if (!isRequest(name)) throw unknownRequest(name);
  const schema = schemas[name];
  if (schema.right === "write" && !visit.mayWrite) throw notAllowed(name, visit);
  const asked = schema.input.safeParse(input);
  if (!asked.success) throw badInput(name, asked.error.issues);
  const handler = handlers[name] as (asked: unknown) => Promise<unknown>;
  const given = schema.output.safeParse(await handler(asked.data));
  if (!given.success) throw badAnswer(name, given.error);
  return { ok: true, value: given.data };
}

function isRequest(name: string): name is RequestName {
  return Object.hasOwn(schemas, name);
}

function unknownRequest(name: string): ArchiveError {
  return new ArchiveError(
    "request.unknown",
    `There is no request named ${JSON.stringify(String(name).slice(0, 60))}.`,
    "Reload the page: it may come from another version of Carrel.",
  );
}

function notAllowed(name: string, visit: Visit): ArchiveError {
  const place = visit.host === "desktop" ? "This window" : "This reading room";
  return new ArchiveError(
    "request.not-allowed",
    `${place} may only read: ${name} would change the archive.`,
    "Open the archive for writing, in the desktop window or with `carrel serve --write`.",
  );
}

function badAnswer(name: string, cause: Error): ArchiveError {
  return new ArchiveError(
    "request.bad-answer",
    `${name} answered in a shape that the contract does not know.`,
    "This is a fault of Carrel; report it with the log.",
    { cause },
  );
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function badInput(name: string, issues: readonly Issue[]): ArchiveError {
  const where = issues
    .slice(0, 3)
    .map((issue) => `${issue.path.map(String).join(".") || "input"}: ${issue.message}`)
    .join("; ");
  return new ArchiveError(
    "request.bad-input",
    `${name} was asked wrongly (${where}).`,
    "Reload the page: it may come from another version of Carrel.",
  );
}

/** @throws ArchiveError `request.unreadable` for anything but one question, so that hostile messages end here */
export function readQuestion(text: unknown): object {
  if (typeof text !== "string" || text.length > LONGEST_MESSAGE) throw unreadable();
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch (cause) {
    throw unreadable(cause);
  }
  if (!isQuestion(message)) throw unreadable();
  return message;
}

function isQuestion(message: unknown): message is object {
  if (typeof message !== "object" || message === null) return false;
  const { t, m, a } = message as Readonly<Record<string, unknown>>;
  return t === "q" && typeof m === "string" && Array.isArray(a) && a.length <= 1;
}

function unreadable(cause?: unknown): ArchiveError {
  return new ArchiveError(
    "request.unreadable",
    "A message could not be read as a request.",
    "Reload the page: it may come from another version of Carrel.",
    { cause },
  );
}
