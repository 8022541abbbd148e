import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findBarriers } from "./harness/accessibility";
import { chooseWords } from "./harness/choose-words";
import { hosts } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { goTo } from "./harness/settings";
import { useDesk } from "./harness/workplace";

/** The page is the same in every host; a download needs a browser. */
const inBrowser = hosts.filter(({ name }) => name.includes("reading room"));

describe.each(inBrowser)("what leaves the archive: $name", (host) => {
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    return { archive: at.sample() };
  });

  test("all that a search found is saved as a file and printed as a list, by keys alone", async () => {
    const { page } = desk();
    await goTo(page, "/library?q=Ondine");
    await page.getByRole("option").first().waitFor();
    await page.getByText(/Searched for/).waitFor();
    await page.getByRole("button", { name: "Export or print what was found" }).focus();
    await page.keyboard.press("Enter");
    const sheet = page.getByRole("dialog", { name: "Export and print" });
    await sheet.getByRole("radio", { name: /^RIS/ }).focus();
    await page.keyboard.press("Space");
    expect(await findBarriers(page)).toEqual([]);
    const saving = page.waitForEvent("download");
    await sheet.getByRole("button", { name: "Save the file" }).focus();
    await page.keyboard.press("Enter");
    const file = readFileSync(await (await saving).path(), "utf8");
    // What the sample withholds from visitors stays behind; that is said, and the sums agree.
    const said = await sheet.getByText(/documents saved as/).innerText();
    const saved = Number(said.split(" ")[0]);
    expect(saved).toBeGreaterThan(5);
    expect(file.match(/^TY {2}- /gm)).toHaveLength(saved);
    await page.evaluate(() => (window.print = () => {}));
    await sheet.getByRole("button", { name: "Print the list" }).focus();
    await page.keyboard.press("Enter");
    const printed = page.locator("[data-printed]");
    await printed.waitFor({ state: "attached" });
    expect(await printed.locator("tbody tr").count()).toBe(saved);
    await page.evaluate(() => void window.dispatchEvent(new Event("afterprint")));
    await printed.waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });
  });

  test("words are highlighted by key in a meaning, which a sign, a line and a voice tell; it is changed and taken back", async () => {
    const { page } = desk();
    await page.getByRole("option", { name: /Penhallow to Seo/ }).dblclick();
    await page.locator("[data-at]", { hasText: "note of the 15th" }).first().waitFor();
    await chooseWords(page, "note of the 15th");
    const bar = page.getByRole("toolbar", { name: "The chosen words" });
    await bar.getByRole("button", { name: "Highlight as evidence" }).waitFor();
    await page.keyboard.press("1");
    const foot = page.getByRole("contentinfo");
    await foot.getByText(/^Evidence: words of/).waitFor();
    const sign = (meaning: string) =>
      page.getByRole("button", { name: `begin in this line: ${meaning}: note of the 15th` });
    await sign("Evidence").waitFor();
    const line = page.getByRole("main").getByText("Evidence begins:");
    await line.waitFor({ state: "attached" });
    expect(await findBarriers(page)).toEqual([]);
    await sign("Evidence").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Question" }).focus();
    await page.keyboard.press("Enter");
    await sign("Question").waitFor();
    await foot.getByRole("button", { name: "Undo" }).click();
    await sign("Evidence").waitFor();
    await page.getByRole("slider", { name: "Places in the whole text" }).focus();
    await page.keyboard.press("Home");
    await page.getByRole("slider", { name: "Places in the whole text" }).waitFor();
    expect(
      await page
        .getByRole("slider", { name: "Places in the whole text" })
        .getAttribute("aria-valuetext"),
    ).toBe("Line 4, 1 highlight");
    await page.keyboard.press("ControlOrMeta+p");
    const printed = page.locator("[data-printed]");
    await printed.waitFor({ state: "attached" });
    const paper = await printed.textContent();
    expect(paper).toContain("Harbour Master.");
    expect(paper).toMatch(/Evidence “note of the 15th” ?.*line 4/);
    expect(paper).toMatch(/This reading: SHA-256 [0-9a-f]{64}/);
    await page.evaluate(() => void window.dispatchEvent(new Event("afterprint")));
    await printed.waitFor({ state: "detached" });
  });

  test("the notebook lists highlights by meaning, and a corrected text names those that it touches", async () => {
    const { page } = desk();
    await goTo(page, "/notebook?list=highlights");
    await page.getByRole("listitem").getByText("note of the 15th").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("radio", { name: "Question 0" }).click();
    await page.getByText("None has this meaning.").waitFor();
    await page.getByRole("radio", { name: "Evidence 1" }).click();
    await page.getByRole("button", { name: /^Penhallow to Seo/ }).click();
    await page.getByRole("button", { name: "Transcribe" }).click();
    const text = page.getByRole("textbox", { name: "Text of this reading" });
    await text.focus();
    const words = await text.inputValue();
    await text.fill(words.replace("note of the 15th", "note of the 16th"));
    await page.getByText(/1 highlight: 0 as marked, 0 elsewhere/).waitFor();
    await page.getByText("Highlight, line 4: gone from the text").waitFor();
  });
});
