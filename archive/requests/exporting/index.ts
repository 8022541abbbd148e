import { createCiter } from "../../cite";
import type { Handlers } from "../../contract";
import type { exportEntries } from "../../contract/export-units";
import { exporters, type ExportedUnit } from "../../export";
import { citationInput } from "../cite";
import { type Desk, openArchive } from "../desk";
import { readableUnit } from "../dossier";
import { stylesAt } from "../own-styles";
import { cited } from "./cited";
import { exportedUnit } from "./exported-unit";
import { overUnits } from "./over-units";

/** @throws ArchiveError `request.no-unit` `request.no-list` `cite.unknown-style` `job.cancelled` */
const exportUnits =
  (desk: Desk): Handlers["exportUnits"] =>
  async ({ format, ...asked }) => {
    const open = openArchive(desk);
    const exporter = exporters.find(({ id }) => id === format);
    if (exporter === undefined) throw new Error(`There is no format ${format}.`);
    const citer = createCiter(stylesAt(desk));
    return overUnits(desk, open, asked, async ({ ids, left }, each) => {
      async function* units(): AsyncGenerator<ExportedUnit> {
        for await (const id of each()) yield exportedUnit(desk, open, id, { citer, ...asked });
      }
      const pieces: string[] = [];
      for await (const piece of exporter.write(units())) pieces.push(piece);
      const { title } = open.store.identity;
      const name = `${title.replaceAll(/[\\/:*?"<>|\s]+/g, " ").trim()}.${exporter.extension}`;
      const { mediaType } = exporter;
      return { units: ids.length, left, name, mediaType, text: pieces.join("") };
    });
  };

/** @throws ArchiveError `request.no-unit` `request.no-list` `cite.unknown-style` `job.cancelled` */
const citedUnits =
  (desk: Desk): Handlers["citedUnits"] =>
  async (asked) => {
    const open = openArchive(desk);
    const citer = createCiter(stylesAt(desk));
    return overUnits(desk, open, asked, async ({ ids, left }, each) => {
      const list = [];
      for await (const id of each())
        list.push(cited(open, readableUnit(desk, open, id), citer, asked));
      return { units: ids.length, left, cited: list };
    });
  };

/** @throws ArchiveError `request.no-unit` `request.no-list` `cite.unknown-style` `job.cancelled` */
const bibliography =
  (desk: Desk): Handlers["bibliography"] =>
  async (asked) => {
    const open = openArchive(desk);
    const citer = createCiter(stylesAt(desk));
    return overUnits(desk, open, asked, async ({ ids, left }, each) => {
      const inputs = [];
      for await (const id of each())
        inputs.push({
          input: citationInput(open, readableUnit(desk, open, id), asked.language),
          locator: null,
        });
      const work = citer.citeWork(inputs, asked.style);
      const entries = work.bibliography.map(({ text, html }) => ({ text, html }));
      return { units: ids.length, left, entries };
    });
  };

/** Handlers of what leaves the archive as a file, on paper or on the clipboard. */
export const exportHandlers = (desk: Desk): Pick<Handlers, keyof typeof exportEntries> => ({
  exportUnits: exportUnits(desk),
  citedUnits: citedUnits(desk),
  bibliography: bibliography(desk),
});
