import type { MarkDetails } from "../../weave/weaver";
import type { XmlElement } from "../xml/parse-xml";
import { attribute } from "../xml/tree";
import { nameKey, targetOf } from "./references";
import type { Bearings } from "./references";

const NAMES: ReadonlySet<string> = new Set(["persName", "placeName", "orgName", "name", "rs"]);

/** What the attributes of an element say of the words that it holds. */
export function markDetails(element: XmlElement, bearings: Bearings | null): MarkDetails {
  const label = ["xml:lang", "rend", "place", "type", "agent"]
    .map((name) => attribute(element, name))
    .find((one) => one !== null);
  const reason = attribute(element, "reason");
  return {
    label: label ?? null,
    note: null,
    by: reason === null ? null : `editor: ${reason}`,
    ...idOf(element),
    ...(bearings === null ? {} : pointsTo(element, bearings)),
  };
}

function pointsTo(element: XmlElement, bearings: Bearings): MarkDetails {
  if (!NAMES.has(element.name)) return targetOf(attribute(element, "target"), bearings);
  const target = nameKey(element, bearings);
  return target === undefined ? {} : { target };
}

/** The element's own key, where it has one. */
export function idOf(element: XmlElement): MarkDetails {
  const id = attribute(element, "xml:id");
  return id === null ? {} : { id };
}

/** A page begins: its printed number, and the image that shows it. */
export function pageDetails(page: XmlElement, bearings: Bearings | null): MarkDetails {
  const written = attribute(page, "facs") ?? "";
  const image = bearings?.places.images.get(written.replace(/^#/, "")) ?? written;
  return {
    label: attribute(page, "n"),
    ...idOf(page),
    ...(image === "" ? {} : { facs: image }),
  };
}

/** What is lost, as the encoders measured it. */
export function lostWords(gap: XmlElement): string {
  const [quantity, unit, extent, reason] = ["quantity", "unit", "extent", "reason"].map((name) =>
    attribute(gap, name),
  );
  const size =
    quantity === null ? extent : [quantity, unit].filter((one) => one !== null).join(" ");
  return [size, reason].filter((one) => one !== null && one !== "").join(", ") || "lost";
}

/** Room that the writer left, and whose hand goes on: they stand between letters and say so in their label. */
export function standingDetails(element: XmlElement): MarkDetails {
  const said = ["quantity", "unit", "extent", "dim", "medium", "new", "scribe"]
    .map((name) => attribute(element, name))
    .filter((one) => one !== null && one !== "");
  return { label: said.join(" ") || null };
}
