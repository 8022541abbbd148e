import type { MarkDetails } from "../../weave/weaver";
import { met } from "../../importer";
import { placeInSource } from "../../place-in-source";
import type { Warning } from "../../importer";
import type { XmlElement } from "../xml/parse-xml";
import { attribute, elementsWithin } from "../xml/tree";
import type { PlacesOfVolume } from "./places-of-volume";

/** How one file's references are read. */
export interface Bearings {
  /** Key of the file: what `#d12` is an abbreviation of. */
  readonly volume: string;
  /** What `#p_NRM1` of a name is an abbreviation of: the file, or the edition that the file says it belongs to (`xml:base`). */
  readonly names: string;
  readonly places: PlacesOfVolume;
}

/** Where a `ref` or `gloss` leads: `#pg_12`, `#d7`, `frus1934v05#pg_3`, `frus1934v05`, or an address. */
export function targetOf(written: string | null, bearings: Bearings): MarkDetails {
  const first = written?.trim().split(/\s+/)[0] ?? "";
  if (first === "" || first === "#") return {};
  if (!first.startsWith("#")) return { target: first };
  const within = bearings.places.holders.get(first.slice(1));
  const target = `${bearings.volume}${first}`;
  return within === undefined ? { target } : { target, within };
}

/** The key of a listed name: `corresp`, `ref` or `key` of the element that has the name. */
export function nameKey(element: XmlElement, bearings: Bearings): string | undefined {
  const written = ["corresp", "ref", "key"]
    .map((name) => attribute(element, name)?.trim().split(/\s+/)[0] ?? "")
    .find((one) => one !== "" && one !== "#");
  return written?.startsWith("#") === true ? `${bearings.names}${written}` : written;
}

const OTHER_VOLUME = /^[\w.-]+(?:#[\w.-]+)?$/;

/** Counts what leads nowhere in this file. Nothing is refused for it: printed volumes err, and other volumes may come later. */
export function doubtsOfReferences(
  part: XmlElement,
  bearings: Bearings,
  text: string,
): readonly Warning[] {
  const all = elementsWithin(part, ({ name }) => name === "ref" || name === "ptr")
    .map((ref) => ({ ...targetOf(attribute(ref, "target"), bearings), start: ref.start }))
    .filter(({ target }) => target !== undefined);
  const own = `${bearings.volume}#`;
  const lost = all.filter(({ target, within }) => within === undefined && target?.startsWith(own));
  const away = all.filter(
    ({ target = "" }) => !target.startsWith(own) && OTHER_VOLUME.test(target),
  );
  const first = ([one]: typeof all) =>
    one === undefined ? {} : { place: placeInSource(text, one.start) };
  return met([
    {
      message: "references lead to a place that this file does not have",
      count: lost.length,
      ...first(lost),
    },
    {
      message: "references lead into other files; they can be followed when those are here",
      count: away.length,
      ...first(away),
    },
  ]);
}
