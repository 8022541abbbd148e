import { EventEmitter } from "node:events";
import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { hostFake } from "../testing/hosted-fake";
import { connect } from "../wire/connect";
import { openEventsDoor } from "./events-door";
import { usualLimits } from "./limits";

/** A reader's connection that has not taken `writableLength` bytes yet. */
function reader(writableLength: number) {
  const seen = { written: "", destroyed: false };
  const answer = Object.assign(new EventEmitter(), {
    writableLength,
    writeHead: () => undefined,
    write: (text: string) => void (seen.written += text),
    destroy: () => {
      seen.destroyed = true;
    },
  });
  return { seen, answer: answer as never as ServerResponse };
}

test("a reader who does not read is let go, before this computer's memory fills", async () => {
  const { service } = await hostFake({ options: { write: true } });
  const door = openEventsDoor(service, { ...usualLimits, streamBacklog: 1000 });
  const [slow, quick] = [reader(1001), reader(1000)];
  door.open(slow.answer);
  door.open(quick.answer);
  const listeners: ((message: string) => void)[] = [];
  const line = service.join((message) => listeners.forEach((listener) => listener(message)), false);
  const listen = (listener: (message: string) => void) => void listeners.push(listener);
  await connect({ post: (message) => line.say(message), listen }).ask("nameActor", { name: "Ada" });
  await expect.poll(() => quick.seen.written).toContain("archiveChanged");
  expect([slow.seen, quick.seen.destroyed]).toEqual([{ written: "", destroyed: true }, false]);
  await service.close();
});
