import type { Typesetter } from "../measure/boxes";
import { STYLES } from "../outline/styles";
import { plainParagraph } from "../outline/block";
import type { Block, FacingEnd, FacingFigures, Figure, PageStart, Space } from "../outline/block";
import { element, type Element } from "../tag/structure";
import { createCompositor, type Compositor } from "./compositor";
import { createFlow } from "./flow";
import type { Pages } from "./page";
import type { Paper } from "./paper";
import { placeAnswerRoom } from "./answer-room";
import { paragraphHeight, placeContentsEntry, placeOwnLines, placeParagraph } from "./paragraphs";
import { placeTable, tableHeight } from "./tables";

/** Width and height in pixels, as the image is to be seen. */
export type PictureSize = (image: Figure["image"]) => {
  readonly width: number;
  readonly height: number;
};

export interface Pagination {
  readonly paper: Paper;
  readonly typesetter: Typesetter;
  readonly language: string;
  readonly pictureSize: PictureSize;
  /** Called before each block of the outermost level. */
  readonly onBlock: (done: number, total: number) => void;
}

/** Lays blocks out on pages. */
export function paginate(blocks: readonly Block[], setting: Pagination): Pages {
  const flow = createFlow(setting.paper, setting.language);
  const compositor = createCompositor(flow, setting.typesetter, setting.language);
  blocks.forEach((block, index) => {
    setting.onBlock(index, blocks.length);
    placeBlock(block, flow.root, compositor, setting.pictureSize);
  });
  return flow.finish();
}

function placeBlock(
  block: Block,
  parent: Element,
  compositor: Compositor,
  pictureSize: PictureSize,
): void {
  switch (block.kind) {
    case "section": {
      const own = element(block.role, parent);
      if (block.together === true) compositor.flow.holdTogether(heightOf(block, compositor));
      const frame = block.framed === true ? compositor.flow.openFrame() : null;
      for (const inner of block.blocks) placeBlock(inner, own, compositor, pictureSize);
      return frame?.close();
    }
    case "paragraph":
      return placeParagraph(block, parent, compositor);
    case "own-lines":
      return placeOwnLines(block, parent, compositor);
    case "contents-entry":
      return placeContentsEntry(block, parent, compositor);
    case "table":
      return placeTable(block, parent, compositor);
    case "answer-room":
      return placeAnswerRoom(block, parent, compositor);
    default:
      return placeOnPages(block, parent, compositor, pictureSize);
  }
}

/** Points that paragraphs and tables take on one page; of what else there is nothing stands in such a section. */
function heightOf(block: Block, compositor: Compositor): number {
  if (block.kind === "paragraph") return paragraphHeight(block, compositor);
  if (block.kind === "table") return tableHeight(block, compositor);
  if (block.kind !== "section") return 0;
  return block.blocks.reduce((sum, inner) => sum + heightOf(inner, compositor), 0);
}

/** What begins pages or leaves room on them. */
function placeOnPages(
  block: Figure | FacingFigures | FacingEnd | PageStart | Space,
  parent: Element,
  compositor: Compositor,
  pictureSize: PictureSize,
): void {
  switch (block.kind) {
    case "figure":
      return placeFigure(block, parent, compositor, pictureSize);
    case "facing-figures":
      return compositor.flow.faceWith(
        block.figures.map((figure) => () => placeFigure(figure, parent, compositor, pictureSize)),
      );
    case "facing-end":
      return compositor.flow.endFacing();
    case "page-start":
      return compositor.flow.startPage(block.head, block.drop);
    case "space":
      return placeSpace(block, compositor);
  }
}

function placeSpace(space: Space, { flow }: Compositor): void {
  flow.descend(space.points / 2);
  if (space.rule && flow.hasRoom(40)) {
    const [left, y] = [flow.paper.left, flow.y()];
    flow.place({
      kind: "rule",
      from: [left, y],
      to: [flow.paper.right, y],
      weight: 0.4,
      grey: 0.7,
      dots: false,
    });
  }
  flow.descend(space.points / 2);
}

/** As large as the space of the text allows; where it faces a text, on a left page, so that the text lies beside it. */
function placeFigure(
  figure: Figure,
  parent: Element,
  compositor: Compositor,
  pictureSize: PictureSize,
): void {
  const { flow } = compositor;
  const { paper } = flow;
  const faces = flow.pageNumber() + 1 + (figure.beforeFacing ?? 0);
  if (figure.beforeFacing !== null && faces % 2 === 1) flow.startPage(null);
  flow.startPage(figure.head);
  if (figure.lost !== null) {
    placeParagraph(plainParagraph(figure.lost, STYLES.headnote), parent, compositor);
    return flow.fillPage();
  }
  const { width, height } = pictureSize(figure.image);
  const room = { width: paper.right - paper.left, height: paper.top + 4 - paper.bottom };
  const scale = Math.min(room.width / width, room.height / height);
  const left = paper.left + (room.width - width * scale) / 2;
  const top = paper.top + 4;
  const box = [left, top - height * scale, left + width * scale, top] as const;
  const own = element("Figure", parent, { alt: figure.alt, box });
  flow.place({ kind: "image", image: figure.image, box, element: own });
  flow.fillPage();
}
