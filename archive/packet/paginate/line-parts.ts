import type { Line } from "../break/lines";
import type { Box } from "../measure/boxes";
import type { Run } from "../outline/block";
import { element, type Element } from "../tag/structure";

/** Neighbouring boxes of a line that belong to one structure element. */
export interface LinePart {
  readonly boxes: readonly Box[];
  readonly xs: readonly number[];
  readonly element: Element;
  readonly run: Run;
}

/**
 * Divides a line by structure: plain words are the paragraph's; another language is a Span, a link or a note's sign a Link.
 * @param left left end of the line in points
 * @param inner elements of runs that began on an earlier line
 */
export function partsOf(
  line: Line,
  left: number,
  paragraph: Element,
  inner: Map<Run, Element>,
): readonly LinePart[] {
  const parts: { boxes: Box[]; xs: number[]; element: Element; run: Run }[] = [];
  line.boxes.forEach((box, index) => {
    const x = left + (line.offsets[index] ?? 0);
    const own = elementOf(box.run, paragraph, inner);
    const last = parts.at(-1);
    if (last !== undefined && last.element === own) {
      last.boxes.push(box);
      last.xs.push(x);
    } else parts.push({ boxes: [box], xs: [x], element: own, run: box.run });
  });
  return parts;
}

function elementOf(run: Run, paragraph: Element, inner: Map<Run, Element>): Element {
  const known = inner.get(run);
  if (known !== undefined) return known;
  const made = makeElement(run, paragraph);
  if (made !== paragraph) inner.set(run, made);
  return made;
}

function makeElement(run: Run, paragraph: Element): Element {
  if (run.note !== undefined || run.target !== undefined)
    return element("Link", element("Reference", paragraph));
  if (run.means !== undefined)
    return element("Span", paragraph, { alt: run.means, language: run.language });
  if (run.language !== undefined && run.sign !== "missing")
    return element("Span", paragraph, { language: run.language });
  return paragraph;
}
