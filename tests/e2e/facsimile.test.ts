import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { drawingTools, sheet } from "../../archive/host/images/testing/drawn-images";
import { findBarriers } from "./harness/accessibility";
import { carrel } from "./harness/carrel-program";
import { PATIENCE } from "./harness/desk";
import { hosts } from "./harness/hosts";
import { makeWorkplace } from "./harness/workplace";

/** A drawing of the sample; any image would do. */
const drawing = readFileSync(
  path.join(import.meta.dirname, "../../archive/sample/facsimiles/letter.jpg"),
);
const words = (page: string) =>
  Array.from({ length: 30 }, (_, n) => `<p>Entry ${String(n)} of ${page}, at the tide.</p>`);
const register = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>
<head>Tide register</head><pb n="1r" facs="one.jpg"/>${words("the first").join("")}
<pb n="1v" facs="two.tif"/>${words("the second").join("")}</body></text></TEI>`;

/** Whether there is ink in the middle of the glass: the page is really drawn. */
const isDrawn = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>("[data-opened] canvas");
    const middle = canvas
      ?.getContext("2d")
      ?.getImageData(canvas.width >> 1, canvas.height >> 1, 1, 1);
    return (middle?.data[3] ?? 0) > 0;
  });

// A register in two images beside its text: one that browsers show, one TIFF that only tiles can show.
describe.each(hosts)("page images close up: $name", (host) => {
  test("pages and text keep in step both ways, a TIFF too, by keyboard alone", async () => {
    const at = makeWorkplace();
    const two = sheet(await drawingTools(), 700, 900).writeToBuffer(".tif", { compression: "lzw" });
    at.file("box/one.jpg", drawing);
    at.file("box/two.tif", two);
    const archive = at.sample();
    const { stderr } = carrel(
      at.home,
      "import",
      archive,
      path.dirname(at.file("box/t.xml", register)),
    );
    expect(stderr).toBe("");
    const desk = await host.open(at.folder, { archive });
    const { page } = desk;
    await page.getByRole("searchbox", { name: "Search the archive" }).fill("tide register");
    await page.getByRole("option", { name: /Tide register/ }).dblclick();
    const glass = page.getByRole("group", { name: /^Page 1r, 1 of 2/ });
    await glass.focus();
    await expect.poll(() => isDrawn(page), { timeout: PATIENCE }).toBe(true);
    const percent = page.getByRole("toolbar", { name: "Image tools" }).getByText(/\d %/);
    const before = parseInt((await percent.textContent()) ?? "", 10);
    await page.keyboard.press("+");
    await expect
      .poll(async () => parseInt((await percent.textContent()) ?? "", 10))
      .toBeGreaterThan(before);
    await page.keyboard.press("PageDown");
    const second = page.getByRole("group", { name: /^Page 1v, 2 of 2/ });
    await second.and(page.locator("[data-opened]")).waitFor();
    await expect.poll(() => isDrawn(page), { timeout: PATIENCE }).toBe(true);
    await expect.poll(() => page.getByText("page 1v").isVisible()).toBe(true);
    expect(await findBarriers(page)).toEqual([]);
    await page.locator("[data-pane-first]").focus();
    await page.keyboard.press("Home");
    await page.getByRole("group", { name: /^Page 1r, 1 of 2/ }).waitFor();
    await desk.close();
    at.remove();
  });
});
