import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { SCREENS } from "../../renderer/routes/route";
import { findBarriersInLooks } from "./harness/accessibility";
import { carrel } from "./harness/carrel-program";
import { hosts } from "./harness/hosts";
import { nameActor } from "./harness/name-actor";
import { chooseLook, goTo } from "./harness/settings";
import { tourByTab } from "./harness/tab-tour";
import { useDesk } from "./harness/workplace";

interface TreeUnit {
  readonly id: string;
  readonly level: string;
  readonly children: readonly TreeUnit[];
}

const itemsOf = (units: readonly TreeUnit[]): readonly string[] =>
  units.flatMap(({ id, level, children }) => [
    ...(level === "item" ? [id] : []),
    ...itemsOf(children),
  ]);

/** Screens that stand for one document. */
const OF_ITEM = new Set(["item", "transcribe", "compare"]);

/** How far the page reaches over its window to the side; buttons that stand outside; what still moves. */
const faultsOfLayout = () => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const outside = [...document.querySelectorAll("button, a[href], input, select")].filter((one) => {
    const { left, right, width, height } = one.getBoundingClientRect();
    if (width === 0 || height === 0 || one.closest("[inert], [aria-hidden=true]")) return false;
    for (let at = one.parentElement; at !== null; at = at.parentElement)
      if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth)
        return false;
    return left < -1 || right > clientWidth + 1;
  });
  const moves = document
    .getAnimations()
    .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1);
  return [
    ...(scrollWidth > clientWidth
      ? [`reaches ${scrollWidth - clientWidth} px over its window`]
      : []),
    ...outside.map((one) => `outside: ${one.getAttribute("aria-label") ?? one.textContent ?? ""}`),
    ...moves.map(() => "moves although the reader asked for stillness"),
  ];
};

// A screen added to the table of routes is tried here without another line.
describe.each(hosts.slice(0, 1))("every screen: $name", (host) => {
  let items: readonly string[] = [];
  const desk = useDesk(host, (at) => {
    nameActor(at.home, "Ada Lowrie");
    const archive = at.sample();
    const { stdout } = carrel(at.home, "tree", archive, "--json");
    items = itemsOf((JSON.parse(stdout) as { units: readonly TreeUnit[] }).units);
    return { archive };
  });

  const show = async (page: Page, screen: string) => {
    await goTo(page, OF_ITEM.has(screen) ? `/${screen}/${items[0]}` : `/${screen}`);
    await page.locator(`h1, h2, [role="searchbox"], input[type="search"]`).first().waitFor();
    // What is asked of the service stands a moment later, and what fades in has come to rest.
    await page.waitForTimeout(450);
  };

  test("has no barriers in any look", async () => {
    const { page } = desk();
    await goTo(page, "/library");
    await chooseLook(page, "Light");
    const found: string[] = [];
    for (const screen of SCREENS) {
      await show(page, screen);
      found.push(...(await findBarriersInLooks(page)).map((barrier) => `${screen}, ${barrier}`));
    }
    expect(found).toEqual([]);
  });

  test("every control of it is come to by Tab, and the focus is seen on each", async () => {
    const { page } = desk();
    const found: string[] = [];
    for (const screen of SCREENS) {
      await show(page, screen);
      found.push(...(await tourByTab(page)).map((fault) => `${screen}: ${fault}`));
    }
    expect(found).toEqual([]);
  });

  test("is whole at 200 %, in Korean, without motion and in the system's own colours", async () => {
    const { page, faults } = desk();
    await page.setViewportSize({ width: 720, height: 450 });
    await page.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
    await goTo(page, "/library");
    await chooseLook(page, "Light");
    await page.getByRole("button", { name: /Change to Korean/ }).click();
    const found: string[] = [];
    for (const screen of SCREENS) {
      await show(page, screen);
      found.push(...(await page.evaluate(faultsOfLayout)).map((fault) => `${screen}: ${fault}`));
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  });
});
