import { describe, expect, test } from "vitest";
import { findBarriersInLooks } from "./harness/accessibility";
import { chooseWords } from "./harness/choose-words";
import { findHit } from "./harness/find-hit";
import { hosts } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { chooseLook, goTo } from "./harness/settings";
import { useDesk } from "./harness/workplace";

// The page is the same in every host. Names are linked by keys alone, and each answer is taken back.
describe.each(hosts.slice(0, 1))("names: $name", (host) => {
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    return { archive: at.sample() };
  });
  const states = () => desk().page.getByText(/\d+ linked, \d+ open, \d+ rejected/);
  const said = (text: string) =>
    desk().page.getByRole("status").filter({ hasText: text }).first().waitFor();

  test("a name is found by any form, with every form and where it stands", async () => {
    const { page } = desk();
    await goTo(page, "/names");
    await page.keyboard.press("/");
    await page.getByRole("searchbox").fill("서문");
    await page.getByRole("button", { name: /^Seo Munha/ }).click();
    await page.getByRole("rowheader", { name: "徐文河" }).waitFor();
    await states().waitFor();
  });

  test("a mention is linked by A, rejected by R, and Z takes it back; Enter decides nothing", async () => {
    const { page } = desk();
    await page.getByRole("heading", { name: /^Seo Munha/, level: 2 }).click();
    const before = await states().textContent();
    await page.keyboard.press("a");
    await said("linked to Seo Munha");
    await page.keyboard.press("r");
    await said("not Seo Munha");
    await expect.poll(() => states().textContent()).not.toBe(before);
    await page.keyboard.press("z");
    await said("taken back");
    await page.keyboard.press("z");
    await expect.poll(() => states().textContent()).toBe(before);
    await page.keyboard.press("Enter");
    await page.waitForURL(/#\/item\//);
    await page.goBack();
    await expect.poll(() => states().textContent()).toBe(before);
  });

  test("a form is added, corrected and taken away, and Z brings each back", async () => {
    const { page } = desk();
    const row = (name: string) => page.getByRole("rowheader", { name, exact: true });
    await page.getByRole("button", { name: "Add a form" }).click();
    await page.getByLabel("Form", { exact: true }).fill("Seo, the clerk");
    await page.keyboard.press("Enter");
    await row("Seo, the clerk").waitFor();
    await page.getByRole("button", { name: "Correct Seo, the clerk" }).click();
    await page.getByLabel("In use").fill("1905/1907");
    await page.keyboard.press("Enter");
    await page.getByRole("cell", { name: "1905/1907" }).waitFor();
    await page.getByRole("button", { name: "Correct Seo, the clerk" }).click();
    await page.getByRole("button", { name: "Take away" }).click();
    await row("Seo, the clerk").waitFor({ state: "detached" });
    await said("taken from Seo Munha");
    await page.keyboard.press("z");
    await page.getByRole("cell", { name: "1905/1907" }).waitFor();
  });

  test("a file of names is looked at first; a namesake waits for a word; one step back takes all of it away", async () => {
    const { page, at, chooseFiles } = desk();
    const table =
      'form,kind,existence,note\n"Marrow, Tabitha",person,1880,Net mender\nSeo Munha,person,1700,A poet\n';
    await page.getByRole("searchbox").fill("");
    await chooseFiles([at.file("names.csv", table)]);
    await page.getByRole("button", { name: "Import names" }).click();
    const sheet = page.getByRole("dialog", { name: "Import names" });
    await sheet.getByText("1 in doubt").waitFor();
    await sheet.getByText("1 new").waitFor();
    await sheet.getByLabel("Who is Seo Munha?").selectOption({ label: "A record of its own" });
    const before = Number.parseInt(await page.getByText(/^\d+ names$/).innerText(), 10);
    await sheet.getByRole("button", { name: "Take in 2 names" }).click();
    await said("Names taken in from files");
    await page.getByText(`${before + 2} names`).waitFor();
    await page.keyboard.press("z");
    await page.getByText(`${before} names`).waitFor();
  });

  test("words of a text are linked to a name by L", async () => {
    const { page } = desk();
    await goTo(page, "/library");
    await (await findHit(page, "forty cases entered", "forty")).dblclick();
    await page.locator("[data-at]").first().waitFor();
    await chooseWords(page, "captain");
    await page.keyboard.press("l");
    const sheet = page.getByRole("dialog", { name: "Who is “captain”?" });
    await sheet.getByRole("searchbox").fill("halloran");
    await sheet
      .getByRole("button", { name: /Halloran/ })
      .first()
      .click();
    await said("captain: linked to");
  });

  test("without barriers in any look", async () => {
    const { page } = desk();
    await goTo(page, "/names");
    await states().waitFor();
    await chooseLook(page, "Light");
    expect(await findBarriersInLooks(page)).toEqual([]);
  });
});
