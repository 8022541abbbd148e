import { describe, expect, test } from "vitest";
import { findBarriersInLooks } from "./harness/accessibility";
import { carrel } from "./harness/carrel-program";
import { hosts } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { chooseLook, goTo } from "./harness/settings";
import { useDesk } from "./harness/workplace";

// Invented.
const letter = "Skarn Ness Light\n\nThe oil came short by two casks.\nThe boatman says nothing.\n";

/** One host: the screen is the same in all. */
describe.each(hosts.slice(0, 1))("transcribe: $name", (host) => {
  let id = "";
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    const archive = `${at.folder}/Oil.carrel`;
    carrel(at.home, "create", archive, "--title", "Oil store");
    carrel(at.home, "import", archive, at.file("letter.txt", letter), "--accept", "none");
    const { stdout } = carrel(at.home, "tree", archive, "--json");
    id = /rec-[0-9a-z]{26}/u.exec(stdout)![0];
    return { archive };
  });
  const text = () => desk().page.getByRole("textbox", { name: "Text of this reading" });
  const kept = () =>
    desk()
      .page.getByText(/^Draft kept /u)
      .waitFor();

  test("by keys: a word is corrected and marked, and a reload finds the draft", async () => {
    const { page } = desk();
    await goTo(page, `/item/${id}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("t");
    await text().focus();
    await page.keyboard.press("ControlOrMeta+End");
    for (let back = 0; back < 9; back += 1) await page.keyboard.press("Backspace");
    await page.keyboard.type(" little");
    await page.keyboard.press("Alt+u");
    await page.getByRole("textbox", { name: "Why" }).fill("blot");
    await kept();
    await page.reload();
    await kept();
    expect(await text().inputValue()).toBe(letter.trim().replace("nothing.", "little"));
    await text().focus();
    await page.keyboard.press("Tab");
    await page.getByRole("region", { name: /^Unclear, line 3$/u }).waitFor();
    expect(await page.getByRole("textbox", { name: "Why" }).inputValue()).toBe("blot");
  });

  test("no barriers in any look", async () => {
    const { page } = desk();
    await chooseLook(page, "Light");
    expect(await findBarriersInLooks(page)).toEqual([]);
  });

  test("nothing is cut off at 900 pixels, nor at 200 %", async () => {
    const { page } = desk();
    for (const size of [
      { width: 900, height: 700 },
      { width: 720, height: 450 },
      { width: 1440, height: 900 },
    ]) {
      await page.setViewportSize(size);
      await page.waitForTimeout(200);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBeLessThanOrEqual(0);
    }
  });

  test("issued, it is a version that is compared word by word and taken back", async () => {
    const { page } = desk();
    const against = page.getByRole("region", { name: "Draft against version 1" });
    expect(await against.locator("del").textContent()).toContain("nothing");
    expect(await against.locator("ins").textContent()).toContain("little");
    await page.getByRole("button", { name: "Issue version 2" }).click();
    await page.getByText("As issued").waitFor();
    // Written on at once, before the window has heard of the new version: nothing of it is lost.
    await text().focus();
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type("!");
    await page.waitForTimeout(1500);
    expect(await text().inputValue()).toMatch(/says little!$/u);
    await page.keyboard.press("Backspace");
    await page.getByText("As issued").waitFor();
    await page.getByRole("radio", { name: "Compare with version 1" }).check();
    expect(await against.locator("del").textContent()).toContain("nothing");
    await page.getByRole("contentinfo").getByRole("button", { name: /Undo/u }).click();
    await expect.poll(() => text().inputValue()).toContain("The boatman says nothing.");
  });
});
