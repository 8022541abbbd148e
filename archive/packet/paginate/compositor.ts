import type { Line } from "../break/lines";
import { breakParagraph } from "../break/paragraph";
import type { Typesetter } from "../measure/boxes";
import { markLanguages } from "../measure/languages";
import type { Footnote, Run, TextStyle } from "../outline/block";
import { element, type Element } from "../tag/structure";
import type { Flow } from "./flow";
import { partsOf, type LinePart } from "./line-parts";
import { NOTE_SIZE, type NoteLine } from "./note-area";

/** What breaks words into lines and puts lines on pages. */
export interface Compositor {
  readonly flow: Flow;
  /** The packet's own language, BCP 47. */
  readonly language: string;
  readonly typesetter: Typesetter;
  lines(
    runs: readonly Run[],
    style: TextStyle,
    width: number,
    language: string,
    hyphens: boolean,
  ): readonly Line[];
  /** Makes room for a line with its notes and places it; gives back its base line. */
  set(line: Line, setting: LineSetting): number;
}

export interface LineSetting {
  readonly element: Element;
  readonly left: number;
  readonly width: number;
  readonly lead: number;
  /** Points that must follow on the same page. */
  readonly keep: number;
  /** Elements of runs that began on an earlier line of the same paragraph. */
  readonly inner: Map<Run, Element>;
}

export function createCompositor(flow: Flow, typesetter: Typesetter, language: string): Compositor {
  const compositor: Compositor = {
    flow,
    language,
    typesetter,
    lines(runs, style, width, paragraphLanguage, hyphens) {
      const styled = runs.map((run) => withStyle(run, style));
      const measure = {
        size: style.size,
        width,
        hang: style.hang ?? 0,
        language: paragraphLanguage,
        hyphens,
      };
      return breakParagraph(markLanguages(styled, paragraphLanguage), measure, typesetter);
    },
    set(line, setting) {
      const left = line.isRightToLeft ? setting.left + setting.width - line.width : setting.left;
      const parts = partsOf(line, left, setting.element, setting.inner);
      const notes = new Map<LinePart, Element>();
      const noteLines = parts.flatMap((part) => {
        if (part.run.note === undefined) return [];
        const note = element("Note", setting.element, { id: part.run.note.id });
        notes.set(part, note);
        return setNote(compositor, part.run.note, note);
      });
      const y = flow.line(setting.lead, noteLines, setting.keep);
      for (const part of parts) placePart(flow, part, y, notes.get(part) ?? null);
      return y;
    },
  };
  return compositor;
}

function withStyle(run: Run, style: TextStyle): Run {
  const face = run.face ?? style.face;
  const tone = run.tone ?? style.tone;
  return { ...run, ...(face && { face }), ...(tone && { tone }) };
}

function setNote(compositor: Compositor, note: Footnote, own: Element): readonly NoteLine[] {
  const runs: readonly Run[] = [{ text: `${note.sign}. ` }, ...note.runs];
  const style: TextStyle = { size: NOTE_SIZE, lead: 0, hang: 10 };
  const { left, right } = compositor.flow.paper;
  return compositor
    .lines(runs, style, right - left, compositor.language, true)
    .map((line, index) => ({
      line: index === 0 ? line : { ...line, offsets: line.offsets.map((x) => x + 10) },
      element: own,
      anchor: index === 0 ? note.id : null,
    }));
}

function placePart(flow: Flow, part: LinePart, y: number, note: Element | null): void {
  flow.place({ kind: "text", boxes: part.boxes, xs: part.xs, y, element: part.element });
  if (note !== null) flow.place({ kind: "element", element: note });
  const target = part.run.note?.id ?? part.run.target;
  if (target === undefined) return;
  const first = part.boxes[0];
  const last = part.boxes.at(-1);
  if (first === undefined || last === undefined) return;
  const left = Math.min(...part.xs);
  const right = Math.max(...part.xs.map((x, index) => x + (part.boxes[index]?.width ?? 0)));
  const label =
    part.run.note === undefined
      ? part.boxes.map((box) => box.text).join("")
      : `${part.run.note.sign}`;
  const up = part.run.raise === "above" ? first.size * 0.4 : 0;
  flow.place({
    kind: "link",
    target,
    box: [left, y - 3 + up, right, y + first.size + up],
    element: part.element,
    label,
  });
}
