import { loadavg } from "node:os";
import { describe, expect, test } from "vitest";
import { hosts } from "./harness/hosts";
import { carrel } from "./harness/carrel-program";
import { nameActor } from "./harness/name-actor";
import { watchTasks } from "./harness/page-tasks";
import { goTo } from "./harness/settings";
import { useDesk } from "./harness/workplace";

/** One task of the page that a reader would feel as a jerk, in milliseconds on the processor. */
const LONGEST_TASK = 50;
/** From the key to the words, in milliseconds of the page's own work: what else runs on the machine is not counted. */
const OPENS = 300;

const sentence =
  "The harbour was quiet, and the lamp stood unlit in its glass until the fog came in again. ";
const paragraph = (at: number) =>
  `<p>Paragraph ${at}. ${sentence.repeat(3)}<note resp="#ed">Note ${at}: the lamp is not in the register of that year.</note> ${sentence.repeat(3)}</p>`;

/** About 288,000 characters with 520 notes of the editor. */
const book = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A long essay</title></titleStmt>
<publicationStmt><p>none</p></publicationStmt><sourceDesc><p>invented</p></sourceDesc></fileDesc></teiHeader>
<text><body><div><head>A long essay</head>${Array.from({ length: 520 }, (_, at) => paragraph(at + 1)).join("\n")}</div></body></text></TEI>`;

describe.each(hosts.slice(0, 1))("a book of 288,000 characters with 500 notes: $name", (host) => {
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    const archive = at.sample();
    const { status, stderr } = carrel(at.home, "import", archive, at.file("essay.xml", book));
    if (status !== 0) throw new Error(stderr);
    return { archive };
  });

  test("opens and scrolls without a jerk; the map leads to the end of it", async () => {
    const { page } = desk();
    await goTo(page, "/library?q=harbour+quiet+lamp+unlit");
    const hit = page.getByRole("option", { name: /long essay/i });
    // Whoever reads has opened something before: the screen's own program is there.
    await hit.dblclick();
    await page.getByRole("slider", { name: "Places in the whole text" }).waitFor();
    // The keys of a screen are heard a moment after it is drawn: no hand is as quick as this one.
    await page.waitForTimeout(500);
    await page.keyboard.press("Escape");
    await hit.click();
    await page.waitForTimeout(1500);
    const opening = await watchTasks(page);
    const opened = await page.evaluate(async () => {
      const begun = performance.now();
      document
        .querySelector('[role="option"][aria-selected="true"]')
        ?.dispatchEvent(new MouseEvent("dblclick", { bubbles: true }));
      const until = (done: () => boolean) =>
        new Promise<void>((resolve) => {
          const look = () => (done() ? resolve() : requestAnimationFrame(look));
          look();
        });
      await until(() => document.querySelectorAll("[data-at]").length > 20);
      return performance.now() - begun;
    });
    // The trace of so short a time must hold some tasks to be believed.
    for (let at = 0; at < 60; at++) await page.mouse.move(600 + at, 500);
    const worked = (await opening()).reduce((sum, task) => sum + task.worked, 0);
    const map = page.getByRole("slider", { name: "Places in the whole text" });
    await map.waitFor();
    const ended = await watchTasks(page);
    await page.mouse.move(700, 500);
    for (let at = 0; at < 40; at++) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(30);
    }
    const tasks = (await ended()).filter(({ byHand }) => !byHand);
    const worst = Math.max(0, ...tasks.map(({ worked }) => worked));
    process.stdout.write(
      `\nopened in ${opened.toFixed(0)} ms by the clock, ${worked} ms on the processor; scrolled with a longest task of ${worst} ms on the processor (${tasks.filter(({ worked }) => worked > LONGEST_TASK).length} over ${LONGEST_TASK}), load ${loadavg()[0]!.toFixed(1)}\n`,
    );
    await map.focus();
    await page.keyboard.press("End");
    await page.getByText("Paragraph 520.").waitFor();
    expect(worked).toBeLessThan(OPENS);
    expect(worst).toBeLessThanOrEqual(LONGEST_TASK);
  });
});
