import type { Box } from "../measure/boxes";
import type { Element } from "../tag/structure";

/** Things on a page. Lengths in points from the lower left corner; `element` null marks an artifact. */
export type Placed =
  PlacedText | PlacedRule | PlacedImage | PlacedLink | PlacedPageNumber | PlacedElement;

export interface PlacedText {
  readonly kind: "text";
  readonly boxes: readonly Box[];
  /** Left end of each box. */
  readonly xs: readonly number[];
  readonly y: number;
  readonly element: Element | null;
}
export interface PlacedRule {
  readonly kind: "rule";
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly weight: number;
  /** 0 black to 1 white. */
  readonly grey: number;
  readonly dots: boolean;
}
export interface PlacedImage {
  readonly kind: "image";
  readonly image: { readonly document: number; readonly index: number };
  readonly box: readonly [number, number, number, number];
  readonly element: Element;
}
export interface PlacedLink {
  readonly kind: "link";
  readonly target: string;
  readonly box: readonly [number, number, number, number];
  readonly element: Element;
  /** What a reading voice says of it. */
  readonly label: string;
}
/** The number of the page on which `target` stands, set against its right end. */
export interface PlacedPageNumber {
  readonly kind: "page-number";
  readonly target: string;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly element: Element;
}
/** Puts an element in the reading order before it has words: a note stands after its sign. */
export interface PlacedElement {
  readonly kind: "element";
  readonly element: Element;
}

export interface Head {
  readonly left: string;
  readonly right: string;
}
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly head: Head | null;
  readonly placed: readonly Placed[];
}
export interface Anchor {
  readonly page: number;
  readonly y: number;
}
export interface Bookmark {
  readonly title: string;
  readonly depth: 0 | 1;
  readonly anchor: string;
}
/** All pages of a packet, and where the anchors came to stand. */
export interface Pages {
  readonly pages: readonly Page[];
  readonly anchors: ReadonlyMap<string, Anchor>;
  readonly bookmarks: readonly Bookmark[];
  readonly root: Element;
}
