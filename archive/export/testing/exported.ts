import type { CitableSource } from "../../model/citable-source";
import { type ExportedUnit, type Exporter } from "../exporter";

/** A unit to export; what formats read besides the source is plain. */
export const unitOf = (source: CitableSource, more: Partial<ExportedUnit> = {}): ExportedUnit => ({
  source,
  csl: { id: source.id, type: "manuscript", title: source.title },
  citation: () => `${source.title}.`,
  level: "item",
  classification: null,
  rights: "undetermined",
  access: "open",
  whole: () => Promise.reject(new Error("Nobody asked for the whole unit.")),
  ...more,
});

/** The file that a format makes of them. */
export async function fileOf(exporter: Exporter, units: readonly ExportedUnit[]): Promise<string> {
  async function* each() {
    for (const unit of units) yield await Promise.resolve(unit);
  }
  let file = "";
  for await (const piece of exporter.write(each())) file += piece;
  return file;
}

const NOTHING: CitableSource = {
  id: "rec-00000000000000000000000001",
  form: "manuscript",
  genre: null,
  title: "Untitled",
  authors: [],
  recipients: [],
  translators: [],
  language: null,
  date: null,
  referenceCode: "",
  shelfMark: null,
  series: [],
  fonds: null,
  repository: null,
  repositoryPlace: null,
  publication: null,
};
export const sourceWith = (fields: Partial<CitableSource>): CitableSource => ({
  ...NOTHING,
  ...fields,
});
