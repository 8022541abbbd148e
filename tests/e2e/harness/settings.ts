import type { Page } from "playwright-core";

/** Goes to a place by its address, as a reload or a bookmark would. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((fragment) => {
    window.location.hash = fragment;
  }, place);
}

/** Chooses a look in the settings, by clicks. */
export async function chooseLook(
  page: Page,
  look: "Light" | "Dark" | "Contrast" | "System",
): Promise<void> {
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("radio", { name: look, exact: true }).click();
  await page.keyboard.press("Escape");
}
