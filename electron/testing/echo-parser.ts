import type { ParserJob } from "../../archive/host/parser/job";
import { utilityPort } from "../../archive/serve/worker/own-port";

// A parser's program for tests of the shell: it answers with what it was given and with the environment that it sees.
utilityPort()?.on("message", ({ ports: [port] }) => {
  port?.on("message", ({ data }) => {
    const { id, name, bytes } = data as ParserJob;
    port.postMessage({
      id,
      name,
      bytes: bytes.length,
      secret: process.env["CARREL_SECRET"] ?? null,
    });
  });
  port?.start?.();
});
