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
  return `${date.display} (${certainty === null ? role : `${role}; ${certainty}`})`;
}

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

/** A day as people write it; any other EDTF date as it stands, for it is exact. */
function edtfWords(edtf: string, messages: Messages): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(edtf);
  return day === null ? edtf : messages.day(Number(day[1]), Number(day[2]), Number(day[3]));
}

/** Who held it, in order; a gap in the chain is shown as one. */
export function setCustody(links: readonly CustodyLink[], messages: Messages): readonly Block[] {
  if (links.length === 0) return [];
  const rows = links.map((link): readonly (readonly Run[])[] => {
    const when = [link.from, link.to]
      .filter((date) => date !== null)
      .map((date) => edtfWords(date, messages));
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
          text: when.length === 0 ? holder : `${holder}, ${[...new Set(when)].join("–")}`,
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
