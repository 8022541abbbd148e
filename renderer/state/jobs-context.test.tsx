import { act, cleanup, render } from "@testing-library/react";
import { useEffect } from "react";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Sending, Ticket } from "../archive-client";
import { fakeConnection } from "../testing/fake-archive";
import { ArchiveProvider } from "./archive-context";
import { ImportProvider, useImport, type ImportJob } from "./jobs-context";

beforeEach(() => void (window.location.hash = "/library"));
afterEach(cleanup);

/** The import of a window, begun by the test. */
function startImport() {
  let job: ImportJob | null = null;
  let sending: Sending | null = null;
  let admit: (tickets: readonly Ticket[]) => void = () => undefined;
  function Hand() {
    const now = useImport();
    useEffect(() => void (job = now));
    return null;
  }
  render(
    <ArchiveProvider connection={fakeConnection()}>
      <ImportProvider>
        <Hand />
      </ImportProvider>
    </ArchiveProvider>,
  );
  return {
    start: () =>
      act(async () => {
        void job?.startFrom((to) => {
          sending = to;
          return new Promise((given) => (admit = given));
        });
      }),
    send: (done: number) =>
      act(async () => sending?.onSent({ done, total: 2, current: "f7r.txt" })),
    admit: () => act(async () => admit([{ ticket: "t-1", name: "f7r.txt" }])),
  };
}

test("an import is shown when it begins", async () => {
  const { start, admit } = startImport();
  await start();
  await admit();
  expect(window.location.hash).toMatch(/^#\/import/);
});

test("who goes on to read while files are still being sent stays there", async () => {
  const { start, send, admit } = startImport();
  await start();
  await send(0);
  expect(window.location.hash).toBe("#/import");
  window.location.hash = "/library";
  await send(1);
  await admit();
  expect(window.location.hash).toBe("#/library");
});
