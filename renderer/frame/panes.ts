/** Marks a region that F6 goes to. */
export const PANE = "data-pane";

/** Where the focus may go in a pane, the best first. */
function stopsOf(pane: Element): readonly HTMLElement[] {
  const within = (what: string) => [...pane.querySelectorAll<HTMLElement>(what)];
  const own = pane.matches("[tabindex]") ? [pane as HTMLElement] : [];
  return [
    ...within("[data-pane-first]"),
    ...within('[tabindex="0"], button, input, a[href]'),
    ...own,
  ];
}

/** What is disabled or not shown takes no focus: then the next place of the pane is tried. */
function takesFocus(pane: Element): boolean {
  return stopsOf(pane).some((stop) => {
    stop.focus();
    return document.activeElement === stop;
  });
}

/** Moves the focus to the next pane that is shown and takes it, or the one before. */
export function nextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll(`[${PANE}]`)].filter(
    (pane) => (pane as HTMLElement).offsetParent !== null,
  );
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  for (let away = 1; away <= panes.length; away += 1) {
    const next = panes[(here + step * away + 2 * panes.length) % panes.length];
    if (next !== undefined && takesFocus(next)) return;
  }
}
