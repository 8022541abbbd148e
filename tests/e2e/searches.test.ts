import { describe, expect, test } from "vitest";
import { findBarriers } from "./harness/accessibility";
import { hosts } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { goTo } from "./harness/settings";
import { useDesk } from "./harness/workplace";

describe.each(hosts.slice(0, 1))("saved searches and frozen sets: $name", (host) => {
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    return { archive: at.sample() };
  });

  const keep = async (
    query: string,
    title: string,
    how: "Save the search" | "Freeze the result",
  ) => {
    const { page } = desk();
    await goTo(page, `/library?${query}`);
    await page.getByRole("button", { name: "Keep this search" }).click();
    const sheet = page.getByRole("dialog", { name: "Keep this search" });
    await sheet.getByLabel("Name").fill(title);
    await sheet.getByRole("button", { name: how }).click();
    await sheet.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Take out" }).waitFor();
  };

  test("a result is frozen, checked, searched within, and set beside a saved search; taking that out is taken back", async () => {
    const { page } = desk();
    await keep("q=lamp&type=letter", "Letters on lamps", "Save the search");
    await page.getByText("4 documents now").waitFor();
    await page.getByRole("button", { name: "Mark as looked at" }).click();
    await page.getByText(/^Since .*: none new, none gone$/).waitFor();
    await keep("q=lamp", "Lamps", "Freeze the result");
    await page.getByRole("button", { name: "Check the digest" }).click();
    await page.getByText("The digest is the one it was frozen with.").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("button", { name: /^Compare with/ }).click();
    await page.getByRole("menuitemradio", { name: "Letters on lamps" }).click();
    await page.getByRole("radio", { name: "Only in the first 5" }).waitFor();
    await page.getByRole("radio", { name: "In both 4" }).click();
    await page.getByRole("listitem").filter({ hasText: "Penhallow to Seo" }).waitFor();
    await page.getByRole("table", { name: "Kind" }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Search within it" }).click();
    await page.getByRole("option", { name: /Penhallow to Seo/ }).waitFor();
    await page.goBack();
    await page.getByRole("button", { name: "Take out" }).click();
    const foot = page.getByRole("contentinfo");
    const way = page.getByRole("navigation").getByRole("button", { name: /^Lamps/ });
    await way.waitFor({ state: "hidden" });
    await foot.getByRole("button", { name: "Undo" }).click();
    await way.waitFor();
  });

  test("a packet tells of a frozen set how it was searched, and of nothing unasked", async () => {
    const { page } = desk();
    await goTo(page, "/library?q=lamp");
    await page.getByRole("button", { name: "Add to packet" }).click();
    await goTo(page, "/packet");
    await page.getByRole("button", { name: "Tell how it was searched" }).click();
    const sheet = page.getByRole("dialog", { name: "How this was searched" });
    await sheet.getByRole("checkbox", { name: /Frozen as “Lamps”/ }).check();
    expect(await findBarriers(page)).toEqual([]);
    await sheet.getByRole("button", { name: /^Add “Letters on lamps”/ }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "2 searches told of" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "2 searches told of" }).waitFor();
  });
});
