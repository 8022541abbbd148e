import type { CustodyLink } from "../../model/custody";
import type { UnitDate } from "../../model/unit-date";
import type { PacketAgent, PacketDocument } from "../content";
import type { Block, Run, Table, TextStyle } from "./block";
import type { Messages } from "./messages";
import { readRichText } from "./rich-text";
import { STYLES } from "./styles";

/** What is known of a document before its first word: reference, place, dates, agents, classification, languages, rights. */
export function describe(document: PacketDocument, language: string, messages: Messages): Table {
  const { unit } = document;
  const path = document.path.map(({ title }) => title).join(" › ");
  const rights = [messages.rightsStatement[unit.rights.statement], unit.rights.note];
  const roles = [...new Set(document.agents.map(({ role }) => role))];
  const rows: readonly (readonly [string, string | readonly Run[]])[] = [
    [messages.reference, joined([unit.referenceCode, unit.locator])],
    [messages.heldIn, path],
    [messages.date, unit.dates.map((date) => dateWords(date, messages)).join("; ")],
    ...roles.map((role): readonly [string, string] => [
      messages.agentRole[role],
      namesInRole(document, role),
    ]),
    [messages.classification, unit.classification ?? ""],
    [messages.language, unit.languages.map((tag) => languageName(tag, language)).join(", ")],
    [messages.rights, joined(rights)],
    [messages.history, document.events > 0 ? messages.eventsKept(document.events) : ""],
    [messages.citeAs, readRichText(document.citation.note)],
    [messages.citeLater, readRichText(document.citation.shortNote)],
  ];
  return factTable(rows.filter(([, value]) => value.length > 0));
}

const namesInRole = ({ agents }: PacketDocument, role: PacketAgent["role"]): string =>
  agents
    .filter((agent) => agent.role === role)
    .map(({ name }) => name)
    .join("; ");

/** Labels at the left, what they say at the right. */
export function factTable(
  rows: readonly (readonly [string, string | readonly Run[]])[],
  style: TextStyle = STYLES.details,
): Table {
  return {
    kind: "table",
    style,
    columns: [0.2, 0.8],
    head: null,
    rowHeaders: true,
    ruled: false,
    rows: rows.map(([label, value]) => [
      [{ text: label, tone: "faint" }],
      typeof value === "string" ? [{ text: value }] : value,
    ]),
  };
}

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== "").join(", ");

/** The date as it is written, what happened on it, and how sure it is (EDTF level 1 qualifiers). */
export function dateWords(date: UnitDate, messages: Messages): string {
  const certainty = certaintyOf(date.edtf ?? "", messages);
  const role = messages.dateRole[date.role];
  return `${shownDate(date, messages)} (${certainty === null ? role : `${role}; ${certainty}`})`;
}

/** The date as it is written; in words where nobody wrote more than its EDTF. */
export const shownDate = ({ display, edtf }: UnitDate, messages: Messages): string =>
  display === edtf ? messages.edtf(edtf) : display;

function certaintyOf(edtf: string, messages: Messages): string | null {
  if (edtf.includes("%")) return messages.uncertainAndApproximate;
  if (edtf.includes("?")) return messages.uncertain;
  return edtf.includes("~") ? messages.approximate : null;
}

/** A language by its name in the packet's own. */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
  } catch {
    // A tag that no standard knows is still the archive's word for it.
    return tag;
  }
}

/** From when to when, in words; one date where both are the same. */
function heldWhen({ from, to }: CustodyLink, messages: Messages): string {
  const words = [...new Set([from, to].filter((date) => date !== null))].map(messages.edtf);
  return words.join(words.some((date) => /\s/u.test(date)) ? " – " : "–");
}

/** Who held it, in order; a gap in the chain is shown as one. */
export function setCustody(links: readonly CustodyLink[], messages: Messages): readonly Block[] {
  if (links.length === 0) return [];
  const rows = links.map((link): readonly (readonly Run[])[] => {
    const when = heldWhen(link, messages);
    const tone = link.kind === "unknown" ? ({ tone: "loss" } as const) : {};
    const holder = link.holder === "" ? messages.notKnown : link.holder;
    const grounds = [link.evidence, link.source].filter((words) => words !== null).join("; ");
    return [
      [
        {
          text: messages.custodyKind[link.kind],
          ...(link.kind === "unknown" ? tone : { tone: "faint" as const }),
        },
      ],
      [
        {
          text: when === "" ? holder : `${holder}, ${when}`,
          ...tone,
        },
        ...(grounds === "" ? [] : [{ text: `. ${grounds}`, tone: "soft" as const }]),
      ],
    ];
  });
  return [
    { kind: "paragraph", role: "H3", style: STYLES.section, runs: [{ text: messages.custody }] },
    {
      kind: "table",
      style: STYLES.details,
      columns: [0.2, 0.8],
      head: null,
      rows,
      rowHeaders: true,
      ruled: false,
    },
  ];
}
