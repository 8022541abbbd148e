import { describe, expect, test } from "vitest";
import { findBarriersInLooks } from "./harness/accessibility";
import { hosts } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { chooseLook, goTo } from "./harness/settings";
import { useDesk } from "./harness/workplace";

// The page is the same in every host. The way through time is gone by keys alone, and once with a finger's stroke.
describe.each(hosts.slice(0, 1))("finding one's way: $name", (host) => {
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    return { archive: at.sample() };
  });
  const edge = (name: "First day" | "Last day") => desk().page.getByRole("slider", { name });
  const search = () => new URL(desk().page.url()).hash;

  test("an edge moved by the arrow keys narrows the search and the list, and all years bring all back", async () => {
    const { page } = desk();
    await goTo(page, "/timeline");
    const options = page.getByRole("option");
    await options.first().waitFor();
    const whole = Number(await options.first().getAttribute("aria-setsize"));
    await edge("Last day").focus();
    await page.keyboard.press("PageDown");
    await page.waitForURL(/date=/);
    await expect
      .poll(async () => Number(await options.first().getAttribute("aria-setsize")))
      .toBeLessThan(whole);
    await page.getByRole("button", { name: "all years" }).click();
    await expect
      .poll(async () => Number(await options.first().getAttribute("aria-setsize")))
      .toBe(whole);
  });

  test("the library counts every document once: certainly, possibly, undated", async () => {
    const { page } = desk();
    await goTo(page, "/library");
    const years = page.getByRole("region", { name: "By year" });
    const counted = async () => {
      const words = await years.locator("p span").allTextContents();
      const numbers = words.map(
        (one) => /^(\d+) (?:certainly|possibly|undated)/.exec(one)?.[1] ?? 0,
      );
      return numbers.reduce<number>((sum, count) => sum + Number(count), 0);
    };
    const options = page.getByRole("option");
    await options.first().waitFor();
    const all = Number(await options.first().getAttribute("aria-setsize"));
    await expect.poll(counted).toBe(all);
    await goTo(page, "/timeline");
  });

  test("a stroke over the bars takes their time, and + looks closer at it", async () => {
    const { page } = desk();
    const box = await page.locator("[data-time-chart]").boundingBox();
    if (box === null) throw new Error("no bars");
    const drag = async (from: number, to: number) => {
      await page.mouse.move(box.x + box.width * from, box.y + 20);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * to, box.y + 20, { steps: 3 });
      await page.mouse.up();
    };
    await drag(0.1, 0.6);
    await expect.poll(search).toContain("date=");
    const [stroke, last] = [search(), await edge("Last day").getAttribute("aria-valuetext")];
    const grip = await edge("First day").boundingBox();
    await drag((grip!.x + grip!.width / 2 - box.x) / box.width, 0.3);
    await expect.poll(search).not.toBe(stroke);
    expect(await edge("Last day").getAttribute("aria-valuetext")).toBe(last);
    await page.getByRole("heading", { level: 1, name: "Timeline" }).waitFor();
    await page.keyboard.press("+");
    await expect.poll(search).toContain("look=");
    await page.keyboard.press("0");
    await expect.poll(search).not.toContain("look=");
    await page.getByRole("button", { name: "all years" }).click();
    await expect.poll(search).not.toContain("date=");
  });

  test("J chooses who wrote, their letters are listed, and one of them leads on to its related documents", async () => {
    const { page } = desk();
    await page.getByRole("radio", { name: "Letters" }).click();
    await page.getByRole("list", { name: "Correspondents" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("j");
    const chosen = page.getByRole("complementary", { name: "Chosen correspondent" });
    await chosen.getByText("In order").waitFor();
    await chosen.getByRole("listitem").first().getByRole("button").click();
    await page.waitForURL(/#\/item\//);
    await page.getByRole("region", { name: "Related documents" }).waitFor();
  });

  test("a code is gone to by Mod G, and a place visited stands there afterwards", async () => {
    const { page } = desk();
    await page.keyboard.press("Control+g");
    await page.getByRole("dialog", { name: "Go to" }).waitFor();
    await page.keyboard.type("pe / ho 2/11/3");
    await page.getByRole("list").getByRole("button", { name: "PE/HO 2/11/3" }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("PE/HO 2/11/3").first().waitFor();
    const title = await page.getByRole("heading", { level: 1 }).textContent();
    await page.waitForTimeout(1500);
    await page.keyboard.press("Control+g");
    const places = page.getByRole("dialog", { name: "Go to" });
    await places.getByRole("button", { name: title ?? "" }).waitFor();
    await page.keyboard.press("Escape");
  });

  test("no face of it has barriers in any look", async () => {
    const { page } = desk();
    const barriers: string[] = [];
    const note = async (where: string) => {
      barriers.push(...(await findBarriersInLooks(page)).map((found) => `${where}, ${found}`));
    };
    await goTo(page, "/timeline");
    await page.getByRole("option").first().waitFor();
    await chooseLook(page, "Light");
    await note("documents");
    await goTo(page, "/timeline?view=letters");
    await page.getByRole("list", { name: "Correspondents" }).getByRole("button").first().click();
    await page.getByText("In order").waitFor();
    await note("letters");
    await goTo(page, "/timeline?view=table");
    await page.getByRole("table").first().waitFor();
    await note("table");
    await page.keyboard.press("Control+g");
    await page.getByRole("dialog", { name: "Go to" }).waitFor();
    await note("go to");
    await page.keyboard.press("Escape");
    expect(barriers).toEqual([]);
  });
});
