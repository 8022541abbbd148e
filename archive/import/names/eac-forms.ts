import { type NameVariant, VariantKind } from "../../model/authority";
import { edtfInterval } from "../../model/edtf";
import { scriptOf } from "../../model/script";
import type { XmlElement } from "../formats/xml/parse-xml";
import { attribute, childElement, childElements, plainWords } from "../formats/xml/tree";
import { edtfOfWritten, formOf } from "./name-parts";
import type { WarningSentence } from "../warning-sentences";

/** Tells of something in a record; the record's place is put in front. */
export type Tell = (sentence: (place: string) => WarningSentence) => void;

/** The forms of an EAC-CPF identity; the authorised one is the name, without one the first. */
export function formsOf(
  identity: XmlElement | undefined,
  tell: Tell,
): { readonly preferred: string; readonly forms: readonly NameVariant[] } {
  const entries = identity === undefined ? [] : entriesOf(identity);
  const main = entries.find(isAuthorised) ?? entries[0];
  const preferred = main === undefined ? "" : nameOf(main);
  const others = entries.filter((entry) => entry !== main || saysMore(entry));
  return { preferred, forms: others.map((entry) => variantOf(entry, preferred, tell)) };
}

/** Parallel forms (one name in several scripts) stand inside an element of their own (2010) or a set (2.0). */
const entriesOf = (identity: XmlElement): readonly XmlElement[] =>
  childElements(identity).flatMap((one) => {
    if (one.name === "nameEntry") return [one];
    return /^nameEntry(?:Parallel|Set)$/.test(one.name) ? childElements(one, "nameEntry") : [];
  });

const isAuthorised = (entry: XmlElement) =>
  childElement(entry, "authorizedForm") !== undefined ||
  attribute(entry, "preferredForm") === "true" ||
  attribute(entry, "status") === "authorized";

const saysMore = (entry: XmlElement) =>
  attribute(entry, "transliteration") !== null || childElement(entry, "useDates") !== undefined;

/** "Surname, forename" of two named parts; else the parts in their order. */
function nameOf(entry: XmlElement): string {
  const parts = childElements(entry, "part");
  const called = (type: RegExp) =>
    parts.filter((part) => type.test(attribute(part, "localType") ?? "")).map(words);
  const [surname] = called(/^(?:sur|family)[ -]?name$/i);
  const [forename] = called(/^(?:fore|first|given)[ -]?name$/i);
  if (surname !== undefined && forename !== undefined && parts.length === 2)
    return `${surname}, ${forename}`;
  return parts.map(words).join(" ").trim();
}

const words = (element: XmlElement) => plainWords(element);

function variantOf(entry: XmlElement, preferred: string, tell: Tell): NameVariant {
  const form = nameOf(entry);
  const kind = VariantKind.safeParse(attribute(entry, "localType"));
  const script = attribute(entry, "scriptCode") ?? attribute(entry, "scriptOfElement");
  const otherwise = scriptOf(form) === scriptOf(preferred) ? "spelling" : "other-script";
  const source = childElement(entry, "alternativeForm");
  return formOf({
    form,
    kind: kind.success ? kind.data : form === preferred ? "preferred" : otherwise,
    script: script !== null && /^[A-Z][a-z]{3}$/.test(script) ? script : null,
    scheme: attribute(entry, "transliteration"),
    source: source === undefined ? null : plainWords(source),
    used: datesOf(childElement(entry, "useDates"), tell),
  });
}

/** EDTF of `date`, `dateRange` or a set with one of them. */
export function datesOf(holder: XmlElement | undefined, tell: Tell): string | null {
  if (holder === undefined) return null;
  const within = childElement(holder, "dateSet") ?? holder;
  const date = childElement(within, "date");
  const range = childElement(within, "dateRange");
  const written = date === undefined ? rangeOf(range) : dayOf(date);
  if (written === "" || written === "/") return null;
  const edtf = edtfOfWritten(written);
  if (edtf === null)
    tell((place) => `${place}: “${written}” is no date that Carrel can read; left out`);
  return edtf;
}

function rangeOf(range: XmlElement | undefined): string {
  const [from, to] = ["fromDate", "toDate"].map((name) => {
    const end = range && childElement(range, name);
    return end === undefined ? "" : dayOf(end);
  });
  return range === undefined ? "" : `${from ?? ""}/${to ?? ""}`;
}

/** The standard date where it can be read, else the words. */
function dayOf(element: XmlElement): string {
  const standard = attribute(element, "standardDate") ?? "";
  const day = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(standard)?.[0] ?? standard;
  return edtfInterval(day) === null ? plainWords(element) : day;
}
