import { expect, test } from "vitest";
import type { Sent } from "../archive-client";
import type { NamedFile } from "./dropped-files";
import { uploadAll, type SendFile } from "./upload-all";

const files: readonly NamedFile[] = ["1.txt", "2.txt", "3.txt", "4.txt", "5.txt"].map((name) => ({
  name,
  open: async () => new File([name], name),
}));
const ticketOf: SendFile = async ({ name }) => [{ ticket: `t-${name}`, name }];
const quiet = { onSent: () => undefined, signal: new AbortController().signal };
const after = (ms: number) => new Promise((done) => setTimeout(done, ms));

test("tickets come in the order of the files, whichever was sent first", async () => {
  const slowFirst: SendFile = async (file, signal) => {
    await after(file.name === "1.txt" ? 20 : 1);
    return ticketOf(file, signal);
  };
  const tickets = await uploadAll(files, slowFirst, quiet);
  expect(tickets.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
});

test("no more than three files travel at once, and more than one does", async () => {
  let now = 0;
  let most = 0;
  const counted: SendFile = async (file, signal) => {
    most = Math.max(most, ++now);
    await after(2);
    now -= 1;
    return ticketOf(file, signal);
  };
  await uploadAll(files, counted, quiet);
  expect(most).toBe(3);
});

test("the count of files sent only grows and ends with all of them", async () => {
  const said: Sent[] = [];
  await uploadAll(files, ticketOf, { ...quiet, onSent: (sent) => said.push(sent) });
  const counts = said.map(({ done }) => done);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(said.at(-1)).toMatchObject({ done: 5, total: 5 });
});

test("stopping sends nothing more", async () => {
  const stop = new AbortController();
  const begun: string[] = [];
  const stopping: SendFile = async (file, signal) => {
    begun.push(file.name);
    if (begun.length === 3) stop.abort();
    await after(1);
    signal.throwIfAborted();
    return ticketOf(file, signal);
  };
  await expect(uploadAll(files, stopping, { ...quiet, signal: stop.signal })).rejects.toThrow();
  expect(begun).toEqual(["1.txt", "2.txt", "3.txt"]);
});

test("the first failure is the one that is told, and stops the others", async () => {
  const begun: string[] = [];
  const failing: SendFile = async (file, signal) => {
    begun.push(file.name);
    if (file.name === "2.txt") throw new Error("The disk is full.");
    await after(2);
    return ticketOf(file, signal);
  };
  await expect(uploadAll(files, failing, quiet)).rejects.toThrow("The disk is full.");
  expect(begun).toEqual(["1.txt", "2.txt", "3.txt"]);
});

test("no files are no tickets", async () =>
  expect(await uploadAll([], ticketOf, quiet)).toEqual([]));
