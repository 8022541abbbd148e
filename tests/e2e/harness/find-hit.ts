import type { Locator, Page } from "playwright-core";

/** Searches, and waits for a hit whose marked words hold `marked`: what was listed before has no such mark. */
export async function findHit(page: Page, words: string, marked: string): Promise<Locator> {
  await page.getByRole("searchbox").fill(words);
  const hit = page
    .getByRole("option")
    .filter({ has: page.locator("mark", { hasText: marked }) })
    .first();
  await hit.waitFor();
  return hit;
}
