import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { hosts } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { useDesk } from "./harness/workplace";

/** What has the focus, and whether a reader can see that it has. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
    const field = at.closest("[class*=field]");
    const ring =
      field === null
        ? "none"
        : getComputedStyle(field).boxShadow + getComputedStyle(field).outlineStyle;
    return {
      name: at.getAttribute("aria-label") ?? at.textContent ?? "",
      visible:
        (outlineStyle !== "none" && outlineWidth !== "0px") ||
        boxShadow !== "none" ||
        ring !== "nonenone",
    };
  });

/** Tab until the focus is on what has this name; every stop on the way must be seen. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    expect(at.visible, `the focus on “${at.name.slice(0, 60)}” is seen`).toBe(true);
    if (name.test(at.name)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

// The main journey without a mouse: import, find, read, choose words, keep them, make a packet.
describe.each(hosts)("by keyboard alone: $name", (host) => {
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    return { archive: at.sample() };
  });

  test("files are imported", async () => {
    const { page, at, chooseFiles } = desk();
    await page.getByRole("option").first().waitFor();
    await chooseFiles([at.file("note.txt", "The oil came late to the light.\n\n3 March 1908\n")]);
    await page.keyboard.press("ControlOrMeta+i");
    await page.getByRole("heading", { name: "1 document from 1 file" }).waitFor();
    await tabTo(page, /^Open in Library$/);
    await page.keyboard.press("Enter");
    await page.getByRole("searchbox").waitFor();
  });

  test("what is sought is found and opened", async () => {
    const { page } = desk();
    await page.keyboard.press("/");
    await page.keyboard.type("forty cases");
    await page.keyboard.press("Enter");
    const hits = page.getByRole("option").filter({ has: page.locator("mark") });
    await hits.first().waitFor();
    const chosen = page.getByRole("option", { selected: true });
    const place = () => chosen.getAttribute("aria-posinset");
    await expect.poll(place).toBe("1");
    await page.keyboard.press("j");
    await expect.poll(place).toBe("2");
    await page.keyboard.press("k");
    await expect.poll(place).toBe("1");
    while (!/Penhallow to Seo/.test((await chosen.textContent()) ?? "")) {
      const before = await place();
      await page.keyboard.press("ArrowDown");
      await expect.poll(place).not.toBe(before);
    }
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /^Penhallow to Seo/ }).waitFor();
  });

  test("words are found in the text, chosen, widened and kept", async () => {
    const { page } = desk();
    await page.keyboard.press("f");
    await page.keyboard.type("obliged");
    await page.getByText("1 of 1").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("toolbar", { name: "The chosen words" }).waitFor();
    await page.keyboard.press("ControlOrMeta+Shift+ArrowRight");
    await page.keyboard.press("ControlOrMeta+Shift+ArrowRight");
    await page.keyboard.press("e");
    await page.getByRole("button", { name: "Excerpts 1" }).waitFor();
  });

  test("the packet is made and saved", async () => {
    const { page, save } = desk();
    await page.keyboard.press("p");
    await page.keyboard.press("ControlOrMeta+Shift+p");
    await page.getByRole("button", { name: "Make PDF" }).waitFor();
    await tabTo(page, /^Make PDF$/);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Save", exact: true }).waitFor({ timeout: 60_000 });
    await tabTo(page, /^Save$/);
    const saved = await save(() => page.keyboard.press("Enter"));
    expect(readFileSync(saved).subarray(0, 5).toString("latin1")).toBe("%PDF-");
  });

  test("a question mark shows every key, Escape puts the sheet away, F6 goes from pane to pane", async () => {
    const { page } = desk();
    await page.keyboard.press("Escape");
    await page.getByRole("searchbox").waitFor();
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "All keys" });
    await sheet.getByText("Keep the chosen words as an excerpt").waitFor();
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });
    // Bar, finding aid, results and the preview, which comes when its unit has been read; and the sheet gives the focus back
    // a frame after it is gone.
    await expect.poll(() => page.locator("[data-pane]:visible").count()).toBeGreaterThan(3);
    const names = new Set<string>();
    for (let step = 0; step < 40 && names.size < 4; step += 1) {
      await page.keyboard.press("F6");
      const at = await focused(page);
      expect(at.visible, at.name.slice(0, 60)).toBe(true);
      names.add(at.name);
    }
    expect(names.size).toBeGreaterThanOrEqual(4);
  });

  test("the finding aid opens and folds with the arrow keys", async () => {
    const { page } = desk();
    await tabTo(page, /^Finding aid$/);
    await page.keyboard.press("Home");
    const first = page.getByRole("treeitem").first();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => first.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => first.getAttribute("aria-expanded")).toBe("true");
  });
});
