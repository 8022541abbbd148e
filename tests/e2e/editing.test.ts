import { describe, expect, test } from "vitest";
import { findBarriers } from "./harness/accessibility";
import { findHit } from "./harness/find-hit";
import { hosts } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { useDesk } from "./harness/workplace";

/** The page is the same in every host. */
const oneHost = hosts.slice(0, 1);
const shots = process.env["CARREL_SHOTS"];
/** The window asks for a changed tree at most once in a second. */
const soon = { timeout: 5000 };

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

describe.each(oneHost)("the finding aid is put in order: $name", (host) => {
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    return { archive: at.sample() };
  });
  const shot = async (name: string) => {
    if (shots !== undefined) await desk().page.screenshot({ path: `${shots}/${name}.png` });
  };

  test("a folder is made, moved by keys and by hand, and taken back", async () => {
    const { page } = desk();
    const tree = page.getByRole("tree");
    await tree.getByRole("treeitem").nth(1).waitFor();
    const titles = () => tree.getByRole("treeitem").allTextContents();
    await tree.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    // Closed, so that the next row is its neighbour and not what lies in it.
    await page.keyboard.press("ArrowLeft");
    await tree.getByText("Letters sent, 1907").waitFor({ state: "detached" });
    const before = await titles();
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(titles).not.toEqual(before);
    await page.getByText("1 unit moved").waitFor();
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(titles, soon).toEqual(before);

    const rows = tree.getByRole("treeitem");
    const [from, to] = [await rows.nth(1).boundingBox(), await rows.nth(2).boundingBox()];
    await page.mouse.move(from!.x + 60, from!.y + 13);
    await page.mouse.down();
    await page.mouse.move(to!.x + 60, to!.y + 20, { steps: 4 });
    await page.mouse.move(to!.x + 60, to!.y + 25, { steps: 2 });
    await shot("drag");
    await page.mouse.up();
    const sheet = page.getByRole("dialog", { name: "Move in the finding aid" });
    await sheet.getByRole("radio", { name: /^Continue those/ }).waitFor();
    await shot("move");
    expect(await findBarriers(page)).toEqual([]);
    await sheet.getByRole("button", { name: "Move", exact: true }).click();
    await expect.poll(titles).not.toEqual(before);
    // The tree may show the move before its answer has come; only then it can be taken back.
    await page.getByRole("contentinfo").getByRole("button", { name: "Undo" }).waitFor();
    // While a sheet closes the focus is still in it, and keys belong to it.
    await sheet.waitFor({ state: "hidden" });
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(titles, soon).toEqual(before);
  });

  test("several rows are chosen by keys, put into another folder by keys, and taken back", async () => {
    const { page } = desk();
    const tree = page.getByRole("tree");
    const rows = tree.getByRole("treeitem");
    const levels = () =>
      rows.evaluateAll((all) => all.map((one) => `${one.ariaLevel ?? ""} ${one.textContent}`));
    await tree.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await tree.getByText("Letters sent, 1907").waitFor();
    const before = await levels();
    await page.keyboard.press("Home");
    const letters = before.findIndex((row) => row.includes("Letters sent, 1907"));
    for (let row = 0; row < letters; row++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ControlOrMeta+a");
    await page.getByText(/^\d+ chosen$/).waitFor();
    await shot("siblings");
    await page.keyboard.press("Escape");
    await page.getByText(/^\d+ chosen$/).waitFor({ state: "detached" });
    await page.keyboard.press("Shift+ArrowDown");
    await page.getByText("2 chosen").waitFor();
    expect(await rows.and(page.locator("[aria-selected=true]")).count()).toBe(2);
    await page.keyboard.press("ControlOrMeta+x");
    await page.getByText(/^2 picked up/).waitFor();
    await shot("picked");
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("End");
    await page.keyboard.press("ControlOrMeta+v");
    const sheet = page.getByRole("dialog", { name: "Move in the finding aid" });
    await sheet.getByRole("button", { name: "Move", exact: true }).press("Enter");
    await page.getByText("2 units moved").waitFor();
    await sheet.waitFor({ state: "hidden" });
    expect(await levels()).not.toEqual(before);
    await page.keyboard.press("ControlOrMeta+z");
    await page.getByRole("button", { name: "Do it again" }).waitFor();
    // The folder that took them stands open; what lies in it is as before.
    await expect.poll(levels, soon).toEqual(expect.arrayContaining(before));
  });

  test("several units are edited together after a look at what would change", async () => {
    const { page } = desk();
    const rows = page.getByRole("tree").getByRole("treeitem");
    await rows.nth(1).click({ modifiers: ["ControlOrMeta"] });
    await rows.nth(2).click({ modifiers: ["ControlOrMeta"] });
    await page.getByText("2 chosen").waitFor();
    await page.getByRole("button", { name: "Edit together" }).click();
    const sheet = page.getByRole("dialog", { name: "Edit together" });
    await sheet.getByLabel("New words").fill("harbour papers");
    await sheet.getByText("2 change, 0 stay as they are, 0 do not fit and stay").waitFor();
    await shot("bulk");
    expect(await findBarriers(page)).toEqual([]);
    await sheet.getByRole("button", { name: "Change 2 units" }).click();
    await page.getByText("2 units edited together").waitFor();

    await findHit(page, "fog", "fog");
    const all = page.getByRole("button", { name: /^Edit all \d+ found together$/ });
    const count = Number(/\d+/.exec((await all.getAttribute("aria-label")) ?? "")?.[0]);
    await all.click();
    await sheet.getByLabel("New words").fill("sea mist");
    await sheet.getByText(`${String(count)} change, 0 stay as they are`).waitFor();
    await sheet.getByRole("button", { name: `Change ${String(count)} units` }).click();
    await page.getByText(`${String(count)} units edited together`).waitFor();
    await page.getByRole("checkbox", { name: /^Sea mist/ }).waitFor();
    await page.getByRole("contentinfo").getByRole("button", { name: "Undo" }).click();
    await page.getByRole("checkbox", { name: /^Sea mist/ }).waitFor({ state: "detached" });
  });
});
