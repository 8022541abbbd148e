import { describe, expect, test } from "vitest";
import { carrel } from "./harness/carrel-program";
import type { Host } from "./harness/desk";
import { hosts, readingRoom } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { watchTasks, type PageTask } from "./harness/page-tasks";
import { useDesk, type Workplace } from "./harness/workplace";

/** The page is the same in every host: the browser, which also has to send the files, takes the most. */
const filesFor = (host: Host) => (host.name === readingRoom.name ? 300 : 100);
/** Milliseconds of the processor's time that one task of the page may take. */
const LONGEST_WORK = 50;
/** By the clock: on a busy machine a task waits for others, so this holds only what would halt the page for good. */
const LONGEST_WAIT = 1_000;

function letters(at: Workplace, folder: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, number) =>
    at.file(
      `${folder}/letter-${number}.txt`,
      `To the Harbour Master\n\nLetter ${folder} ${number}: the lighter came in with oil and rope. ` +
        `${"The tide was late and the fog lay on the mole. ".repeat(20)}\n\nA. Lowrie\n${(number % 28) + 1} March 1908\n`,
    ),
  );
}

/** Says how quick the page was, and holds it to that. What only the test does (the debugging door) is told apart. */
function expectQuick(host: Host, what: string, tasks: readonly PageTask[]): void {
  const ours = tasks.filter(({ byHand }) => !byHand);
  const most = (some: readonly PageTask[], kind: "worked" | "waited") =>
    Math.max(0, ...some.map((task) => task[kind]));
  const over = ours.filter(({ waited }) => waited > 50).length;
  process.stdout.write(
    `\n${host.name}, ${what}: of the page's own tasks the longest worked ${most(ours, "worked")} ms and took ` +
      `${most(ours, "waited")} ms by the clock (${over} over 50); the test's own hand took ` +
      `${most(
        tasks.filter(({ byHand }) => byHand),
        "waited",
      )} ms\n`,
  );
  expect(most(ours, "worked")).toBeLessThan(LONGEST_WORK);
  expect(most(ours, "waited")).toBeLessThan(LONGEST_WAIT);
}

describe.each(hosts)("a long import: $name", (host) => {
  const count = filesFor(host);
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    return { archive: at.sample() };
  });

  test(`the search answers while ${count} files come in, and the page stays quick`, async () => {
    const { page, at, chooseFiles } = desk();
    await page.getByRole("listbox", { name: "Results" }).waitFor();
    const files = letters(at, "first", count);
    const tasks = await watchTasks(page);
    await chooseFiles(files);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await page.getByRole("heading", { name: "Importing" }).waitFor();
    await page.getByRole("button", { name: "Port Ellery" }).click();
    await page.getByRole("searchbox", { name: "Search the archive" }).fill("Skarn Ness");
    await page.getByRole("option", { name: /Verekhin/ }).waitFor();
    await page.getByRole("searchbox", { name: "Search the archive" }).fill("lighter rope");
    await page.getByText(new RegExp(`^${count / 10}\\d items$`)).waitFor({ timeout: 60_000 });
    expectQuick(host, `${count} files chosen`, await tasks());
  });

  test("an import stopped in the middle says so, and leaves what it lists", async () => {
    const { page, at, dropFiles } = desk();
    const files = letters(at, "second", count);
    const tasks = await watchTasks(page);
    await dropFiles(files);
    await page.getByRole("button", { name: "Stop after this file" }).click();
    await page.getByText(/^Stopped: what is listed is in the archive/).waitFor();
    expectQuick(host, `${count} files dropped`, await tasks());
    const title = await page.getByRole("heading", { level: 1 }).textContent();
    const taken = Number(/^(?:No|(\d+)) document/.exec(title ?? "")?.[1] ?? 0);
    expect(taken).toBeLessThan(count);
    await page.getByRole("button", { name: "Open in Library" }).click();
    await page.getByRole("searchbox", { name: "Search the archive" }).fill('"Letter second"');
    const found =
      taken === 0 ? "Nothing matches all of this" : `${taken} item${taken === 1 ? "" : "s"}`;
    await page.getByText(found, { exact: true }).waitFor();
    const { status, stderr } = carrel(at.home, "verify", `${at.folder}/Port Ellery.carrel`);
    expect([status, stderr]).toEqual([0, ""]);
  });
});
