import { EventEmitter } from "node:events";
import { expect, test, vi } from "vitest";
import { ArchiveError } from "../../model/archive-error";
import { createFakeService, FACSIMILE } from "../testing/fake-service";
import { hostFake } from "../testing/hosted-fake";
import { connect, type Client } from "../wire/connect";
import type { ForkParser, ParserProcess } from "../service-port";
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

test("where only main may fork, the service gets a parser's port by number and hears of its end", async () => {
  const main = utilityEnd();
  const port = utilityEnd();
  const kept: { fork: ForkParser | undefined } = { fork: undefined };
  const ends: ((parser: number, why: string) => void)[] = [];
  const killed: number[] = [];
  const { service } = await hostFake({
    source: parsersOfMain(main),
    parsers: {
      forkParser: async () => {
        main.emit("message", { data: { parser: 7 }, ports: [port] });
        return 7;
      },
      killParser: (parser) => {
        killed.push(parser);
        for (const end of ends) end(parser, "killed");
      },
      parserResidentBytes: async () => 4096,
      onEnd: (listener) => void ends.push(listener),
    },
    create: (options) => {
      kept.fork = options.forkParser;
      return createFakeService(options);
    },
  });
  const parser: ParserProcess = await kept.fork!("ignored");
  const messages: unknown[] = [];
  parser.onMessage((message) => messages.push(message));
  parser.post({ read: 1 });
  port.emit("message", { data: { draft: 1 }, ports: [] });
  expect([port.posted, messages]).toEqual([[{ read: 1 }], [{ draft: 1 }]]);
  expect(await parser.residentBytes()).toBe(4096);
  const ended = new Promise<string>((resolve) => parser.onExit(resolve));
  parser.kill();
  expect(await ended).toBe("killed");
  expect(killed).toEqual([7]);
  await service.close();
});
