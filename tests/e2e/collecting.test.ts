import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findBarriers } from "./harness/accessibility";
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
    const status = await page.getByText(/^\d+ items$/).innerText();
    const found = Number(status.split(" ")[0]);
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
    expect(file.match(/^TY {2}- /gm)).toHaveLength(found);
    await page.evaluate(() => (window.print = () => {}));
    await sheet.getByRole("button", { name: "Print the list" }).focus();
    await page.keyboard.press("Enter");
    const printed = page.locator("[data-printed]");
    await printed.waitFor({ state: "attached" });
    expect(await printed.locator("tbody tr").count()).toBe(found);
    await page.evaluate(() => void window.dispatchEvent(new Event("afterprint")));
    await printed.waitFor({ state: "detached" });
  });
});
