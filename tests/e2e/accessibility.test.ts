import { describe, expect, test } from "vitest";
import { findBarriersInLooks } from "./harness/accessibility";
import { findHit } from "./harness/find-hit";
import { hosts } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { chooseLook, goTo } from "./harness/settings";
import { makeWorkplace, useDesk } from "./harness/workplace";

/** The page is the same in every host: what axe finds in one it finds in all. */
const oneHost = hosts.slice(0, 1);

describe.each(oneHost)("without barriers: $name", (host) => {
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    return { archive: at.sample() };
  });

  test("library, results, item, packet, report, settings and keys, in every look", async () => {
    const { page, at, chooseFiles } = desk();
    const barriers: string[] = [];
    const note = async (screen: string) => {
      barriers.push(...(await findBarriersInLooks(page)).map((found) => `${screen}, ${found}`));
    };
    await goTo(page, "/library");
    await page.getByRole("option").first().waitFor();
    await chooseLook(page, "Light");
    await note("library");
    const hit = await findHit(page, "lamps fog", "fog");
    await note("results");
    await hit.dblclick();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("p");
    await note("item");
    await page.keyboard.press("w");
    await page.getByRole("heading", { name: "Which document stands beside it?" }).waitFor();
    await note("what to compare");
    await page.getByRole("button", { name: /^Penhallow to Seo/ }).click();
    await page.getByRole("grid", { name: /^Paragraphs of both/ }).waitFor();
    await note("two texts side by side");
    await goTo(page, "/packet");
    await page.getByRole("grid", { name: "Documents in order" }).getByRole("row").first().waitFor();
    await note("packet");
    await goTo(page, "/checkPacket");
    await page.getByRole("button", { name: "Choose a PDF" }).waitFor();
    await note("check packet");
    await chooseFiles([at.file("a.txt", "A note.\n\n4 May 1908\n"), at.file("b.txt", "")]);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await page.getByRole("heading", { name: /^1 document from 2 files/ }).waitFor();
    await note("import report");
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("dialog", { name: "Settings" }).waitFor();
    await note("settings");
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "All keys" }).waitFor();
    await note("keys");
    await page.keyboard.press("Escape");
    await page.keyboard.press("F1");
    await page.getByRole("heading", { name: "Your first archive" }).waitFor();
    await note("manual");
    expect(barriers).toEqual([]);
  });

  test("the first page has none either", async () => {
    const at = makeWorkplace();
    const { page, close } = await host.open(at.folder, {});
    await page.getByRole("heading", { name: "Put your documents on the desk" }).waitFor();
    await chooseLook(page, "Light");
    const barriers = await findBarriersInLooks(page);
    await close();
    at.remove();
    expect(barriers).toEqual([]);
  });
});

/** How far the page reaches over its window to the side, and the controls that a reader cannot get at. */
const cutOff = () => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const hidden = [...document.querySelectorAll("header button")].filter((button) => {
    const { left, right, width } = button.getBoundingClientRect();
    return width > 0 && (left < -1 || right > clientWidth + 1);
  });
  return {
    over: Math.max(0, scrollWidth - clientWidth),
    hidden: hidden.map((button) => button.getAttribute("aria-label") ?? button.textContent),
  };
};

describe.each(hosts)("in a small window: $name", (host) => {
  const desk = useDesk(host, (at) => ({ archive: at.sample() }));

  test.each([
    ["1000 by 640", { width: 1000, height: 640 }],
    ["1440 by 900 at 200 %", { width: 720, height: 450 }],
  ])("nothing is cut off to the side: %s", async (_name, size) => {
    const { page } = desk();
    await page.setViewportSize(size);
    const seen: Record<string, unknown> = {};
    const note = async (screen: string) => {
      await page.waitForTimeout(200);
      seen[screen] = await page.evaluate(cutOff);
    };
    await goTo(page, "/library");
    const hit = await findHit(page, "lamps fog", "fog");
    await note("library");
    await hit.dblclick();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByRole("button", { name: "Find in this text" }).click();
    await note("item");
    await goTo(page, "/packet");
    await page.getByRole("button", { name: "Make PDF" }).waitFor();
    await note("packet");
    await goTo(page, "/import");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await note("import");
    await goTo(page, "/check");
    await page.getByRole("button", { name: "Verify now" }).waitFor();
    await note("check");
    await goTo(page, "/manual/searching");
    await page.getByRole("heading", { level: 1, name: "Searching" }).waitFor();
    await note("manual");
    const whole = { over: 0, hidden: [] };
    expect(seen).toEqual({
      library: whole,
      item: whole,
      packet: whole,
      import: whole,
      check: whole,
      manual: whole,
    });
  });
});
