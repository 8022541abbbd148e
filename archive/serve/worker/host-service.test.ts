import { EventEmitter } from "node:events";
import { expect, test, vi } from "vitest";
import { ArchiveError } from "../../model/archive-error";
import { createFakeService, FACSIMILE } from "../testing/fake-service";
import { hostFake } from "../testing/hosted-fake";
import { connect, type Client } from "../wire/connect";
import type { ParserJob } from "../../host/parser/job";
import type { ParserProcess } from "../../host/sandbox/parser-port";
import type { ForkParser } from "../service-port";
import type { HostedService } from "./hosted-service";
import type { UtilityPort } from "./own-port";
import { parsersOfMain } from "./parsers-of-main";

function page(service: HostedService, hears = true): Client {
  const listeners: ((message: string) => void)[] = [];
  const line = service.join((message) => listeners.forEach((listener) => listener(message)), hears);
  return connect({
    post: (message) => line.say(message),
    listen: (listener) => void listeners.push(listener),
  });
}

test("several pages speak with one service, and each that listens hears its events", async () => {
  const { service } = await hostFake({ options: { write: true } });
  const [first, second, deaf] = [page(service), page(service), page(service, false)];
  const heard = [vi.fn(), vi.fn(), vi.fn()];
  [first, second, deaf].forEach((client, n) => client.on("archiveChanged", heard[n]!));
  expect(await first.ask("nameActor", { name: "Ada" })).toMatchObject({ ok: true });
  expect(await deaf.ask("about", {})).toMatchObject({ ok: true });
  await second.ask("about", {});
  expect(heard.map((listener) => listener.mock.calls.length)).toEqual([1, 1, 0]);
  await service.close();
});

test("the service's own right to write holds whatever a page asks", async () => {
  const { service } = await hostFake();
  const reply = await page(service).ask("nameActor", { name: "Ada" });
  expect(reply).toMatchObject({ ok: false, problem: { code: "request.not-allowed" } });
  await service.close();
});

test("a short question does not wait behind a long one", async () => {
  const { service } = await hostFake();
  const client = page(service);
  const long = { done: false };
  const verified = client
    .ask("verify", { job: "b3b1f3d2-6d2c-4c59-9e0c-111111111111", quick: true })
    .then((reply) => {
      long.done = true;
      return reply;
    });
  await client.ask("about", {});
  expect(long.done).toBe(false);
  expect(await verified).toMatchObject({ ok: true });
  await service.close();
});

test("paths become tickets and bytes come as bytes", async () => {
  const { service } = await hostFake();
  expect(await service.admit(["/letters/1905.txt"])).toEqual([{ ticket: "t-1", name: "1905.txt" }]);
  const reply = await service.resource(FACSIMILE, { first: 2, last: 4 });
  expect([...(reply?.bytes ?? [])]).toEqual([2, 3, 4]);
  expect(await service.resource("/facsimile/fax-none")).toBeNull();
  await service.close();
});

test("an archive that cannot be opened says why, with its code", async () => {
  const refused = hostFake({
    create: async () => {
      throw new ArchiveError("store.newer", "The archive is newer.", "Update Carrel.");
    },
  });
  await expect(refused).rejects.toMatchObject({ code: "store.newer", remedy: "Update Carrel." });
});

test("a crash ends what waits, and says so once; an asked end says nothing", async () => {
  const { service, crash } = await hostFake();
  crash();
  expect(await service.ended).toBe("crashed");
  await expect(service.admit(["/x"])).rejects.toMatchObject({ code: "service.ended" });
  const asked = await hostFake();
  const said = vi.fn();
  void asked.service.ended.then(said);
  await asked.service.close();
  await new Promise(setImmediate);
  expect(said).not.toHaveBeenCalled();
});

test("faults of handlers reach the host's log", async () => {
  const { service, faults } = await hostFake();
  await page(service).ask("cancelJob", { job: "b3b1f3d2-6d2c-4c59-9e0c-111111111111" });
  await vi.waitFor(() => expect(faults.join()).toContain("cancelJob: TypeError"));
  await service.close();
});

/** One end of a port of Electron's, as main would send it. */
function utilityEnd(): UtilityPort & { readonly posted: unknown[] } & EventEmitter {
  const posted: unknown[] = [];
  const emitter = new EventEmitter();
  return Object.assign(emitter, {
    posted,
    postMessage: (message: unknown) => void posted.push(message),
  }) as never;
}

interface Main {
  readonly utility: ReturnType<typeof utilityEnd>;
  readonly port: ReturnType<typeof utilityEnd>;
  readonly killed: number[];
  readonly end: (parser: number) => void;
  readonly parser: ParserProcess;
  readonly service: HostedService;
}

/** A service whose parsers main forks; `fork` is what main does when it is asked for parser 7. */
async function withMain(
  fork: (main: Pick<Main, "utility" | "port" | "end">) => void,
): Promise<Main> {
  const [utility, port] = [utilityEnd(), utilityEnd()];
  const kept: { fork?: ForkParser | undefined } = {};
  const ends: ((parser: number) => void)[] = [];
  const end = (parser: number) => ends.forEach((listener) => listener(parser));
  const killed: number[] = [];
  const { service } = await hostFake({
    source: parsersOfMain(utility),
    parsers: {
      forkParser: async () => {
        fork({ utility, port, end });
        return 7;
      },
      killParser: (parser) => {
        killed.push(parser);
        end(parser);
      },
      parserResidentBytes: async () => 4096,
      onEnd: (listener) => void ends.push(listener),
    },
    create: (options) => {
      kept.fork = options.forkParser;
      return createFakeService(options);
    },
  });
  return { utility, port, killed, end, parser: kept.fork!(), service };
}

const job: ParserJob = { id: 1, name: "a.txt", bytes: new Uint8Array(1), size: 1, charset: null };

test("where only main may fork, the service gets a parser's port by number and hears of its end", async () => {
  const { port, killed, parser, service } = await withMain(({ utility, port: sent }) =>
    utility.emit("message", { data: { parser: 7 }, ports: [sent] }),
  );
  const answers: unknown[] = [];
  parser.onAnswer((answer) => answers.push(answer));
  parser.post(job);
  await vi.waitFor(() => expect(port.posted).toEqual([job]));
  port.emit("message", { data: { id: 0, ready: true }, ports: [] });
  expect(answers).toEqual([{ id: 0, ready: true }]);
  expect(await parser.residentBytes()).toBe(4096);
  const ended = new Promise<void>((resolve) => parser.onExit(resolve));
  parser.kill();
  await ended;
  expect(killed).toEqual([7]);
  await service.close();
});

test("a parser that main's end outran is gone, and one that is killed too early is killed when it stands", async () => {
  const outrun = await withMain(({ end }) => end(7));
  await new Promise<void>((resolve) => outrun.parser.onExit(resolve));
  const early = await withMain(() => undefined);
  early.parser.kill();
  await vi.waitFor(() => expect(early.killed).toEqual([7]));
  await outrun.service.close();
  await early.service.close();
});
