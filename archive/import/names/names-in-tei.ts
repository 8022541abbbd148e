import type { AuthorityKind, NameVariant } from "../../model/authority";
import type { ListedName } from "../draft";
import type { Source } from "../importer";
import { kindOf, life, nameOf, numbersOf } from "../formats/tei/person-registers";
import { edtfOf } from "../formats/tei/tei-dates";
import type { XmlElement } from "../formats/xml/parse-xml";
import { attribute, childElements, elementsWithin, plainWords } from "../formats/xml/tree";
import { countWarnings, distinctForms, formOf } from "./name-parts";
import type { NamesRead } from "./read-names";
import type { WarningSentence } from "../warning-sentences";

interface Entry {
  readonly kind: AuthorityKind;
  readonly names: readonly string[];
}

/** Entries of TEI P5's lists of names (13.3), with the elements that hold their names. */
const ENTRIES: ReadonlyMap<string, Entry> = new Map([
  ["person", { kind: "person", names: ["persName"] }],
  ["personGrp", { kind: "family", names: ["persName", "name"] }],
  ["org", { kind: "corporate-body", names: ["orgName"] }],
  ["place", { kind: "place", names: ["placeName", "geogName"] }],
] as const);

const DESCRIBING = ["occupation", "note", "desc", "p"] as const;
const READ: ReadonlySet<string> = new Set([...DESCRIBING, "birth", "death", "idno"]);

/** Every entry of a list of names, wherever it stands in the file. Entries in an entry (a place in a place) are of their own. */
export function teiNames(root: XmlElement, source: Pick<Source, "name">): NamesRead {
  const around: XmlElement = { ...root, name: "", children: [root] };
  const entries = elementsWithin(around, ({ name }) => ENTRIES.has(name));
  const messages: WarningSentence[] = [];
  const names = entries.map((one, at) => nameIn(one, at, source.name, messages));
  return { format: "names-tei", names, warnings: countWarnings(messages) };
}

function nameIn(
  one: XmlElement,
  at: number,
  file: string,
  messages: WarningSentence[],
): ListedName {
  const entry = ENTRIES.get(one.name) as Entry;
  const names = childElements(one, ...entry.names);
  const main = names.find((name) => attribute(name, "type") === null) ?? names[0];
  const preferred = main === undefined ? "" : nameOf(main);
  const id = attribute(one, "xml:id");
  for (const { name } of childElements(one))
    if (!READ.has(name) && !entry.names.includes(name) && !ENTRIES.has(name))
      messages.push(`words of “${name}” left out: a record of a name has no place for them`);
  const said = childElements(one, ...DESCRIBING).map((note) => plainWords(note));
  return {
    place: id === null ? `${one.name} ${String(at + 1)}` : `${one.name} ${id}`,
    id: null,
    authority: {
      kind: entry.kind,
      preferred,
      variants: distinctForms(
        preferred,
        names.map((name) => variantOf(name, name === main, file)),
      ).filter((form) => form.form !== preferred || form.used !== undefined),
      dates: life(one),
      note: said.filter((words) => words !== "").join("; ") || null,
      keys: [...(id === null ? [] : [`${file}#${id}`]), ...numbersOf(one)],
    },
  };
}

function variantOf(name: XmlElement, isMain: boolean, file: string): NameVariant {
  // BCP 47: a script is a subtag of four letters (`ko-Kore`, `ru-Latn`).
  const script = /-([A-Z][a-z]{3})(?:-|$)/.exec(attribute(name, "xml:lang") ?? "")?.[1];
  return formOf({
    form: nameOf(name),
    kind: isMain ? "preferred" : kindOf(attribute(name, "type") ?? ""),
    script: script === "Kore" ? null : (script ?? null),
    source: attribute(name, "source") ?? file,
    used: edtfOf(name),
  });
}
