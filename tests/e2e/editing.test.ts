import { describe, expect, test } from "vitest";
import { findBarriers } from "./harness/accessibility";
import { findHit } from "./harness/find-hit";
import { hosts } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { useDesk } from "./harness/workplace";

/** The page is the same in every host. */
const oneHost = hosts.slice(0, 1);
const shots = process.env["CARREL_SHOTS"];

describe.each(oneHost)("a description is edited: $name", (host) => {
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    return { archive: at.sample() };
  });
  const shot = async (name: string) => {
    if (shots !== undefined) await desk().page.screenshot({ path: `${shots}/${name}.png` });
  };

  test("a date is entered as people write it, kept with its grounds, taken back, and stands in the history", async () => {
    const { page } = desk();
    const hit = await findHit(page, "lamps fog", "fog");
    await hit.dblclick();
    await page.getByRole("heading", { level: 1 }).waitFor();
    const description = page.getByRole("region", { name: "Description" });
    await shot("dossier");
    const title = description.getByRole("button", { name: /^Title/ });
    const before = (await title.textContent()) ?? "";
    await title.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("Not this");
    await page.keyboard.press("Escape");
    await expect.poll(() => title.textContent()).toBe(before);
    await expect.poll(() => title.evaluate((one) => one === document.activeElement)).toBe(true);

    await description
      .getByRole("button", { name: /^(Sent|Created)/ })
      .first()
      .click();
    const form = description.getByRole("form");
    await form.getByRole("textbox").first().fill("before 1910");
    await form.getByText("Understood as until 1909.").waitFor();
    await form.getByRole("button", { name: /until 1910/ }).waitFor();
    await form.getByRole("textbox").first().fill("ca. Nov 1907");
    await form.getByText("Understood as c. November 1907.").waitFor();
    await form.getByText("1907-11-01 to 1907-11-30").waitFor();
    await form.getByLabel("Who or what says so").fill("the postmark");
    await form.getByLabel("How certain").selectOption("probable");
    await shot("editor");
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("Tab");
    await form.getByRole("button", { name: /^Keep/ }).click();
    await description.getByText("says the postmark").waitFor();
    await description.getByText("ca. Nov 1907").waitFor();
    await description.getByRole("button", { name: "History" }).click();
    const history = page.getByRole("dialog", { name: "History" });
    await history.getByRole("cell", { name: /ca\. Nov 1907/ }).waitFor();
    await shot("history");
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+z");
    await description.getByText("says the postmark").waitFor({ state: "detached" });
  });

  test("all fields stand in one sheet, and a restriction is said to the keeper", async () => {
    const { page } = desk();
    await page.getByRole("button", { name: "All fields" }).click();
    const sheet = page.getByRole("dialog", { name: "All fields" });
    await sheet.getByRole("button", { name: /^Arrangement/ }).click();
    await sheet.getByRole("textbox").first().fill("By correspondent, then by date.");
    await page.keyboard.press("ControlOrMeta+Enter");
    await sheet.getByText("By correspondent, then by date.").waitFor();
    await sheet.getByRole("button", { name: /^Access/ }).click();
    await sheet.getByRole("combobox").first().selectOption("embargoed");
    await sheet.getByLabel("Until").fill("2090-01-01");
    await sheet.getByLabel("Why").fill("personal data");
    await sheet.getByRole("button", { name: /^Keep/ }).click();
    await sheet.getByText(/Closed until a day: 2090-01-01\. personal data/).waitFor();
    await shot("sheet");
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByText(/Visitors do not see this unit until 2090-01-01/).waitFor();
    await shot("withheld");
  });
});
