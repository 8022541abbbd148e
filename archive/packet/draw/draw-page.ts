import type { Box, Typesetter } from "../measure/boxes";
import type {
  Anchor,
  Page,
  PlacedImage,
  PlacedLink,
  PlacedPageNumber,
  PlacedText,
} from "../paginate/page";
import type { Paper } from "../paginate/paper";
import type { Element } from "../tag/structure";
import { createContentStream, ruleOperators, type ContentStream } from "./content-stream";
import type { Picture } from "./picture";
import { textOperators } from "./text";

/** What a page is drawn with. */
export interface DrawingTable {
  readonly paper: Paper;
  readonly typesetter: Typesetter;
  readonly anchors: ReadonlyMap<string, Anchor>;
  picture(image: { readonly document: number; readonly index: number }): {
    readonly name: string;
    readonly picture: Picture;
  };
  /** What stands at the foot: when the packet was issued, and "5 of 14". */
  readonly foot: { readonly left: string; right(page: number): string };
}

/** A page's operators, and everything on it that has a place in the structure, in order. */
export interface DrawnPage {
  readonly operators: string;
  readonly tagged: readonly Tagged[];
}
/** `mcid`: words or a picture with that number; `link`: a place to click; neither: the element only takes its place. */
export interface Tagged {
  readonly element: Element;
  readonly mcid: number | null;
  readonly link: PlacedLink | null;
}

const HEAD_SIZE = 8.4;

export function drawPage(page: Page, table: DrawingTable): DrawnPage {
  const stream = createContentStream();
  const tagged: Tagged[] = [];
  for (const item of page.placed) {
    if (item.kind === "link") tagged.push({ element: item.element, mcid: null, link: item });
    else if (item.kind === "element")
      tagged.push({ element: item.element, mcid: null, link: null });
    else if (item.kind === "rule") stream.artifact("Layout", ...ruleOperators(item));
    else drawItem(item, stream, table, tagged);
  }
  if (page.head !== null) drawHeadAndFoot(page, stream, table);
  return { operators: stream.finish(), tagged };
}

function drawItem(
  item: PlacedText | PlacedImage | PlacedPageNumber,
  stream: ContentStream,
  table: DrawingTable,
  tagged: Tagged[],
): void {
  const operators = itemOperators(item, table);
  if (item.element === null) return stream.artifact("Layout", ...operators);
  const mcid = stream.mark(item.element);
  if (mcid !== null) tagged.push({ element: item.element, mcid, link: null });
  stream.write(...operators);
  if (item.kind !== "text") return;
  item.boxes.forEach((box, index) => {
    const strokes = strokeOperators(box, item.xs[index] ?? 0, item.y);
    if (strokes.length > 0) stream.artifact("Layout", ...strokes);
  });
}

function itemOperators(
  item: PlacedText | PlacedImage | PlacedPageNumber,
  table: DrawingTable,
): readonly string[] {
  if (item.kind === "text") return textOperators(item.boxes, item.xs, item.y);
  if (item.kind === "image") {
    const { name, picture } = table.picture(item.image);
    return [`q ${picture.matrix(item.box)} cm /${name} Do Q`];
  }
  const number = String(table.anchors.get(item.target)?.page ?? "");
  const boxes = plainBoxes(number, item.size, table.typesetter, false);
  return textOperators(...setRight(boxes, item.right), item.y);
}

/** Editor's marks: a line through what was struck, beneath all others a line of their own kind. */
function strokeOperators(box: Box, x: number, y: number): readonly string[] {
  const { stroke } = box.run;
  if (stroke === undefined) return [];
  const under = y - box.size * 0.2;
  const height = stroke === "struck" ? y + box.size * 0.27 : under;
  const weight = stroke === "dotted" ? 0.9 : 0.5;
  const rule = (left: number, right: number, at: number): readonly string[] =>
    ruleOperators({
      from: [left, at],
      to: [right, at],
      weight,
      grey: 0.25,
      dots: stroke === "dotted",
    });
  const end = x + box.width;
  if (stroke === "double") return [...rule(x, end, under), ...rule(x, end, under - DOUBLE)];
  if (stroke !== "dashed") return rule(x, end, height);
  const count = Math.max(1, Math.floor(box.width / DASH));
  return Array.from({ length: count }, (_, at) => x + at * DASH).flatMap((left) =>
    rule(left, Math.min(end, left + DASH * 0.6), under),
  );
}

/** Points between the two lines of a double one, and from dash to dash. */
const DOUBLE = 1.3;
const DASH = 3.2;

function drawHeadAndFoot(page: Page, stream: ContentStream, table: DrawingTable): void {
  const { paper, typesetter, foot } = table;
  const half = (paper.right - paper.left) / 2 - 12;
  const at = (text: string, side: "left" | "right", y: number): readonly string[] => {
    const boxes = fitBoxes(text, half, typesetter);
    if (side === "right") return textOperators(...setRight(boxes, paper.right), y);
    return textOperators(...setRight(boxes, paper.left + widthOf(boxes)), y);
  };
  const rule = {
    from: [paper.left, paper.headY - 7],
    to: [paper.right, paper.headY - 7],
  } as const;
  stream.artifact(
    "Pagination",
    ...at(page.head?.left ?? "", "left", paper.headY),
    ...at(page.head?.right ?? "", "right", paper.headY),
    ...ruleOperators({ ...rule, weight: 0.4, grey: 0.66, dots: false }),
    ...at(foot.left, "left", paper.footY),
    ...at(foot.right(page.number), "right", paper.footY),
  );
}

function plainBoxes(
  text: string,
  size: number,
  typesetter: Typesetter,
  isSoft: boolean,
): readonly Box[] {
  const run = isSoft ? ({ text, tone: "soft" } as const) : { text };
  return typesetter.boxes(text, run, "ko", size, 0);
}

/** A running head that is too long ends with an ellipsis. */
function fitBoxes(text: string, width: number, typesetter: Typesetter): readonly Box[] {
  const whole = plainBoxes(text, HEAD_SIZE, typesetter, true);
  if (widthOf(whole) <= width) return whole;
  const letters = [...text];
  let count = letters.length;
  let boxes = whole;
  while (count > 1 && widthOf(boxes) > width) {
    count = Math.min(count - 1, Math.floor((count * width) / widthOf(boxes)));
    const shortened = `${letters.slice(0, count).join("").trimEnd()}…`;
    boxes = plainBoxes(shortened, HEAD_SIZE, typesetter, true);
  }
  return boxes;
}

const widthOf = (boxes: readonly Box[]): number => boxes.reduce((sum, box) => sum + box.width, 0);

function setRight(
  boxes: readonly Box[],
  right: number,
): readonly [readonly Box[], readonly number[]] {
  let x = right - widthOf(boxes);
  const xs = boxes.map((box) => {
    const place = x;
    x += box.width;
    return place;
  });
  return [boxes, xs];
}
