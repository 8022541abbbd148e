import type { Authority } from "../../../model/authority";
import type { DraftAuthority } from "../../draft";
import type { XmlElement, XmlNode } from "../xml/parse-xml";
import { attribute, elementsWithin, plainWords } from "../xml/tree";
import { variant } from "./name-variant";
import { registerEntries } from "./person-registers";

const NOTES: ReadonlySet<string> = new Set(["note"]);

/**
 * Names and terms that a volume lists: `list type="names"` and `"terms"` of its front matter, and the registers of persons and
 * bodies of an edition. Each comes with the key by which the text points to it.
 * @param base what `#p_NRM1` is an abbreviation of
 */
export function listedNames(tei: XmlElement, base: string): readonly DraftAuthority[] {
  const lists = elementsWithin(tei, ({ name }) => name === "list");
  const printed = lists
    .filter((list) => /^(?:names|terms|persons)$/.test(attribute(list, "type") ?? ""))
    .flatMap((list) => elementsWithin(list, ({ name }) => name === "item"))
    .flatMap((item) => printedEntry(item, base));
  return oneEach([...printed, ...registerEntries(tei, base)]);
}

/** "Last, First (variant), who it was": the name stands in `persName` or `term`, what follows says who or what. */
function printedEntry(item: XmlElement, base: string): readonly DraftAuthority[] {
  const [name] = elementsWithin(
    item,
    (one) => /^(?:persName|term|orgName)$/.test(one.name) && attribute(one, "xml:id") !== null,
    NOTES,
  );
  if (name === undefined) return [];
  const { preferred, others } = formsOf(plainWords(name, NOTES));
  if (preferred === "") return [];
  return [
    {
      keys: [`${base}#${attribute(name, "xml:id") ?? ""}`],
      kind: KINDS.get(name.name) ?? "person",
      preferred,
      variants: others.map((form) => variant(form, "spelling", `list of ${base}`)),
      dates: null,
      note:
        wordsAfter(item, name)
          .replace(/^[\s,;:.–—-]+/, "")
          .trim() || null,
    },
  ];
}

const KINDS: ReadonlyMap<string, Authority["kind"]> = new Map([
  ["persName", "person"],
  ["orgName", "corporate-body"],
  ["term", "term"],
]);

/** "Chang, Myon, (John Myun Chang)" -> the name, and the forms in brackets. */
function formsOf(written: string): {
  readonly preferred: string;
  readonly others: readonly string[];
} {
  const others = [...written.matchAll(/\(([^()]+)\)/g)].map(([, form = ""]) => form.trim());
  const preferred = written
    .replace(/\([^()]*\)/g, " ")
    .replace(/\s+/g, " ")
    .replace(/[\s,;]+$/, "")
    .replace(/ ,/g, ",")
    .trim();
  return preferred === "" ? { preferred: written, others: [] } : { preferred, others };
}

/** Words of the entry behind the name, in order. */
function wordsAfter(item: XmlElement, name: XmlElement): string {
  let isBehind = false;
  let words = "";
  const walk = (nodes: readonly XmlNode[]): void => {
    for (const node of nodes) {
      if (node === name) isBehind = true;
      else if (node.kind === "element" && node.name !== "note") walk(node.children);
      else if (node.kind === "text" && isBehind) words += node.text;
    }
  };
  walk(item.children);
  return words.replace(/\s+/g, " ").normalize("NFC");
}

/** A key is listed once; a second entry for it says nothing new. */
function oneEach(all: readonly DraftAuthority[]): readonly DraftAuthority[] {
  const seen = new Set<string>();
  return all.filter(({ keys }) => keys[0] !== undefined && !seen.has(keys[0]) && seen.add(keys[0]));
}
