import type { XmlElement } from "./parse-xml";

/** Child elements, those of the names given where any are. */
export function childElements(
  element: XmlElement,
  ...names: readonly string[]
): readonly XmlElement[] {
  return element.children.filter(
    (node): node is XmlElement =>
      node.kind === "element" && (names.length === 0 || names.includes(node.name)),
  );
}

export const childElement = (
  element: XmlElement | undefined,
  name: string,
): XmlElement | undefined => (element === undefined ? undefined : childElements(element, name)[0]);

/** The element at the end of a path of child names. */
export function elementAt(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(childElement, element);
}

/** All elements beneath that `wanted` accepts, in order; nothing beneath an element that `closed` names. */
export function elementsWithin(
  element: XmlElement,
  wanted: (element: XmlElement) => boolean,
  closed: ReadonlySet<string> = new Set(),
): readonly XmlElement[] {
  return childElements(element).flatMap((child) => [
    ...(wanted(child) ? [child] : []),
    ...(closed.has(child.name) ? [] : elementsWithin(child, wanted, closed)),
  ]);
}

/** An attribute, null without one. */
export const attribute = (element: XmlElement, name: string): string | null =>
  element.attributes.get(name) ?? null;

/** Words of an element and all beneath it, one space between, notes left out where they are named in `without`. */
export function plainWords(element: XmlElement, without: ReadonlySet<string> = new Set()): string {
  return rawWords(element, without).replace(/\s+/g, " ").trim().normalize("NFC");
}

function rawWords(element: XmlElement, without: ReadonlySet<string>): string {
  return element.children
    .map((node) => {
      if (node.kind === "text") return node.text;
      if (without.has(node.name)) return "";
      return node.name === "lb" ? " " : rawWords(node, without);
    })
    .join("");
}
