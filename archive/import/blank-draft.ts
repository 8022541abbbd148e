import type { Draft, DraftText } from "./draft";

const TITLE_LENGTH = 160;

/** A draft that says nothing yet. */
export const blankDraft: Draft = {
  level: "item",
  title: "",
  genre: null,
  sourceKey: null,
  referenceCode: null,
  dates: [],
  agents: [],
  languages: [],
  classification: null,
  rights: null,
  access: null,
  locator: null,
  extent: null,
  description: null,
  custody: [],
  span: null,
  texts: [],
  proposals: [],
  children: [],
};

/** A text as it stands in the file, language not yet known. */
export function plainReading(text: string, marks: DraftText["marks"] = []): DraftText {
  return { kind: "diplomatic", language: "und", by: null, from: "this file", text, marks };
}

/** The title to stand until a better one is accepted: the first line when it is short enough for one, else the file's name. */
export function workingTitle(text: string, name: string): string {
  const first = text.split("\n").find((line) => line.trim() !== "");
  const line = first?.replace(/\s+/g, " ").trim() ?? "";
  return line !== "" && line.length <= TITLE_LENGTH ? line : fileTitle(name);
}

/** The last step of a file's path without its ending; "Untitled" when nothing is left. */
export function fileTitle(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? "";
  return base.replace(/\.[\p{L}\p{N}]{1,5}$/u, "").trim() || "Untitled";
}
