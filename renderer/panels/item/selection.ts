import type { Place } from "../library/match-lines";

/** Carries the offset of a run's first letter in the text. */
export const AT = "data-at";
/** On a run that shows other words than the text has: the offset behind the text's own. Such words are chosen whole. */
export const UNTIL = "data-until";

/**
 * The text offset of a place in the page, or null outside of the text.
 * @param edge which end of a choice it is: inside words that the reading view puts there, the choice takes them whole
 */
export function offsetAt(
  node: Node,
  offset: number,
  edge: "start" | "end" = "start",
): number | null {
  if (node.nodeType !== Node.TEXT_NODE) return offsetAmong(node, offset);
  const run = node.parentElement?.closest(`[${AT}]`);
  if (!run) return null;
  if (run.hasAttribute(UNTIL)) return edgeOf(run, node, offset, edge);
  let before = 0;
  const walker = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text !== null && text !== node; text = walker.nextNode())
    before += text.textContent?.length ?? 0;
  return Number(run.getAttribute(AT)) + before + offset;
}

function offsetAmong(node: Node, offset: number): number | null {
  const child = node.childNodes[offset];
  if (child !== undefined) return firstOffset(child);
  const last = node.childNodes[node.childNodes.length - 1];
  return last === undefined ? null : lastOffset(last);
}

/** Words that the reading view puts there are chosen whole. */
function edgeOf(run: Element, words: Node, offset: number, edge: "start" | "end"): number {
  const length = words.textContent?.length ?? 0;
  const isBefore = edge === "start" ? offset < length : offset === 0;
  return Number(run.getAttribute(isBefore ? AT : UNTIL));
}

function runIn(node: Node, which: "first" | "last"): Element | null {
  if (!(node instanceof Element)) return node.parentElement?.closest(`[${AT}]`) ?? null;
  if (node.matches(`[${AT}]`)) return node;
  const runs = node.querySelectorAll(`[${AT}]`);
  return runs[which === "first" ? 0 : runs.length - 1] ?? node.closest(`[${AT}]`);
}

function firstOffset(node: Node): number | null {
  const run = runIn(node, "first");
  return run === null ? null : Number(run.getAttribute(AT));
}

function lastOffset(node: Node): number | null {
  const run = runIn(node, "last");
  if (run === null) return null;
  if (run.hasAttribute(UNTIL)) return Number(run.getAttribute(UNTIL));
  return Number(run.getAttribute(AT)) + (run.textContent?.length ?? 0);
}

/** The words that the reader has chosen inside an element, without the spaces at their ends; null for none. */
export function chosenPlace(within: Element, text: string): Place | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!within.contains(range.startContainer) || !within.contains(range.endContainer)) return null;
  const start = offsetAt(range.startContainer, range.startOffset);
  const end = offsetAt(range.endContainer, range.endOffset, "end");
  if (start === null || end === null || end <= start) return null;
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return to > from ? [from, to] : null;
}

/** Words as a reader counts them; Han and kana count each letter. */
export function countWords(text: string): number {
  const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1;
  return count;
}

/** The page's own place of a text offset, or null where its line is not drawn. */
function pageAt(within: Element, offset: number): readonly [Node, number] | null {
  for (const run of within.querySelectorAll(`[${AT}]`)) {
    let at = Number(run.getAttribute(AT));
    const until = run.getAttribute(UNTIL);
    if (until !== null && offset >= at && offset <= Number(until))
      return [run, offset === at ? 0 : run.childNodes.length];
    if (until !== null) continue;
    const walker = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
      const length = text.textContent?.length ?? 0;
      if (offset >= at && offset <= at + length) return [text, offset - at];
      at += length;
    }
  }
  return null;
}

/** Chooses words as a reader would with the mouse; from there Shift and the arrow keys widen the choice. */
export function choosePlace(within: Element, [start, end]: Place): void {
  const [from, to] = [pageAt(within, start), pageAt(within, end)];
  if (from !== null && to !== null) window.getSelection()?.setBaseAndExtent(...from, ...to);
}
