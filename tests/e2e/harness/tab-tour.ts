import type { Page } from "playwright-core";

interface Tour extends Window {
  /** Controls that Tab should come to, and how each looks without the focus. */
  planned?: Map<Element, string>;
  visited?: Set<Element>;
}

/** Goes through the page by Tab alone. @returns controls that are never come to, and those on which no focus is seen */
export async function tourByTab(page: Page): Promise<readonly string[]> {
  await page.evaluate(begin);
  const count = await page.evaluate(plan);
  const found: string[] = [];
  // Back again: what stands behind a text that takes Tab for itself is come to from the other side.
  for (const [key, pane] of [
    ["Tab", "F6"],
    ["Shift+Tab", "Shift+F6"],
  ] as const)
    for (let step = 0; step < count * 2 + 10; step++) {
      await page.keyboard.press(key);
      const fault = await page.evaluate(note);
      if (fault === "stays") await page.keyboard.press(pane);
      else if (fault !== null) found.push(`no focus is seen on ${fault}`);
      if ((await page.evaluate(end)).length === 0) break;
    }
  const passed = await page.evaluate(end);
  return [...found, ...passed.map((name) => `Tab passes ${name}`)];
}

/** How an element and what it points to look: what changes here with the focus can be seen. */
const begin = () => {
  (document.activeElement as HTMLElement | null)?.blur();
  const one = (element: Element) =>
    ["", "::before", "::after"]
      .map((part) => {
        const { outline, boxShadow, border, background } = getComputedStyle(element, part);
        return [outline, boxShadow, border, background].join();
      })
      .join();
  const look = (element: Element): string => {
    const active = element.getAttribute("aria-activedescendant");
    const pointed = active === null ? null : document.getElementById(active);
    const field = element.closest("[class*=field]");
    return [element, pointed, field].map((part) => (part === null ? "" : one(part))).join();
  };
  Object.assign(window, { look });
};

const plan = (): number => {
  const tour: Tour & { look?: (element: Element) => string } = window;
  const controls = document.querySelectorAll<HTMLElement>(
    "button, a[href], input, select, textarea, summary, [tabindex='0']",
  );
  // Of a group of choices the chosen one stands for all: arrows go on from there.
  const isOther = (one: HTMLElement) =>
    one.matches(
      '[role="radio"][aria-checked="false"], [role="tab"][aria-selected="false"], input[type="radio"]:not(:checked)',
    );
  const isOff = (one: HTMLElement) =>
    one.tabIndex < 0 || one.matches(":disabled") || !one.checkVisibility();
  const wanted = [...controls].filter(
    (one) => !isOff(one) && !isOther(one) && one.closest("[inert], [aria-hidden=true]") === null,
  );
  tour.planned = new Map(wanted.map((one) => [one, tour.look!(one)]));
  tour.visited = new Set();
  return wanted.length;
};

/** @returns `stays` where a text takes Tab for itself, the name of what has the focus where nothing shows it, else null */
const note = (): string | null => {
  const tour: Tour & { look?: (element: Element) => string } = window;
  const at = document.activeElement;
  if (at === null || at === document.body) return null;
  const isText = at.matches('[contenteditable="true"], textarea, [role="textbox"]');
  if (isText && tour.visited!.has(at)) return "stays";
  tour.visited!.add(at);
  const before = tour.planned!.get(at);
  // A caret shows where one writes; what came into being meanwhile has no look to compare with.
  if (isText || before === undefined || before !== tour.look!(at)) return null;
  return (at.getAttribute("aria-label") ?? at.textContent ?? at.tagName).slice(0, 60);
};

const end = (): readonly string[] => {
  const { planned = new Map<Element, string>(), visited = new Set<Element>() }: Tour = window;
  // One of a group of choices stands for all.
  const groups = new Set([...visited].map((one) => one.closest('[role="radiogroup"]')));
  const isMet = (one: Element) => {
    const group = one.closest('[role="radiogroup"]');
    return visited.has(one) || (group !== null && groups.has(group));
  };
  return [...planned.keys()]
    .filter((one) => one.isConnected && !isMet(one))
    .map(
      (one) =>
        `${one.tagName} ${(one.getAttribute("aria-label") ?? one.textContent ?? "").slice(0, 60)}`,
    );
};
