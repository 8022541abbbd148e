/** Marks a region that F6 goes to. */
export const PANE = "data-pane";

function firstStop(pane: Element): HTMLElement | null {
  const own = pane.matches("[tabindex]") ? (pane as HTMLElement) : null;
  return (
    pane.querySelector<HTMLElement>("[data-pane-first]") ??
    pane.querySelector<HTMLElement>('[tabindex="0"], button, input, a[href]') ??
    own
  );
}

/** Moves the focus to the next pane that is shown, or the one before. */
export function nextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll(`[${PANE}]`)].filter(
    (pane) => (pane as HTMLElement).offsetParent !== null,
  );
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(here + step + panes.length) % panes.length];
  if (next !== undefined) firstStop(next)?.focus();
}
