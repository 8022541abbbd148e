import type { Role } from "../outline/block";

/** One element of the structure tree. It joins its parent when its first words are drawn, so that order follows the page. */
export interface Element {
  readonly role: Role;
  readonly parent: Element | null;
  readonly attributes: ElementAttributes;
}
export interface ElementAttributes {
  /** BCP 47. */
  readonly language?: string | undefined;
  /** What an image shows, or what a mark means. */
  readonly alt?: string;
  /** Unique in the file; notes must have one (ISO 14289-1, 7.9). */
  readonly id?: string;
  /** Left, bottom, right, top in points. */
  readonly box?: readonly [number, number, number, number];
  readonly scope?: "Row" | "Column";
}

export function element(
  role: Role,
  parent: Element | null,
  attributes: ElementAttributes = {},
): Element {
  return { role, parent, attributes };
}
