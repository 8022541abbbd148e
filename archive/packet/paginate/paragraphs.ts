import type { ContentsEntry, OwnLines, Paragraph, Place, TextStyle } from "../outline/block";
import { element, type Element } from "../tag/structure";
import type { Compositor } from "./compositor";

const BAR_GAP = 9;
const NUMBER_SIZE = 7.6;
const NUMBER_GAP = 12;

/** Room that a heading keeps below it, so that it never stands alone at the foot of a page; points. */
const KEPT_BELOW = 44;

export function placeParagraph(
  paragraph: Paragraph,
  parent: Element,
  compositor: Compositor,
): void {
  const { flow } = compositor;
  const { style } = paragraph;
  const { language, indent, width, lines } = brokenInto(paragraph, compositor);
  const own = element(paragraph.role, parent, languageOf(language, compositor));
  const inner = new Map();
  flow.descend(style.before ?? 0);
  lines.forEach((line, index) => {
    const left = flow.paper.left + indent + (index > 0 ? (style.hang ?? 0) : 0);
    const rest = (lines.length - index - 1) * style.lead;
    // No widow and no orphan: two lines of a paragraph stay together at either end.
    const keep =
      style.keep === true ? rest + KEPT_BELOW : keepPair(index, lines.length) * style.lead;
    const y = compositor.set(line, { element: own, left, width, lead: style.lead, keep, inner });
    if (index === 0 && paragraph.place !== undefined) markPlace(paragraph.place, style, compositor);
    if (style.bar === true) placeBar(y, style, compositor);
  });
  flow.descend(style.after ?? 0);
}

function brokenInto({ runs, style, language: own }: Paragraph, compositor: Compositor) {
  const { left, right } = compositor.flow.paper;
  const language = own ?? compositor.language;
  const indent = (style.indent ?? 0) + (style.bar === true ? BAR_GAP : 0);
  const width = right - left - indent;
  return { language, indent, width, lines: compositor.lines(runs, style, width, language, true) };
}

/** Points that a paragraph takes on one page. */
export function paragraphHeight(paragraph: Paragraph, compositor: Compositor): number {
  const { before = 0, lead, after = 0 } = paragraph.style;
  return before + brokenInto(paragraph, compositor).lines.length * lead + after;
}

/** How many lines must follow this one on its page. */
function keepPair(index: number, count: number): number {
  return count > 2 && (index === 0 || index === count - 2) ? 1 : 0;
}

function languageOf(language: string, compositor: Compositor): { language?: string } {
  return language === compositor.language ? {} : { language };
}

function markPlace(place: Place, style: TextStyle, { flow }: Compositor): void {
  flow.mark(place.anchor, style.lead);
  if (place.bookmark !== null) flow.bookmark({ ...place.bookmark, anchor: place.anchor });
}

function placeBar(y: number, style: TextStyle, { flow }: Compositor): void {
  const x = flow.paper.left + (style.indent ?? 0) + 0.6;
  const foot = y - style.size * 0.32;
  flow.place({
    kind: "rule",
    from: [x, foot],
    to: [x, foot + style.lead + 0.1],
    weight: 1,
    grey: 0.62,
    dots: false,
  });
}

/** Lines of a transcription: each begins where the scribe began one; turned-over words are moved in. */
export function placeOwnLines(block: OwnLines, parent: Element, compositor: Compositor): void {
  const { flow } = compositor;
  const { style } = block;
  const left = flow.paper.left + (style.indent ?? 0);
  const width = flow.paper.right - left;
  const own = element("P", parent, languageOf(block.language, compositor));
  const inner = new Map();
  flow.descend(style.before ?? 0);
  const broken = block.lines.map((ownLine) => ({
    ownLine,
    lines: compositor.lines(ownLine.runs, style, width, block.language, false),
  }));
  let remaining = broken.reduce((sum, { lines }) => sum + lines.length, 0);
  const count = remaining;
  for (const { ownLine, lines } of broken) {
    const shift =
      lines.length === 1 ? Math.min(ownLine.shift * width, width - (lines[0]?.width ?? 0)) : 0;
    lines.forEach((line, index) => {
      // Moved in from where the line is read.
      const moved = shift + (index > 0 ? (style.hang ?? 0) : 0);
      const y = compositor.set(line, {
        element: own,
        left: line.isRightToLeft ? left : left + moved,
        width: width - moved,
        lead: style.lead,
        keep: keptAfter(count - remaining, count, block),
        inner,
      });
      remaining -= 1;
      if (index === 0 && ownLine.number !== null) placeNumber(ownLine.number, left, y, compositor);
    });
  }
  flow.descend(style.after ?? 0);
}

/** Points that must follow a line: its pair at either end of the paragraph, and after its last two what ends the text. */
function keptAfter(index: number, count: number, { style, ending }: OwnLines): number {
  const rest = count - index - 1;
  const pair = keepPair(index, count) * style.lead;
  if (ending === 0 || rest > 1) return pair;
  return rest * style.lead + ending * (style.lead + (style.after ?? 0));
}

function placeNumber(number: number, left: number, y: number, compositor: Compositor): void {
  if (number % 5 !== 0) return;
  const run = { text: String(number), tone: "faint" } as const;
  const boxes = compositor.typesetter.boxes(run.text, run, "en", NUMBER_SIZE, 0);
  const width = boxes.reduce((sum, box) => sum + box.width, 0);
  const x = left - NUMBER_GAP - width;
  compositor.flow.place({ kind: "text", boxes, xs: [x], y, element: null });
}

/** Title, leader and page number; the whole line is the link. */
export function placeContentsEntry(
  entry: ContentsEntry,
  parent: Element,
  compositor: Compositor,
): void {
  const { flow } = compositor;
  const { style } = entry;
  const left = flow.paper.left + (style.indent ?? 0);
  const width = flow.paper.right - left - 48;
  const link = element("Link", element("Reference", element("TOCI", parent)));
  const lines = compositor.lines(entry.runs, style, width, compositor.language, false);
  flow.descend(style.before ?? 0);
  const inner = new Map();
  lines.forEach((line, index) => {
    const keep = (lines.length - index - 1) * style.lead;
    const x = left + (index > 0 ? (style.hang ?? 0) : 0);
    const y = compositor.set(line, {
      element: link,
      left: x,
      width,
      lead: style.lead,
      keep,
      inner,
    });
    if (index === lines.length - 1) {
      flow.place({
        kind: "page-number",
        target: entry.target,
        right: flow.paper.right,
        y,
        size: style.size,
        element: link,
      });
      placeLeader(x + line.width + 6, y, compositor);
    }
    const box = [left, y - style.size * 0.35, flow.paper.right, y + style.size] as const;
    flow.place({ kind: "link", target: entry.target, box, element: link, label: entry.label });
  });
  flow.descend(style.after ?? 0);
}

function placeLeader(from: number, y: number, { flow }: Compositor): void {
  const to = flow.paper.right - 30;
  if (to - from < 12) return;
  flow.place({
    kind: "rule",
    from: [from, y + 0.5],
    to: [to, y + 0.5],
    weight: 0.5,
    grey: 0.72,
    dots: true,
  });
}
