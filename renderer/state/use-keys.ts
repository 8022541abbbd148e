import { useEffect, useLayoutEffect, useRef } from "react";

/** Keys by name: a letter in lower case, `Enter`, `?`, or with the command key `mod+i`, `mod+shift+p`. */
export type KeyActions = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const FIELDS = "input, textarea, select, [contenteditable=true], [role=textbox]";
/** A slider has the arrows and the keys beside them for itself; letters and signs mean nothing to it. */
const SLIDER_KEYS = /^(?:shift\+)?(?:Arrow|Home|End|Page)/;

/** Whether single letters belong to what has the focus: a field, a menu, a dialog. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest(`${FIELDS}, [role=menu], [role=dialog]`) !== null;
}

/** Whether a slider that has the focus keeps this key. */
const isSlidersOwn = (name: string, target: EventTarget | null): boolean =>
  SLIDER_KEYS.test(name) && target instanceof Element && target.closest("[role=slider]") !== null;

/** The name of a pressed key as `KeyActions` has it. */
export function keyName(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const shift = event.shiftKey && event.key.length > 1 ? "shift+" : "";
  if (event.ctrlKey || event.metaKey) return `mod+${event.shiftKey ? "shift+" : ""}${key}`;
  return event.altKey ? `alt+${shift}${key}` : `${shift}${key}`;
}

/** Enter presses the button, follows the link or opens the summary that has the focus. */
const isPress = (name: string, target: EventTarget | null): boolean =>
  name === "Enter" &&
  target instanceof Element &&
  target.closest("button, a[href], summary") !== null;

const isKept = (name: string, target: EventTarget | null): boolean =>
  isTyping(target) || isSlidersOwn(name, target) || isPress(name, target);

/** Keys that no field keeps for itself; taking back what was typed is a field's own. */
function isEverywhere(name: string): boolean {
  if (name === "mod+z" || name === "mod+shift+z") return false;
  return name.startsWith("mod+") || ["F1", "F6", "shift+F6"].includes(name);
}

/**
 * Answers keys while the component is shown. Single letters only where no field has the focus. A component inside another
 * one is asked first; what it answers is not asked further.
 */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  // Before the reader sees what is drawn: a key pressed upon it must not meet what was shown before.
  useLayoutEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const name = keyName(event);
      const action = latest.current[name];
      const always = isEverywhere(name);
      if (action === undefined || (!always && isKept(name, event.target))) return;
      event.preventDefault();
      action(event);
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}
