import { describe, expect, test } from "vitest";
import { carrel } from "./harness/carrel-program";
import type { Host } from "./harness/desk";
import { hosts, readingRoom } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { useDesk, type Workplace } from "./harness/workplace";

/** The page is the same in every host: the browser, which also has to send the files, takes the most. */
const filesFor = (host: Host) => (host.name === readingRoom.name ? 300 : 100);
/**
 * Milliseconds. What the page promises is 50; a browser alone needs 60 to 90 to hand over a list of 300 chosen files,
 * before any line of ours runs, and machines of a test farm stumble.
 */
const LONGEST_TASK = 150;

function letters(at: Workplace, folder: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, number) =>
    at.file(
      `${folder}/letter-${number}.txt`,
      `To the Harbour Master\n\nLetter ${folder} ${number}: the lighter came in with oil and rope. ` +
        `${"The tide was late and the fog lay on the mole. ".repeat(20)}\n\nA. Lowrie\n${(number % 28) + 1} March 1908\n`,
    ),
  );
}

/** From now on the page notes every task of its main thread that takes over 50 ms. */
const watchTasks = () => {
  const seen: number[] = [];
  Object.assign(window, { longTasks: seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.push(Math.round(duration));
  }).observe({ type: "longtask" });
};

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
    await page.evaluate(watchTasks);
    await chooseFiles(files);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await page.getByRole("heading", { name: "Importing" }).waitFor();
    await page.getByRole("button", { name: "Port Ellery" }).click();
    await page.getByRole("searchbox", { name: "Search the archive" }).fill("Skarn Ness");
    await page.getByRole("option", { name: /Verekhin/ }).waitFor();
    await page.getByRole("searchbox", { name: "Search the archive" }).fill("lighter rope");
    await page.getByText(new RegExp(`^${count / 10}\\d items$`)).waitFor({ timeout: 60_000 });
    const tasks = await page.evaluate(() => (window as never as { longTasks: number[] }).longTasks);
    const longest = Math.max(0, ...tasks);
    process.stdout.write(
      `\n${host.name}: ${tasks.length} tasks over 50 ms during an import of ${count} files, the longest ${longest} ms\n`,
    );
    expect(longest).toBeLessThan(LONGEST_TASK);
  });

  test("an import stopped in the middle says so, and leaves what it lists", async () => {
    const { page, at, chooseFiles } = desk();
    await chooseFiles(letters(at, "second", count));
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await page.getByRole("button", { name: "Stop after this file" }).click();
    await page.getByText(/^Stopped: what is listed is in the archive/).waitFor();
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
