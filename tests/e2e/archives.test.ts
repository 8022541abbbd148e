import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { findBarriers } from "./harness/accessibility";
import { carrel } from "./harness/carrel-program";
import { findHit } from "./harness/find-hit";
import { hosts } from "./harness/hosts";
import { useDesk, type Workplace } from "./harness/workplace";

/** The page is the same in every host; windows of the desktop are tested in electron/. */
const oneHost = hosts.slice(0, 1);

/** The window asks for what has changed at most once in a second. */
const soon = { timeout: 8_000 };
const shots = process.env["CARREL_SHOTS"];
const shot = async (page: Page, name: string) => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
};

/** A reader who opened these before. */
function openedBefore(at: Workplace): string {
  const other = path.join(at.folder, "Customs.carrel");
  carrel(at.home, "create", other, "--title", "Customs house");
  mkdirSync(at.home, { recursive: true });
  const recent = [
    { root: other, title: "Customs house", opened: "2026-11-20T10:00:00.000Z", drive: "/" },
    { root: "/media/none/Pilots.carrel", title: "Pilots", opened: null, drive: "/media/none" },
  ];
  writeFileSync(
    path.join(at.home, "settings.json"),
    JSON.stringify({ actor: "Ada Lowrie", recent }),
  );
  return other;
}

describe.each(oneHost)("archives opened before: $name", (host) => {
  const desk = useDesk(host, (at) => {
    openedBefore(at);
    return { archive: at.sample() };
  });

  test("another archive is opened from the list by keyboard, and nothing of the first stays: no words, no undo, no way back", async () => {
    const { page } = desk();
    const hit = await findHit(page, "lamps fog", "fog");
    await hit.dblclick();
    const description = page.getByRole("region", { name: "Description" });
    const title = description.getByRole("button", { name: /^Title/ });
    const before = (await title.textContent()) ?? "";
    await title.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("Changed here");
    await page.keyboard.press("Enter");
    await expect.poll(() => title.textContent(), soon).toContain("Changed here");

    await page.keyboard.press("ControlOrMeta+Shift+o");
    const sheet = page.getByRole("dialog", { name: "Archives" });
    await sheet.getByText("Its drive is out").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await sheet.getByRole("button", { name: /^Pilots/ }).press("Enter");
    await sheet.getByText("There is nothing at /media/none/Pilots.carrel.").waitFor();
    await sheet.getByRole("button", { name: /^Take Pilots/ }).press("Enter");
    await sheet.getByText("Taken from the list.").waitFor();
    await expect.poll(() => sheet.getByRole("button", { name: /^Pilots/ }).count(), soon).toBe(0);
    await sheet.getByRole("button", { name: /^Customs house/ }).press("Enter");

    await page.getByRole("heading", { name: "Nothing is on the shelves yet" }).waitFor();
    await expect.poll(() => page.title(), soon).toBe("Customs house – Carrel");
    await page.keyboard.press("ControlOrMeta+z");
    await page.evaluate(() => window.history.back());
    await page.waitForTimeout(500);
    expect(await page.getByRole("heading", { name: "Nothing is on the shelves yet" }).count()).toBe(
      1,
    );
    for (const words of ["Changed here", "Port Ellery", "Harbour Office", "fog"])
      expect(await page.getByText(words).count()).toBe(0);

    await page.keyboard.press("ControlOrMeta+Shift+o");
    await sheet.getByRole("button", { name: /^Port Ellery/ }).press("Enter");
    await expect.poll(() => page.title(), soon).toBe("Port Ellery – Carrel");
    const again = await findHit(page, "lamps fog", "fog");
    await again.dblclick();
    await expect.poll(() => title.textContent(), soon).toContain("Changed here");
    await page.keyboard.press("ControlOrMeta+z");
    await page.waitForTimeout(300);
    expect(await title.textContent()).toContain("Changed here");
    expect(before).not.toContain("Changed here");
  });
});

describe.each(oneHost)("an archive on a drive: $name", (host) => {
  const desk = useDesk(host, (at) => {
    openedBefore(at);
    return { archive: at.sample() };
  });

  test("the drive is taken out while somebody writes: it is said, the text is kept, and all goes on when it is back", async () => {
    const { page, at } = desk();
    const [root, pocket] = [path.join(at.folder, "Port Ellery.carrel"), `${at.folder}/pocket`];
    const hit = await findHit(page, "lamps fog", "fog");
    await hit.dblclick();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("t");
    const text = page.getByRole("textbox", { name: "Text of this reading" });
    await text.focus();
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type(" First.");
    await page.getByText(/^Draft kept /u).waitFor();
    renameSync(root, pocket);
    const band = page.getByRole("region", { name: "Its drive is out." });
    await band.waitFor();
    await page.keyboard.type(" Meanwhile.");
    await page.getByText("Not kept yet").waitFor({ state: "hidden" });
    await page.getByText(/^Draft kept /u).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await shot(page, "away");
    renameSync(pocket, root);
    await band.waitFor({ state: "detached" });
    await page.keyboard.type(" Back.");
    await page.getByText(/^Draft kept /u).waitFor();
    expect(await text.inputValue()).toMatch(/ First\. Meanwhile\. Back\.$/);
    await page.waitForTimeout(1_000);
    await page.reload();
    await page.getByText(/^Draft kept /u).waitFor();
    expect(await text.inputValue()).toMatch(/ First\. Meanwhile\. Back\.$/);
  });
});

const windowed = hosts.filter(({ hasReadingOnly }) => !hasReadingOnly);

describe.each(windowed)("several archives at once: $name", (host) => {
  const desk = useDesk(host, (at) => {
    openedBefore(at);
    return { archive: at.sample() };
  });
  const sheetOf = async (page: Page) => {
    await page.keyboard.press("ControlOrMeta+Shift+o");
    return page.getByRole("dialog", { name: "Archives" });
  };
  const besides = "Open Customs house in a window of its own";

  test("each window has an archive of its own to write; the same one twice is the same window", async () => {
    const { page } = desk();
    const context = page.context();
    await page.getByText("Read and write").waitFor();
    const opening = context.waitForEvent("page");
    await (await sheetOf(page)).getByRole("button", { name: besides }).press("Enter");
    const second = await opening;
    await second.getByRole("heading", { name: "Nothing is on the shelves yet" }).waitFor();
    expect(await second.title()).toBe("Customs house – Carrel");
    await second.getByText("Read and write").waitFor();
    expect(await second.getByText("Port Ellery").count()).toBe(0);
    expect(await page.title()).toBe("Port Ellery – Carrel");
    await page.keyboard.press("Escape");
    await page.getByText("Read and write").waitFor();

    const here = await sheetOf(page);
    await here.getByText("In use in another window or program").waitFor();
    await here.getByRole("button", { name: besides }).press("Enter");
    const there = await sheetOf(second);
    await there.getByRole("button", { name: /^Port Ellery/ }).press("Enter");
    await there.getByText(/^This archive is open in another window/).waitFor();
    expect(await second.title()).toBe("Customs house – Carrel");
    expect(context.pages()).toHaveLength(2);

    await second.close();
    await page.keyboard.press("Escape");
    const again = context.waitForEvent("page");
    await (await sheetOf(page)).getByRole("button", { name: besides }).press("Enter");
    const third = await again;
    await third.getByText("Read and write").waitFor();
    expect(await third.title()).toBe("Customs house – Carrel");
    expect(desk().faults).toEqual([]);
  });
});
