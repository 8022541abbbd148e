import type { Page } from "playwright-core";

/** Chooses words in the text as a reader does: presses the mouse before the first letter and draws it behind the last. */
export async function chooseWords(page: Page, words: string): Promise<void> {
  const box = await page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.querySelector("main")!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1;
      if (at < 0 || node.parentElement?.closest("[data-at]") === null) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0]!, rects.at(-1)!];
      return {
        left: first.left,
        top: first.top + first.height / 2,
        right: last.right,
        bottom: last.top + last.height / 2,
      };
    }
    return null;
  }, words);
  if (box === null) throw new Error(`“${words}” does not stand in one run of the text in sight`);
  await page.mouse.move(box.left + 0.5, box.top);
  await page.mouse.down();
  await page.mouse.move(box.right - 0.5, box.bottom, { steps: 6 });
  await page.mouse.up();
}
