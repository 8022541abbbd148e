import { expect, test } from "vitest";
import { findBarriers } from "./harness/accessibility";
import { readingRoom } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { goTo } from "./harness/settings";
import { useDesk } from "./harness/workplace";

const desk = useDesk(readingRoom, (at) => {
  nameActor(at.home, "Ada Lowrie");
  return { archive: at.sample() };
});

test("words that mean the same are listed by keyboard, searched for as one, and each hit says which of them it has", async () => {
  const { page } = desk();
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  await goTo(page, "/terms");
  await page.getByRole("heading", { name: "Lamp glass", level: 2 }).waitFor();
  await page.getByRole("button", { name: "New term set" }).press("Enter");
  await page.getByLabel("Label", { exact: true }).fill("Receipt");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Receipt", level: 2 }).waitFor();
  await page.getByLabel("Term", { exact: true }).fill("receipt");
  await page.keyboard.press("Enter");
  await row("receipt").waitFor();
  // The next one is written where the first was.
  await page.keyboard.type("收據");
  await page.getByLabel("Source", { exact: true }).fill("Seo Munha");
  await page.keyboard.press("Enter");
  await row("收據").getByRole("cell", { name: "1", exact: true }).waitFor();
  expect(await findBarriers(page)).toEqual([]);

  await page.getByRole("button", { name: "Correct 收據" }).press("Enter");
  await page.getByRole("button", { name: "Take the term out" }).press("Enter");
  await row("收據").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await row("收據").waitFor();

  await page.getByRole("button", { name: "Search for this set" }).press("Enter");
  const field = page.getByRole("searchbox", { name: "Search the archive" });
  await expect.poll(() => field.inputValue()).toBe('set:"Receipt"');
  await page.getByText("term set “Receipt”, Seo Munha").first().waitFor();

  await field.fill("收據");
  await page.getByRole("button", { name: "Without other names and terms" }).press("Enter");
  await page.getByText("Other names and terms were not looked for.").waitFor();
  await page.getByText("1 item", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Look for them too" }).press("Enter");
  await page.getByText("also receipt").first().waitFor();
  await field.fill("set:recipt");
  await page.getByRole("button", { name: 'Search for set:"Receipt"' }).waitFor();
});
