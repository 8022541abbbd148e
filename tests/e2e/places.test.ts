import { describe, expect, test } from "vitest";
import { findHit } from "./harness/find-hit";
import { hosts } from "./harness/hosts";
import { chooseLook } from "./harness/settings";
import { makeWorkplace, useDesk } from "./harness/workplace";

const theme = () => document.documentElement.dataset["theme"];

describe.each(hosts)("where the reader is: $name", (host) => {
  const desk = useDesk(host, (at) => ({ archive: at.sample() }));

  test("back, forward and reload keep the place", async () => {
    const { page } = desk();
    const field = page.getByRole("searchbox", { name: "Search the archive" });
    await (await findHit(page, "forty cases", "forty")).waitFor();
    await page.getByRole("option", { name: /Penhallow to Seo/ }).dblclick();
    const title = page.getByRole("heading", { level: 1, name: /^Penhallow to Seo/ });
    await title.waitFor();
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await field.waitFor();
    expect(await field.inputValue()).toBe("forty cases");
    await page.getByRole("button", { name: "Forward", exact: true }).click();
    await title.waitFor();
    await page.reload();
    await title.waitFor();
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await field.waitFor();
    expect(await field.inputValue()).toBe("forty cases");
  });

  test("a chosen look stays", async () => {
    const { page } = desk();
    for (const look of ["Dark", "Contrast"] as const) {
      await chooseLook(page, look);
      await page.reload();
      await page.getByRole("searchbox", { name: "Search the archive" }).waitFor();
      expect(await page.evaluate(theme)).toBe(look.toLowerCase());
    }
    await chooseLook(page, "System");
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => page.evaluate(theme)).toBe("dark");
  });

  test("facets narrow and widen, by the years too", async () => {
    const { page } = desk();
    await page.getByRole("searchbox", { name: "Search the archive" }).fill("");
    await page.getByRole("checkbox", { name: /^Letter/ }).click({ force: true });
    const chips = page.getByRole("list", { name: "What narrows the search" });
    await chips.getByText("Letter").waitFor();
    await page.getByRole("button", { name: "Remove type Letter" }).click();
    await chips.getByText("Letter").waitFor({ state: "hidden" });
  });

  test("the sample says that it is invented", async () => {
    await desk().page.getByText("Invented material: no person or place in it is real").waitFor();
  });
});

describe.each(hosts)("a first look: $name", (host) => {
  test("a reader without documents looks around the sample", async () => {
    const at = makeWorkplace();
    const { page, close } = await host.open(at.folder, {});
    try {
      await page.getByRole("button", { name: "Look around the sample first" }).click();
      await page.getByRole("listbox", { name: "Results" }).getByRole("option").first().waitFor();
      await page.getByText("Invented material: no person or place in it is real").waitFor();
      await (await findHit(page, "서문하", "Seo")).waitFor();
    } finally {
      await close();
      at.remove();
    }
  });
});
