import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findBarriers } from "./harness/accessibility";
import { carrel } from "./harness/carrel-program";
import { findHit } from "./harness/find-hit";
import { hosts } from "./harness/hosts";
import { useDesk } from "./harness/workplace";

/** The page is the same in every host; windows of the desktop are tested in electron/. */
const oneHost = hosts.slice(0, 1);

describe.each(oneHost)("archives opened before: $name", (host) => {
  const desk = useDesk(host, (at) => {
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
    await expect.poll(() => title.textContent()).toContain("Changed here");

    await page.keyboard.press("ControlOrMeta+Shift+o");
    const sheet = page.getByRole("dialog", { name: "Archives" });
    await sheet.getByText("Its drive is out").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await sheet.getByRole("button", { name: /^Pilots/ }).press("Enter");
    await sheet.getByText("There is nothing at /media/none/Pilots.carrel.").waitFor();
    await sheet.getByRole("button", { name: /^Take Pilots/ }).press("Enter");
    await sheet.getByText("Taken from the list.").waitFor();
    await expect.poll(() => sheet.getByRole("button", { name: /^Pilots/ }).count()).toBe(0);
    await sheet.getByRole("button", { name: /^Customs house/ }).press("Enter");

    await page.getByRole("heading", { name: "Nothing is on the shelves yet" }).waitFor();
    await expect.poll(() => page.title()).toBe("Customs house – Carrel");
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
    await page.getByText("Changed here").first().waitFor();
    await page.keyboard.press("ControlOrMeta+z");
    await page.waitForTimeout(300);
    expect(await page.getByText(before, { exact: true }).count()).toBe(0);
  });
});
