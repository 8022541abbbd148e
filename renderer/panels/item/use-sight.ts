import { useEffect, useRef } from "react";
import { AT, offsetAt } from "./selection";

/** How far down the pane a reader reads: the line there is where they are. */
const READING_SHARE = 0.3;
/** A scroll that follows a hand by no more than this is the hand's own, in milliseconds. */
const BY_HAND = 1_200;

/**
 * Tells where in the text the reader is, whenever they scroll or set the caret by their own hand: an offset in UTF-16 code units. What a
 * program scrolls is not told, or the page that was turned would be turned back.
 */
export function useSight(
  scroller: HTMLElement | null,
  body: HTMLElement | null,
  onSight: (offset: number) => void,
): void {
  const latest = useRef(onSight);
  useEffect(() => {
    latest.current = onSight;
  });
  useEffect(() => {
    if (scroller === null || body === null) return;
    let hand = 0;
    let drawn = 0;
    const tell = (offset: number | null) => {
      if (offset !== null) latest.current(offset);
    };
    const moved = () => void (hand = performance.now());
    const scrolled = () => {
      if (performance.now() - hand > BY_HAND) return;
      // What keeps scrolling after the hand has left it is still the hand's.
      moved();
      cancelAnimationFrame(drawn);
      drawn = requestAnimationFrame(() => tell(offsetInSight(scroller, body)));
    };
    const chosen = () => {
      const at = window.getSelection();
      const node = at?.focusNode ?? null;
      if (at !== null && node !== null && body.contains(node)) tell(offsetAt(node, at.focusOffset));
    };
    for (const name of hands) scroller.addEventListener(name, moved, { passive: true });
    scroller.addEventListener("scroll", scrolled, { passive: true });
    document.addEventListener("selectionchange", chosen);
    return () => {
      cancelAnimationFrame(drawn);
      for (const name of hands) scroller.removeEventListener(name, moved);
      scroller.removeEventListener("scroll", scrolled);
      document.removeEventListener("selectionchange", chosen);
    };
  }, [scroller, body]);
}

const hands = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/** The first words drawn at or under the line on which a reader's eye rests. */
function offsetInSight(scroller: HTMLElement, body: HTMLElement): number | null {
  const { top, height } = scroller.getBoundingClientRect();
  const eye = top + height * READING_SHARE;
  let found: Element | null = null;
  let nearest = Infinity;
  for (const run of body.querySelectorAll(`[${AT}]`)) {
    const box = run.getBoundingClientRect();
    const away = box.bottom >= eye ? box.top - eye : eye - box.bottom + height;
    if (away >= nearest) continue;
    nearest = away;
    found = run;
  }
  return found === null ? null : Number(found.getAttribute(AT));
}
