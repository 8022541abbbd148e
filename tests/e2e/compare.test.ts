import { describe, expect, test } from "vitest";
import { findBarriers } from "./harness/accessibility";
import { findHit } from "./harness/find-hit";
import { hosts } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { goTo } from "./harness/settings";
import { useDesk } from "./harness/workplace";

/** The page is the same in every host; what is written here passes through the same requests. */
const oneHost = hosts.slice(0, 1);

describe.each(oneHost)("two texts side by side: $name", (host) => {
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    return { archive: at.sample() };
  });

  test("a Korean letter stands beside its translation by one key, and both are copied with their citations", async () => {
    const { page } = desk();
    await goTo(page, "/library");
    await (await findHit(page, "거룻배", "거룻배")).dblclick();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("w");
    const rows = page.getByRole("grid").getByRole("row");
    await rows.nth(4).waitFor();
    expect(await rows.count()).toBe(5);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page
      .getByRole("row", { selected: true })
      .getByText(/boxes to a lighter$/)
      .waitFor();
    await page.getByRole("region", { name: "Cited as A" }).getByText(/l\. 3/).waitFor();
    await page.keyboard.press("c");
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/거룻배.*PE\/HO 2\/14\/8.*\n.*lighter.*PE\/HO 2\/14\/8/u);
    expect(await findBarriers(page)).toEqual([]);
  });

  test("two translations differ by words; a row is joined by hand, and that is taken back", async () => {
    const { page } = desk();
    await page.getByRole("button", { name: /^Left text/ }).click();
    await page.getByRole("menuitemradio", { name: /Office rendering/ }).click();
    const list = page.getByRole("complementary", { name: "List of differences" });
    await list.getByRole("button", { name: /barge.*lighter/ }).click();
    await page.getByRole("row", { selected: true }).getByText("barge").waitFor();
    await page.keyboard.press("m");
    await page.getByText("Set side by side by hand, Ada Lowrie").waitFor();
    const rows = page.getByRole("grid").getByRole("row");
    expect(await rows.count()).toBe(4);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("contentinfo").getByRole("button", { name: "Undo" }).click();
    await page.getByText("Set side by side by length, numbers and names").waitFor();
    expect(await rows.count()).toBe(5);
    await page.keyboard.press("s");
    await page.getByRole("button", { name: /^Left text.*Aldous/ }).waitFor();
  });

  test("marks are drawn as in the item, and a gap against words is a difference of loss", async () => {
    const { page } = desk();
    await goTo(page, "/library");
    await (await findHit(page, "갑판 선원이오", "갑판")).dblclick();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("w");
    await page.getByRole("button", { name: /^Left text/ }).click();
    await page.getByRole("menuitemradio", { name: /Office rendering/ }).click();
    await page.getByRole("grid").getByText("the wheel").click();
    const list = page.getByRole("complementary", { name: "List of differences" });
    await list.getByRole("button", { name: /the wheel.*1 word wiped out/ }).waitFor();
    const row = page.getByRole("row", { selected: true });
    await row.getByText("1 word wiped out").waitFor();
    expect(await row.getByText("the wheel").count()).toBe(1);
    expect(await page.getByRole("row").locator("del").allTextContents()).toContain(" red point");
    await page.getByRole("button", { name: "Show note b" }).click();
    await page.getByRole("status").getByText("Or “post”.").waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });
});
