import { describe, expect, test } from "vitest";
import { findBarriers } from "./harness/accessibility";
import { hosts } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { goTo } from "./harness/settings";
import { useDesk } from "./harness/workplace";

describe.each(hosts.slice(0, 1))("words in their lines: $name", (host) => {
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    return { archive: at.sample() };
  });

  test("a search is read line by line, sorted by a key, a neighbour marks its lines, and Enter opens at the line", async () => {
    const { page } = desk();
    await goTo(page, "/library?q=lamp");
    await page.getByRole("radio", { name: "Concordance" }).click();
    const lines = page.getByRole("listbox", { name: "Concordance" }).getByRole("option");
    await lines.first().waitFor();
    const total = Number(await lines.first().getAttribute("aria-setsize"));
    expect(await page.getByText(`${total} lines in`).count()).toBe(1);
    const firsts = async () => (await lines.allTextContents()).join("|");
    const sorted = await firsts();
    await page.getByRole("listbox", { name: "Concordance" }).focus();
    await page.keyboard.press("s");
    await expect.poll(firsts).not.toBe(sorted);
    const glass = page.getByRole("button", { name: /^glass: / });
    await glass.click();
    const marked = lines.filter({ hasText: "the chosen neighbour stands near" });
    await expect.poll(() => marked.count()).toBeGreaterThan(0);
    expect(await marked.count()).toBeLessThan(total);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("listbox", { name: "Concordance" }).focus();
    await page.keyboard.press("j");
    await expect.poll(() => lines.nth(1).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/item\/rec-.*at=\d+-\d+/);
    await page
      .locator("mark", { hasText: /^lamps?$/i })
      .first()
      .waitFor();
  });

  test("a search is kept on this computer, run again from the log, and forgotten with one press", async () => {
    const { page } = desk();
    await goTo(page, "/library?q=fog");
    await page.getByRole("radio", { name: "In context" }).click();
    const kept = () =>
      page.evaluate(() =>
        Object.entries(localStorage).some(
          ([key, log]) =>
            key.startsWith("carrel.searches.") && String(log).includes('"text":"fog"'),
        ),
      );
    await expect.poll(kept, { timeout: 10_000 }).toBe(true);
    await goTo(page, "/library");
    await page.getByRole("button", { name: "How this was searched" }).click();
    const sheet = page.getByRole("dialog", { name: "How this was searched" });
    await sheet.getByRole("button", { name: "fog" }).waitFor();
    await page.waitForTimeout(350);
    expect(await findBarriers(page)).toEqual([]);
    await sheet.getByRole("button", { name: "fog" }).click();
    await page.waitForURL(/q=fog/);
    await page.getByRole("button", { name: "How this was searched" }).click();
    await sheet.getByRole("button", { name: "Forget all" }).click();
    await sheet.getByText("No search was kept yet").waitFor();
  });
});
