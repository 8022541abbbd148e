import type { CitableSource, CitedName, Publication, SourceForm } from "../model/citable-source";
import { readDateParts, writeDateParts } from "./csl-date";
import type { CslDate } from "./csl-date";

/** What CSL has no variable for. CSL-JSON 1.0.2 keeps `custom` for its makers; other programs pass it by. */
interface OwnFields {
  readonly title: string;
  readonly form: SourceForm;
  readonly date: CitableSource["date"];
  readonly referenceCode: string;
  readonly shelfMark: string | null;
  readonly series: readonly string[];
  readonly fonds: string | null;
  readonly published: boolean;
}

/** One source as CSL-JSON 1.0.2. */
export interface CslItem {
  readonly [variable: string]: unknown;
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly custom?: { readonly carrel: OwnFields };
}

const TYPES: Readonly<Record<SourceForm, string>> = {
  communication: "personal_communication",
  manuscript: "manuscript",
  report: "report",
  published: "chapter",
  book: "book",
  "web-page": "webpage",
};

/**
 * A source as CSL-JSON. Everything that a shelf needs stands in ONE `archive_location`: styles reorder or drop it when it is
 * split into `archive_collection` and others. Nothing is marked up: what only one processor understands is added later.
 */
export function toCsl(source: CitableSource): CslItem {
  const { publication } = source;
  return {
    id: source.id,
    type: typeOf(source),
    title: source.title,
    ...names("author", source.authors),
    ...names("recipient", source.recipients),
    ...names("translator", source.translators),
    ...text("genre", source.genre),
    ...text("language", source.language),
    ...issued(source),
    ...text("collection-title", source.series.join(", ")),
    ...text("archive_location", archiveLocation(source)),
    ...text("archive", source.repository),
    ...text("archive-place", source.repositoryPlace),
    ...(publication === null ? {} : published(publication)),
    custom: { carrel: ownFields(source) },
  };
}

/** A report that nobody published is a manuscript that calls itself a report: styles would set its title as that of a book. */
function typeOf({ form, publication }: CitableSource): string {
  return form === "report" && publication?.publisher == null ? TYPES.manuscript : TYPES[form];
}

function ownFields(source: CitableSource): OwnFields {
  const { title, form, date, referenceCode, shelfMark, series, fonds } = source;
  const isPublished = source.publication !== null;
  return { title, form, date, referenceCode, shelfMark, series, fonds, published: isPublished };
}

function archiveLocation(source: CitableSource): string {
  return [source.shelfMark, source.referenceCode, source.fonds]
    .filter((part) => part !== null && part !== "")
    .join(", ");
}

function published(publication: Publication): Readonly<Record<string, unknown>> {
  return {
    ...text("container-title", publication.title),
    ...text("volume", publication.volume),
    ...text("volume-title", publication.volumeTitle),
    ...text("number", publication.number),
    ...names("editor", publication.editors),
    ...text("publisher", publication.publisher),
    ...text("publisher-place", publication.place),
    ...(publication.year === null
      ? {}
      : { "available-date": { "date-parts": [[publication.year]] } }),
    ...text("URL", publication.url),
    ...(publication.accessed === null ? {} : { accessed: readDateParts(publication.accessed) }),
  };
}

function issued({ date, form, publication }: CitableSource): { readonly issued?: CslDate } {
  // A volume is of the year that its title page has.
  if (date === null && form === "book" && publication?.year != null)
    return { issued: { "date-parts": [[publication.year]] } };
  if (date === null) return {};
  // A date in an archivist's brackets is not the document's own: it is printed as it stands.
  const isBracketed = date.written.startsWith("[");
  const parts = isBracketed || date.edtf === null ? null : readDateParts(date.edtf);
  return { issued: parts ?? { literal: date.written } };
}

function text(variable: string, value: string | null): Readonly<Record<string, string>> {
  return value === null || value === "" ? {} : { [variable]: value };
}

function names(variable: string, list: readonly CitedName[]): Readonly<Record<string, unknown>> {
  return list.length === 0 ? {} : { [variable]: list };
}

/** Reads what `toCsl` wrote, also after it has been through a file. Nothing is lost on the way there and back. */
export function readCsl(item: CslItem): CitableSource {
  const { published: isPublished, ...own } = item.custom?.carrel ?? foreignFields(item);
  return {
    id: item.id,
    ...own,
    genre: textOf(item, "genre"),
    authors: namesOf(item, "author"),
    recipients: namesOf(item, "recipient"),
    translators: namesOf(item, "translator"),
    language: textOf(item, "language"),
    repository: textOf(item, "archive"),
    repositoryPlace: textOf(item, "archive-place"),
    publication: isPublished ? publicationOf(item) : null,
  };
}

/** What can be said of an item that another program wrote. */
function foreignFields(item: CslItem): OwnFields {
  return {
    title: item.title,
    form: formOfType(item.type),
    date: dateOf(item),
    referenceCode: "",
    shelfMark: textOf(item, "archive_location"),
    series: [],
    fonds: null,
    published: "container-title" in item,
  };
}

function formOfType(type: string): SourceForm {
  const forms = Object.keys(TYPES) as SourceForm[];
  return forms.find((form) => TYPES[form] === type) ?? "manuscript";
}

function dateOf(item: CslItem): CitableSource["date"] {
  const date = item["issued"] as CslDate | undefined;
  if (date === undefined) return null;
  const edtf = writeDateParts(date);
  return { edtf, written: date.literal ?? edtf ?? "" };
}

function publicationOf(item: CslItem): Publication {
  const year = item["available-date"] as CslDate | undefined;
  const accessed = item["accessed"] as CslDate | undefined;
  return {
    title: textOf(item, "container-title"),
    volume: textOf(item, "volume"),
    volumeTitle: textOf(item, "volume-title"),
    number: textOf(item, "number"),
    editors: namesOf(item, "editor"),
    publisher: textOf(item, "publisher"),
    place: textOf(item, "publisher-place"),
    year: year?.["date-parts"]?.[0]?.[0] ?? null,
    url: textOf(item, "URL"),
    accessed: accessed === undefined ? null : writeDateParts(accessed),
  };
}

function textOf(item: CslItem, variable: string): string | null {
  const value = item[variable];
  return typeof value === "string" ? value : null;
}

function namesOf(item: CslItem, variable: string): readonly CitedName[] {
  return (item[variable] as readonly CitedName[] | undefined) ?? [];
}
