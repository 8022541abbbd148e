import type { XmlElement } from "../xml/parse-xml";
import { attribute, childElements, elementsWithin } from "../xml/tree";

/** Where things are in one file: by the keys that its own references use. */
export interface PlacesOfVolume {
  /** `xml:id` of anything -> key of the unit that holds it. */
  readonly holders: ReadonlyMap<string, string>;
  /** Page beginnings that stand between two divs: they belong to the one that follows. */
  readonly leading: ReadonlyMap<XmlElement, readonly XmlElement[]>;
  readonly moved: ReadonlySet<XmlElement>;
  /** `xml:id` of a surface, zone or graphic -> the image's name, with `#xywh=` for a zone. */
  readonly images: ReadonlyMap<string, string>;
}

const isDiv = ({ name }: XmlElement): boolean => /^div[1-7]?$/.test(name);
const isDocument = (one: XmlElement): boolean =>
  isDiv(one) && attribute(one, "type") === "document";

/** Walks a text once. @param volume the key of the whole file */
export function placesOfVolume(tei: XmlElement, volume: string): PlacesOfVolume {
  const holders = new Map<string, string>();
  const leading = new Map<XmlElement, readonly XmlElement[]>();
  const waiting: { element: XmlElement; holder: string; inDocument: boolean }[] = [
    { element: tei, holder: volume, inDocument: false },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { element, holder, inDocument } = next;
    const id = attribute(element, "xml:id");
    if (id !== null && !holders.has(id)) holders.set(id, holder);
    const before = pagesBefore(element);
    for (const [div, pages] of before) leading.set(div, pages);
    const led = new Map([...before].flatMap(([div, pages]) => pages.map((page) => [page, div])));
    for (const child of childElements(element)) {
      const target = led.get(child) ?? child;
      const own = keyOfUnit(target, volume, inDocument) ?? holder;
      waiting.push({ element: child, holder: own, inDocument: inDocument || isDocument(child) });
    }
  }
  const moved = new Set([...leading.values()].flat());
  return { holders, leading, moved, images: imagesOf(tei) };
}

/** Divs are units, but within a document only enclosures and documents are. */
function keyOfUnit(one: XmlElement, volume: string, inDocument: boolean): string | null {
  const isUnit = inDocument ? one.name === "attachment" || isDocument(one) : isDiv(one);
  const id = isUnit ? attribute(one, "xml:id") : null;
  return id === null ? null : `${volume}#${id}`;
}

/** For each div that page beginnings stand directly before: those. */
function pagesBefore(parent: XmlElement): ReadonlyMap<XmlElement, readonly XmlElement[]> {
  const found = new Map<XmlElement, readonly XmlElement[]>();
  let pages: XmlElement[] = [];
  for (const node of parent.children) {
    if (node.kind === "text") {
      if (node.text.trim() !== "") pages = [];
    } else if (node.name === "pb") pages.push(node);
    else {
      if (pages.length > 0 && (isDiv(node) || node.name === "attachment")) found.set(node, pages);
      pages = [];
    }
  }
  return found;
}

function imagesOf(tei: XmlElement): ReadonlyMap<string, string> {
  const images = new Map<string, string>();
  const put = (element: XmlElement, image: string | null) => {
    const id = attribute(element, "xml:id");
    if (id !== null && image !== null) images.set(id, image);
  };
  for (const set of childElements(tei, "facsimile", "sourceDoc"))
    for (const surface of [set, ...elementsWithin(set, ({ name }) => name === "surface")]) {
      const [graphic] = childElements(surface, "graphic");
      const image = graphic === undefined ? null : attribute(graphic, "url");
      if (surface !== set) put(surface, image);
      for (const one of childElements(surface, "graphic")) put(one, attribute(one, "url"));
      for (const zone of elementsWithin(surface, ({ name }) => name === "zone"))
        put(zone, image === null ? null : image + regionOf(zone));
    }
  return images;
}

/** W3C Media Fragments 4.2.2; a zone without corners is its whole surface. */
function regionOf(zone: XmlElement): string {
  const corners = ["ulx", "uly", "lrx", "lry"].map((name) =>
    Number(attribute(zone, name) ?? Number.NaN),
  );
  const [left = 0, top = 0, right = 0, bottom = 0] = corners;
  if (corners.some((corner) => !Number.isFinite(corner))) return "";
  return `#xywh=${[left, top, right - left, bottom - top].join(",")}`;
}
