import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findBarriers } from "./harness/accessibility";
import { carrel } from "./harness/carrel-program";
import { hosts } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { useDesk } from "./harness/workplace";

describe.each(hosts)("keeping: $name", (host) => {
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    return { archive: at.sample() };
  });

  test("a reader backs the archive up, tries the backup, and finds it good", async () => {
    const { page, at, save } = desk();
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("button", { name: "Backups" }).click();
    await page.getByRole("heading", { name: "This archive has no backup yet" }).waitFor();
    const saved = await save(() => page.getByRole("button", { name: "Back up…" }).click());
    await page.getByRole("heading", { name: /^Backed up on/ }).waitFor();
    await page.getByText(/every byte verified\./).waitFor();
    await page.getByRole("button", { name: "Try to restore it" }).click();
    await page.getByText(/stands in this archive’s log with the same digest/).waitFor();
    await page.getByText(/^Restored and compared on/).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    // The shell gives a backup the ending that says what it is.
    const backup = existsSync(saved) ? saved : `${saved}.zip`;
    expect(readFileSync(backup).subarray(0, 2).toString()).toBe("PK");
    const restored = path.join(at.folder, "restored.carrel");
    expect(carrel(at.home, "restore", backup, restored).status).toBe(0);
  });
});
