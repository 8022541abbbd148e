import { fork } from "node:child_process";
import { ArchiveError } from "../../archive/model/archive-error";
import type { CreateService, ForkParser } from "../../archive/serve/service-port";
import { createFakeService } from "../../archive/serve/testing/fake-service";
import { ownPort, utilityPort } from "../../archive/serve/worker/own-port";
import { parsersOfMain } from "../../archive/serve/worker/parsers-of-main";
import { runService } from "../../archive/serve/worker/run-service";

// The service's program for tests of the shell: it tries to fork, and parses, when `openArchive` asks it by a ticket's name.
const createShellService: CreateService = async (options) => {
  const service = await createFakeService(options);
  const openArchive: typeof service.handlers.openArchive = async ({ ticket }) => {
    if (ticket === "fork") throw said(tryToFork());
    if (ticket === "parse") throw said(await parse(options.forkParser));
    if (ticket === "crash") process.exit(3);
    return service.handlers.openArchive({ ticket });
  };
  return { ...service, handlers: { ...service.handlers, openArchive } };
};

function said(message: string): ArchiveError {
  return new ArchiveError("fake.said", message, "Look at the message.");
}

function tryToFork(): string {
  try {
    fork(import.meta.filename);
    return "forked";
  } catch (error) {
    return String(error);
  }
}

async function parse(forkParser: ForkParser | undefined): Promise<string> {
  const parser = forkParser?.();
  if (parser === undefined) return "no parser";
  const answered = new Promise((resolve) => parser.onAnswer(resolve));
  const ended = new Promise<void>((resolve) => parser.onExit(resolve));
  parser.post({ id: 1, name: "a.txt", bytes: Uint8Array.of(1, 2, 3), size: 3, charset: null });
  const answer = await answered;
  const resident = (await parser.residentBytes()) ?? 0;
  parser.kill();
  await ended;
  return `${JSON.stringify(answer)} ${resident > 1_000_000 ? "measured" : "not measured"} and ended`;
}

const utility = utilityPort();
runService(ownPort(utility), createShellService, utility === null ? null : parsersOfMain(utility));
