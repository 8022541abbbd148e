import { expect, test } from "vitest";
import { findBarriers } from "./harness/accessibility";
import { readingRoom } from "./harness/hosts";
import { useDesk } from "./harness/workplace";

const desk = useDesk(readingRoom, (at) => ({ archive: at.sample() }));

test("a query is built by keyboard alone, kept or taken back, and what it finds leads to more like it", async () => {
  const { page } = desk();
  const field = page.getByRole("searchbox", { name: "Search the archive" });
  await field.fill("lamp (glass (cases))");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Control+b");
  const pane = page.getByRole("region", { name: "Build the query" });
  await pane.getByRole("group", { name: "Condition 2: as text" }).waitFor();
  // The first thing that can be changed has the focus.
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
    "Kind of condition",
  );
  await pane.getByRole("button", { name: "Add a condition" }).press("Enter");
  const third = pane.getByRole("group", { name: /^Condition 3/ });
  await third.getByLabel("Kind of condition").selectOption("date");
  const date = third.getByLabel("Words or value: date");
  await date.fill("Nov 1907");
  await third.getByText("1907-11", { exact: true }).waitFor();
  await expect.poll(() => field.inputValue()).toContain("(glass (cases)) date:1907-11");
  expect(await findBarriers(page)).toEqual([]);
  await date.press("Control+z");
  await expect.poll(() => field.inputValue()).not.toContain("date:");
  // What had the focus is gone, and keys are heard all the same.
  await page.keyboard.press("Escape");
  await pane.waitFor({ state: "hidden" });
  expect(await field.inputValue()).toBe("lamp (glass (cases))");

  await field.fill("lamp glass");
  await page.getByText("Any of").waitFor();
  await field.press("Enter");
  await page.keyboard.press("m");
  const like = page.getByText(/^Like .* \(\d+ words\)$/);
  await like.waitFor();
  expect(await field.inputValue()).toMatch(/^like:rec-/);
  await like.press("Enter");
  await page.getByRole("list", { name: "Words and their weights" }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  const first = await page.getByRole("option").first().innerText();
  await page.getByRole("button", { name: "Put these words into the field" }).press("Enter");
  await expect.poll(() => field.inputValue()).toMatch(/^text:.* -id:rec-/);
  await page.getByText("Any of").waitFor();
  expect(await page.getByRole("option").first().innerText()).toBe(first);
});
