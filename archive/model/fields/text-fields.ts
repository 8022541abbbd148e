import type { ElementId } from "../elements";
import { type Field, refuse, tidyWords } from "./field";

type TextMember = "genre" | "classification" | "locator" | "extent" | "description";
type Head = Pick<Field, "label" | "isad" | "dacs"> & { readonly joiner?: string };

function optional(id: TextMember, { joiner = "; ", ...head }: Head): Field {
  return {
    ...{ id, ...head, joiner, roles: [] },
    show: (unit) => unit[id] ?? "",
    read: (text) => ({ [id]: tidyWords(text) || null }),
  };
}

function required(id: "title" | "referenceCode", { joiner = " ", ...head }: Head): Field {
  return {
    ...{ id, ...head, joiner, roles: [] },
    show: (unit) => unit[id],
    read(text) {
      const value = tidyWords(text);
      if (value !== "") return { [id]: value };
      return refuse("field.required", id, text, "cannot be empty", `Give the unit a ${id}.`);
    },
  };
}

function element(id: ElementId, head: Head): Field {
  return {
    ...{ id, joiner: "\n", ...head, roles: [] },
    show: (unit) => unit.elements?.[id] ?? "",
    read: (text) => ({ elements: { [id]: tidyWords(text) || null } }),
  };
}

export const referenceCode = required("referenceCode", {
  label: "Reference code",
  isad: "3.1.1",
  dacs: "2.1",
  joiner: "",
});
export const title = required("title", { label: "Title", isad: "3.1.2", dacs: "2.3" });

/** What is told of the unit itself. */
export const plainFields: readonly Field[] = [
  optional("extent", { label: "Extent and medium", isad: "3.1.5", dacs: "2.5" }),
  optional("genre", { label: "Kind", isad: null, dacs: null }),
  optional("classification", { label: "Classification", isad: null, dacs: null }),
  optional("locator", { label: "Place in its source", isad: null, dacs: "4.2" }),
];

/** The elements that are prose, in the order of ISAD(G). */
export const proseFields: readonly Field[] = [
  element("history", {
    label: "Administrative or biographical history",
    isad: "3.2.2",
    dacs: "2.7",
  }),
  element("acquisition", { label: "Immediate source of acquisition", isad: "3.2.4", dacs: "5.2" }),
  optional("description", {
    label: "Scope and content",
    isad: "3.3.1",
    dacs: "3.1",
    joiner: "\n",
  }),
  element("appraisal", {
    label: "Appraisal, destruction and scheduling",
    isad: "3.3.2",
    dacs: "5.3",
  }),
  element("accruals", { label: "Accruals", isad: "3.3.3", dacs: "5.4" }),
  element("arrangement", { label: "System of arrangement", isad: "3.3.4", dacs: "3.2" }),
  element("physical", { label: "Physical characteristics", isad: "3.4.4", dacs: "4.2" }),
  element("findingAids", { label: "Finding aids", isad: "3.4.5", dacs: "4.6" }),
  element("originals", {
    label: "Existence and location of originals",
    isad: "3.5.1",
    dacs: "6.1",
  }),
  element("copies", { label: "Existence and location of copies", isad: "3.5.2", dacs: "6.2" }),
  element("related", { label: "Related units of description", isad: "3.5.3", dacs: "6.3" }),
  element("publication", { label: "Publication note", isad: "3.5.4", dacs: "6.4" }),
  element("note", { label: "Note", isad: "3.6.1", dacs: "7.1" }),
  element("archivistNote", { label: "Archivist’s note", isad: "3.7.1", dacs: "8.1" }),
  element("rules", { label: "Rules or conventions", isad: "3.7.2", dacs: "8.1" }),
  element("described", { label: "Date(s) of descriptions", isad: "3.7.3", dacs: "8.1" }),
];
