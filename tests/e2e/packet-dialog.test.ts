import { describe, expect, test } from "vitest";
import { findBarriers } from "./harness/accessibility";
import { chooseWords } from "./harness/choose-words";
import { hosts } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { goTo } from "./harness/settings";
import { useDesk } from "./harness/workplace";

/** The page is the same in every host. */
const oneHost = hosts.slice(0, 1);
const WORDS = ["note of the 15th", "captain’s paper"];

describe.each(oneHost)("the packet dialog: $name", (host) => {
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    return { archive: at.sample() };
  });
  const title = () => desk().page.getByLabel("Title", { exact: true });
  const press = async (name: string | RegExp) => {
    await desk().page.getByRole("button", { name }).focus();
    await desk().page.keyboard.press("Enter");
  };
  const choose = async (menu: RegExp, choice: RegExp) => {
    const { page } = desk();
    await press(menu);
    await page.getByRole("menuitemradio", { name: choice }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor({ state: "detached" });
  };
  const wholeIsShown = () =>
    desk()
      .page.getByRole("img", { name: /^Page 1 of \d+$/ })
      .waitFor({ timeout: 60_000 });

  test("excerpts are ticked and put in order by keyboard, and the first page follows", async () => {
    const { page } = desk();
    await page.getByRole("option", { name: /Penhallow to Seo/ }).dblclick();
    await page.locator("[data-at]", { hasText: WORDS[0]! }).first().waitFor();
    for (const [at, words] of WORDS.entries()) {
      await chooseWords(page, words);
      await page.getByRole("toolbar", { name: "The chosen words" }).waitFor();
      await page.keyboard.press("e");
      await page.getByRole("button", { name: `Excerpts ${at + 1}` }).waitFor();
    }
    await page.keyboard.press("p");
    await goTo(page, "/packet");
    await wholeIsShown();
    await choose(/^What is quoted/, /^2 excerpts$/);
    const list = page.getByRole("list", { name: "Which excerpts, and in what order" });
    const order = () => list.getByRole("listitem").locator("label").allInnerTexts();
    await expect.poll(order).toEqual(WORDS);
    await list.getByRole("button", { name: `Later: ${WORDS[0]!}` }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(order).toEqual([...WORDS].toReversed());
    await list.getByRole("checkbox", { name: WORDS[1]! }).focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "What is quoted: 1 excerpt" }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "What is quoted: 2 excerpts" }).waitFor();
    await title().fill("By excerpts");
    await wholeIsShown();
  });

  test("a recipe is kept, opened again as it was, and compared with another one", async () => {
    const { page } = desk();
    const sheet = page.getByRole("dialog", { name: "Recipes" });
    await press("Recipes");
    await press("Keep as a new recipe");
    await sheet.getByRole("heading", { name: "By excerpts" }).waitFor();
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });
    await choose(/^What is quoted/, /^Whole text$/);
    await choose(/^Texts: As written/, /^Reading view$/);
    await title().fill("Whole, to be read");
    await press("Recipes");
    await press("Keep as a new recipe");
    const other = sheet.getByRole("listitem").filter({ hasText: "Whole, to be read" });
    await other.getByText("at hand").waitFor();
    await other.getByRole("button", { name: "Compare" }).focus();
    await page.keyboard.press("Enter");
    await other.getByText("This recipe and the packet at hand are the same.").waitFor();
    await choose(/^Compared with/, /^By excerpts$/);
    await other.getByText("As written → Reading view").waitFor();
    await other.getByText("Quoted or noted otherwise").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await press("Open “By excerpts”");
    await sheet.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "What is quoted: 2 excerpts" }).waitFor();
    await page.getByRole("button", { name: "Texts: As written" }).waitFor();
    expect(await title().inputValue()).toBe("By excerpts");
    await wholeIsShown();
  });
});
