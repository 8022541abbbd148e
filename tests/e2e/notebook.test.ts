import { describe, expect, test } from "vitest";
import { findBarriers } from "./harness/accessibility";
import { chooseWords } from "./harness/choose-words";
import { findHit } from "./harness/find-hit";
import { hosts } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { goTo } from "./harness/settings";
import { useDesk } from "./harness/workplace";

/** The page is the same in every host; what is written here passes through the same requests. */
const oneHost = hosts.slice(0, 1);

describe.each(oneHost)("a reader's own work, and provenance: $name", (host) => {
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    return { archive: at.sample() };
  });

  test("words are noted by key, and the note stands beside the text with its line and who wrote it", async () => {
    const { page } = desk();
    await goTo(page, "/library");
    await (await findHit(page, "forty cases entered", "forty")).dblclick();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await chooseWords(page, "note of the 15th");
    await page.keyboard.press("n");
    const sheet = page.getByRole("dialog", { name: /^Note on/ });
    await sheet.getByText("note of the 15th").waitFor();
    await sheet.getByLabel("Your words").fill("Not in the file.");
    await page.keyboard.press("ControlOrMeta+Enter");
    await sheet.waitFor({ state: "hidden" });
    const own = page.getByRole("region", { name: "Your work" });
    await own.getByText("Not in the file.").waitFor();
    await own.getByText("line 4").waitFor();
    await own.getByText(/^Ada Lowrie on /).waitFor();
  });

  test("a tag finds what it was laid on, and taking the change back takes it off", async () => {
    const { page } = desk();
    const own = page.getByRole("region", { name: "Your work" });
    await own.getByRole("combobox", { name: "Add a tag" }).fill("Lamp glass");
    await page.keyboard.press("Enter");
    await own.getByRole("button", { name: "Lamp glass", exact: true }).click();
    await page.getByRole("button", { name: "Find in Library" }).click();
    await page.getByRole("option", { name: /Penhallow to Seo/ }).waitFor();
    await page.getByRole("contentinfo").getByRole("button", { name: "Undo" }).click();
    await page.getByRole("contentinfo").getByRole("button", { name: "Do it again" }).waitFor();
    await expect.poll(() => page.getByRole("option").count()).toBe(0);
    await page.getByRole("contentinfo").getByRole("button", { name: "Do it again" }).click();
    await page.getByRole("option", { name: /Penhallow to Seo/ }).waitFor();
  });

  test("years that nobody accounts for become a gap of the custody chain", async () => {
    const { page } = desk();
    await page.getByRole("option", { name: /Penhallow to Seo/ }).dblclick();
    const custody = page.getByRole("region", { name: "Custody" });
    await custody.getByText("Not known").waitFor();
    await custody.getByRole("button", { name: "Edit" }).click();
    const sheet = page.getByRole("dialog", { name: /^Custody of/ });
    expect(await findBarriers(page)).toEqual([]);
    await sheet
      .getByRole("group", { name: "Link 4" })
      .getByRole("button", { name: "Take out" })
      .click();
    await sheet.getByText("Nobody accounts for 1931–1946 here.").waitFor();
    await sheet.getByRole("button", { name: "Show it as a gap" }).click();
    await sheet.getByRole("group", { name: "Link 4" }).getByLabel("Who says so").fill("Ada Lowrie");
    await sheet.getByRole("button", { name: "Keep the chain" }).click();
    await custody.getByText("says Ada Lowrie").waitFor();
  });

  test("notebook and ledger hold what was done, without barriers", async () => {
    const { page } = desk();
    await goTo(page, "/notebook");
    await page.getByText("Not in the file.").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await goTo(page, "/ledger");
    await page.getByText(/^Custody: 6 links, 1 gaps/).waitFor();
    await page.getByLabel("Kind of act").selectOption({ label: "Taken back" });
    await expect.poll(() => page.getByRole("listitem").count()).toBe(1);
    expect(await findBarriers(page)).toEqual([]);
    expect(desk().faults).toEqual([]);
  });
});
