import { expect, test } from "vitest";
import { findBarriers } from "./harness/accessibility";
import { readingRoom } from "./harness/hosts";
import { useDesk } from "./harness/workplace";

const desk = useDesk(readingRoom, (at) => ({ archive: at.sample() }));

test("a query that may have been meant otherwise is mended, and one that finds nothing opened again, by one press each", async () => {
  const { page } = desk();
  const field = page.getByRole("searchbox", { name: "Search the archive" });
  await field.fill("lamp AND glass");
  const notes = page.getByRole("list", { name: "What may have been meant otherwise" });
  await notes.getByText("This was read as a word.").waitFor();
  expect(await notes.locator("mark").allTextContents()).toEqual(["AND"]);
  expect(await findBarriers(page)).toEqual([]);
  await notes.getByRole("button", { name: "Search for +lamp +glass" }).press("Enter");
  await notes.waitFor({ state: "hidden" });
  expect(await field.inputValue()).toBe("+lamp +glass");

  await field.fill("+(lamp OR light) lang:en +zebrax");
  await page.getByText("Searched for one of").waitFor();
  const emptied = page.getByRole("button", { name: "Search without +zebrax" });
  await emptied.waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await emptied.press("Enter");
  await page.getByRole("option").first().waitFor();
  expect(await field.inputValue()).toBe("+(lamp OR light) lang:en");
});
