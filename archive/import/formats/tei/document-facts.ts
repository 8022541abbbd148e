import type { UnitAgent } from "../../../model/unit";
import type { UnitDate } from "../../../model/unit-date";
import { markingOf } from "../../describe/classification";
import type { XmlElement } from "../xml/parse-xml";
import { attribute, childElements, elementsWithin, plainWords } from "../xml/tree";
import { roleOfType, teiDate } from "./tei-dates";
import { unique } from "./tei-header";
import { wordsAside } from "./weave-tei";

const NOTES: ReadonlySet<string> = new Set(["note"]);
/** Papers within a paper, and notes, have dates and names of their own. */
const OF_ITS_OWN: ReadonlySet<string> = new Set(["note", "attachment", "div"]);

/** The heading without its notes; else the printed number, else what kind of part it is. */
export function titleOfDiv(element: XmlElement): string {
  const heads = childElements(element, "head")
    .map((head) => plainWords(head, NOTES))
    .filter((words) => words !== "");
  const kind = attribute(element, "type") ?? element.name;
  const number = attribute(element, "n");
  return heads.join(" ") || (number === null ? `[${kind}]` : `[${kind} ${number}]`);
}

/** The note that says where the original is: before the heading in older volumes, inside it in newer ones. */
export function sourceNote(
  element: XmlElement,
): { readonly element: XmlElement; readonly words: string } | null {
  const places = [element, ...childElements(element, "head", "opener")];
  const note = places
    .flatMap((place) => childElements(place, "note"))
    .find((one) => attribute(one, "type") === "source");
  return note === undefined ? null : { element: note, words: wordsAside(note) };
}

/** Dates of the datelines, the first as the date of making; without one, what the encoders computed. */
export function datesOfDocument(element: XmlElement): readonly UnitDate[] {
  const datelines = elementsWithin(element, ({ name }) => name === "dateline", OF_ITS_OWN);
  const dates = datelines.flatMap((line) =>
    elementsWithin(line, ({ name }) => name === "date", NOTES),
  );
  const told = dates.map((date, n) => {
    const type = attribute(date, "type");
    const role = n > 0 && type === null ? "received" : roleOfType(type);
    return teiDate(date, role, "dateline");
  });
  const known = told.filter((date) => date !== null);
  return known.length > 0 ? known : computed(element);
}

function computed(element: XmlElement): readonly UnitDate[] {
  const [from, to] = ["min", "max"].map(
    (end) => attribute(element, `frus:doc-dateTime-${end}`)?.slice(0, 10) ?? null,
  );
  if (!from || !to) return [];
  const edtf = from === to ? from : `${from}/${to}`;
  return [{ edtf, display: edtf, role: "created", source: "frus:doc-dateTime of the encoders" }];
}

/** Who wrote and to whom, by the `type` in the heading; and who signed. */
export function partiesOf(element: XmlElement): readonly UnitAgent[] {
  const heads = childElements(element, "head", "opener");
  const typed = (type: string, role: UnitAgent["role"]) =>
    heads
      .flatMap((head) =>
        elementsWithin(
          head,
          (one) =>
            attribute(one, "type") === type && /^(persName|gloss|orgName|name|rs)$/.test(one.name),
          NOTES,
        ),
      )
      .map((one) => agent(one, role));
  const signed = elementsWithin(element, ({ name }) => name === "signed", OF_ITS_OWN).map((one) =>
    agent(one, "signatory"),
  );
  return unique(
    [...typed("from", "author"), ...typed("to", "recipient"), ...signed].filter(
      ({ name }) => name !== "",
    ),
  );
}

const agent = (element: XmlElement, role: UnitAgent["role"]): UnitAgent => ({
  id: null,
  name: plainWords(element, NOTES).replace(/[,;:]$/, ""),
  role,
});

/** How secret: said in the opener, or as a sentence of a modern source note ("... 795.00/3-3055. Secret. Drafted by"). */
export function markingOfDocument(element: XmlElement, note: string | null): string | null {
  const openers = childElements(element, "opener").flatMap((opener) =>
    childElements(opener, "seg"),
  );
  const said = [
    ...openers.map((seg) => plainWords(seg, NOTES)),
    ...(note ?? "").split(/[.;]\s+/).slice(1, 4),
  ];
  return (
    said
      .map((words) => markingOf(words.replace(/[.;]$/, "")))
      .find((marking) => marking !== null) ?? null
  );
}
