import type { DateRole, UnitDate } from "../../../model/unit-date";
import type { UnitPlace } from "../../../model/unit";
import { findDates } from "../../describe/dates/find-dates";
import type { XmlElement, XmlNode } from "../xml/parse-xml";
import { attribute, elementsWithin, plainWords } from "../xml/tree";
import { nameKey } from "./references";
import type { Bearings } from "./references";
import { receivedDate } from "./received-date";
import { roleOfType, teiDate } from "./tei-dates";

const NOTES: ReadonlySet<string> = new Set(["note"]);
/** Papers within a paper, quoted ones and notes have dates and names of their own. */
const OF_ITS_OWN: ReadonlySet<string> = new Set([
  "note",
  "attachment",
  "div",
  "quote",
  "floatingText",
]);

const datelines = (element: XmlElement): readonly XmlElement[] =>
  elementsWithin(element, ({ name }) => name === "dateline", OF_ITS_OWN);

/**
 * Dates of a document: the first of its dateline, or the one that says so, as the date of making; receipts apart; where a
 * dateline has none, that it says `undated`; without a dateline what the encoders computed. An article without any has the date of the
 * print that the note on its source names.
 * @param locator where the original is, as that note says
 */
export function datesOfDocument(
  element: XmlElement,
  locator: string | null = null,
): readonly UnitDate[] {
  const lines = datelines(element);
  const told = lines.flatMap((line) => datesOfLine(line));
  const making = told.find(({ type }) => type === "creation-date") ?? told.find(isPlain);
  const dates = told.map(({ date, role, type }) => {
    const isMaking = date === making?.date;
    return type === null && role === "created" && !isMaking
      ? { ...date, role: MENTIONED }
      : { ...date, role };
  });
  const ordered = dates.toSorted((a, b) => rank(b, making?.date) - rank(a, making?.date));
  const receipts = lines.flatMap((line) => receivedInWords(line, ordered[0]?.edtf ?? null));
  const all = [...(making ? [] : undated(lines)), ...ordered, ...receipts];
  if (all.some(({ role }) => role === "created")) return all;
  const known = [...computed(element), ...all];
  return known.length > 0 ? known : printed(locator);
}

/** Volume or pages show that a print is meant: dates of folders are those of all that is in them. */
const PRINT = /\b(?:vol|no|nos|pp?)\. ?\d/i;

function printed(locator: string | null): readonly UnitDate[] {
  if (locator === null || !PRINT.test(locator)) return [];
  const [date, ...others] = findDates(locator);
  if (date === undefined || date.edtf === null || others.length > 0) return [];
  const display = locator.slice(date.start, date.end);
  return [{ edtf: date.edtf, display, role: "published", source: "note on the source" }];
}

const MENTIONED: DateRole = "mentioned";
const isPlain = ({ role, type }: Told): boolean => role === "created" && type === null;
const rank = (date: UnitDate, making: UnitDate | undefined): number =>
  making !== undefined && date.display === making.display && date.edtf === making.edtf ? 1 : 0;

interface Told {
  readonly date: UnitDate;
  readonly role: DateRole;
  readonly type: string | null;
}

/** Each date of a dateline with what stands before it: "(Received" makes it a receipt. */
function datesOfLine(line: XmlElement): readonly Told[] {
  const told: Told[] = [];
  let before = "";
  const walk = (nodes: readonly XmlNode[]): void => {
    for (const node of nodes) {
      if (node.kind === "text") before += node.text;
      else if (node.name === "date") {
        const type = attribute(node, "type");
        const isReceipt = type === null && /\breceived\b[^.\])]*$/i.test(before);
        const role = isReceipt ? "received" : roleOfType(type);
        const date = teiDate(node, role, "dateline");
        if (date !== null) told.push({ date, role, type });
        before += plainWords(node, NOTES);
      } else if (node.name !== "note") walk(node.children);
    }
  };
  walk(line.children);
  return told;
}

/** "[Received January 22—8:45 a.m.]" is words, not markup, in most volumes; a year left out is that of the document. */
function receivedInWords(line: XmlElement, made: string | null): readonly UnitDate[] {
  const inMarkup = elementsWithin(line, ({ name }) => name === "date", NOTES).map((date) =>
    plainWords(date, NOTES),
  );
  const date = receivedDate(plainWords(line, NOTES), made);
  return date === null || inMarkup.some((words) => date.display.includes(words)) ? [] : [date];
}

function undated(lines: readonly XmlElement[]): readonly UnitDate[] {
  const said = lines
    .map((line) => /\b(?:undated|no date)\b/i.exec(plainWords(line, NOTES))?.[0])
    .find((words) => words !== undefined);
  if (said === undefined) return [];
  return [{ edtf: null, display: said, role: "created", source: "dateline" }];
}

function computed(element: XmlElement): readonly UnitDate[] {
  const [from, to] = ["min", "max"].map(
    (end) => attribute(element, `frus:doc-dateTime-${end}`)?.slice(0, 10) ?? null,
  );
  if (!from || !to) return [];
  const edtf = from === to ? from : `${from}/${to}`;
  return [{ edtf, display: edtf, role: "created", source: "frus:doc-dateTime of the encoders" }];
}

/** Places of the datelines: where it was written. */
export function placesOfDocument(element: XmlElement, bearings: Bearings): readonly UnitPlace[] {
  const named = datelines(element)
    .slice(0, 1)
    .flatMap((line) => elementsWithin(line, ({ name }) => name === "placeName", NOTES));
  return named.flatMap((place): UnitPlace[] => {
    const name = plainWords(place, NOTES).replace(/[,.;]$/, "");
    const key = nameKey(place, bearings);
    if (name === "") return [];
    return [{ name, role: "created", source: "dateline", ...(key && { key }) }];
  });
}
