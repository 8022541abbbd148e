import { edtfInterval } from "../../../model/edtf";
import type { NameVariant } from "../../../model/authority";
import type { DraftAuthority } from "../../draft";
import type { XmlElement } from "../xml/parse-xml";
import { attribute, childElement, childElements, elementsWithin, plainWords } from "../xml/tree";
import { variant } from "./name-variant";
import { edtfOf } from "./tei-dates";

/** Entries of `listPerson` and `listOrg` wherever they stand: name, other names by kind, life, occupation, numbers of authority files. */
export function registerEntries(tei: XmlElement, base: string): readonly DraftAuthority[] {
  return elementsWithin(tei, ({ name }) => name === "person" || name === "org")
    .filter((one) => attribute(one, "xml:id") !== null)
    .flatMap((one) => entry(one, base));
}

function entry(one: XmlElement, base: string): readonly DraftAuthority[] {
  const isPerson = one.name === "person";
  const names = childElements(one, isPerson ? "persName" : "orgName");
  const main = names.find((name) => attribute(name, "type") === null) ?? names[0];
  const preferred = main === undefined ? "" : nameOf(main);
  if (preferred === "") return [];
  const others = names
    .filter((name) => name !== main)
    .map((name) => variant(nameOf(name), kindOf(attribute(name, "type") ?? ""), base))
    .filter(({ form }) => form !== "" && form !== preferred);
  return [
    {
      keys: [`${base}#${attribute(one, "xml:id") ?? ""}`, ...numbersOf(one)],
      kind: isPerson ? "person" : "corporate-body",
      preferred,
      variants: distinct(others),
      dates: life(one),
      note:
        childElements(one, "occupation", "note")
          .map((said) => plainWords(said))
          .filter((words) => words !== "")
          .join("; ") || null,
    },
  ];
}

/** "Surname, Forename", whichever is written first; a name without such parts as it stands. */
export function nameOf(name: XmlElement): string {
  const part = (kind: string) =>
    childElements(name, kind)
      .map((one) => plainWords(one))
      .join(" ");
  const [surname, forename] = [part("surname"), part("forename")];
  if (surname === "" || forename === "") return plainWords(name);
  return `${surname}, ${forename}`;
}

const KINDS: readonly (readonly [RegExp, NameVariant["kind"]])[] = [
  [/pseudonym/i, "pseudonym"],
  [/geburt|birth|maiden/i, "birth"],
  [/ehe|married/i, "married"],
];
export const kindOf = (type: string): NameVariant["kind"] =>
  KINDS.find(([words]) => words.test(type))?.[1] ?? "spelling";

function distinct(all: readonly NameVariant[]): readonly NameVariant[] {
  return [...new Map(all.map((one) => [one.form, one])).values()];
}

export function life(person: XmlElement): string | null {
  const [from, to] = ["birth", "death"].map((name) => {
    const event = childElement(person, name);
    const [date] =
      event === undefined ? [] : [event, ...childElements(event, "date")].flatMap(edtfEach);
    return date ?? "";
  });
  const dates = `${from ?? ""}/${to ?? ""}`;
  return dates === "/" || edtfInterval(dates) === null ? null : dates;
}
const edtfEach = (element: XmlElement): readonly string[] => {
  const edtf = edtfOf(element);
  return edtf === null ? [] : [edtf];
};

/** Addresses in authority files: VIAF, GND, Wikidata. Those of the edition's own pages say nothing more. */
export function numbersOf(one: XmlElement): readonly string[] {
  return childElements(one, "idno")
    .map((number) => plainWords(number))
    .filter((address) =>
      /^https?:\/\/\S*(?:viaf\.org|d-nb\.info|wikidata\.org)\/\S+$/.test(address),
    );
}
